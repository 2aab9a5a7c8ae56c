"""Compatibility guards: code that already copes with both worlds, and is left alone."""

from __future__ import annotations

import libcst as cst

from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.scopes import children, dotted, leftmost
from hubmigrate.values import External

VERSIONS = ("__version__", "VERSION", "version")
CAUGHT = frozenset({"AttributeError", "ImportError", "ModuleNotFoundError"})


def condition(frame: Frame, test: cst.BaseExpression) -> str:
    """A name for the guard that a condition is: it asks for TensorFlow's version or for a name of an API."""
    for node in _calls_and_attributes(test):
        if isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value in ("hasattr", "getattr"):
            if node.args and _is_library(frame, node.args[0].value):
                return "hasattr"
        elif isinstance(node, cst.Attribute) and node.attr.value in VERSIONS and _is_library(frame, node.value):
            return "version"
    return ""


def handlers(node: cst.Try | cst.TryStar) -> str:
    """A name for the guard that ``try`` is: it swallows what the wrong API raises."""
    for handler in node.handlers:
        kinds = handler.type.elements if isinstance(handler.type, cst.Tuple) else [handler]
        for kind in kinds:
            name = dotted(kind.type if isinstance(kind, cst.ExceptHandler) else getattr(kind, "value", None))
            if name in CAUGHT:
                return f"except {name}"
    return ""


def _is_library(frame: Frame, node: cst.BaseExpression) -> bool:
    return any(
        isinstance(atom, External) and atom.path.split(".")[0] in ("tensorflow", "tensorflow_hub")
        for atom in frame.lookup(leftmost(node))
    )


def _calls_and_attributes(node: cst.CSTNode) -> list[cst.CSTNode]:
    found: list[cst.CSTNode] = []
    todo = [node]
    while todo:
        here = todo.pop()
        if type(here) is cst.Call or type(here) is cst.Attribute:
            found.append(here)
        todo.extend(children(here))
    return found
