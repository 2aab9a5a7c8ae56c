"""Takes a migrated call out of its file: the same expression on a module and on inputs of our own.

``embed.signatures["s"](tf.constant(texts, dtype=tf.string))["k"]`` becomes
``module.signatures["s"](tf.constant(raw["text"], dtype=tf.string))["k"]``: all that the migration wrote stays, all that
the program computes is replaced.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

LOADERS = ("load", "KerasLayer")
CONVERTERS = ("constant", "convert_to_tensor")
MODULE, RAW, TENSORS, SOLE = "module", "raw", "tensors", "*"


@dataclass(frozen=True)
class Migrated:
    """A migrated site: Python expressions over ``handle``, ``module``, ``raw`` (arrays) and ``tensors``, by input.

    The key ``*`` stands for the only input. ``tf`` and ``hub`` are there, too.
    """

    load: str
    call: str


def migrated_loads(tree: ast.Module) -> list[ast.Call]:
    """``hub.load(...)`` and ``hub.KerasLayer(...)``, in order of place."""
    calls = (node for node in _in_order(tree) if isinstance(node, ast.Call))
    return [call for call in calls if _last(call.func) in LOADERS and _is_hub(call.func)]


def migrated_calls(tree: ast.Module, expression: str) -> list[ast.Call]:
    """Calls of a signature of what ``expression`` stands for; else calls of it, as a layer."""
    try:
        wanted = ast.unparse(ast.parse(expression.strip(), mode="eval"))
    except SyntaxError:
        return []
    calls = [node for node in _in_order(tree) if isinstance(node, ast.Call)]
    signatures = [call for call in calls if _owner(call) == wanted]
    return signatures or [call for call in calls if ast.unparse(call.func) == wanted]


def rebuilt(load: ast.Call, call: ast.Call, signature: str) -> Migrated | str:
    """The site by itself; or why it depends on what only the program knows. ``signature``: what is called before."""
    owner = _owner(call) or ast.unparse(call.func)
    new = copy.deepcopy(call)
    func = new.func
    if isinstance(func, ast.Subscript):
        index = func.slice if isinstance(func.slice, ast.Constant) else ast.Constant(signature)
        new.func = _parsed(f"{MODULE}.signatures[{ast.unparse(index)}]")
    else:
        new.func = ast.Name(MODULE)
    given = [_value(argument, SOLE, owner) for argument in new.args]
    named = [_keyword(keyword, owner) for keyword in new.keywords]
    troubles = [part for part in (*given, *named) if isinstance(part, str)]
    if troubles:
        return troubles[0]
    new.args = [part for part in given if not isinstance(part, str)]
    new.keywords = [part for part in named if not isinstance(part, str)]
    whole = _around(new, call, owner)
    making = copy.deepcopy(load)
    making.args[:1] = [ast.Name("handle")]
    making.keywords = [k for k in making.keywords if k.arg not in ("handle", "trainable", "name")]
    making.func = ast.Attribute(ast.Name("hub"), _last(load.func) or "load", ast.Load())
    stranger = _stranger(making, {"hub", "handle", "tf", "set"}) or _stranger(whole, {MODULE, RAW, TENSORS, "tf"})
    if stranger:
        return f"the migrated call needs {stranger}, which only the program knows"
    return Migrated(ast.unparse(ast.fix_missing_locations(making)), ast.unparse(ast.fix_missing_locations(whole)))


def _around(new: ast.Call, call: ast.Call, owner: str) -> ast.expr:
    """What the migrated file makes of the result at once: other outputs put in, one picked."""
    whole: ast.expr = new
    holder: ast.expr = call
    merged = getattr(call, "merged", None)
    if isinstance(merged, ast.Dict):
        values = [new if value is call else _renamed(value, owner) for value in merged.values]
        whole, holder = ast.Dict(merged.keys, values), merged
    key = getattr(holder, "picked", None)
    return whole if key is None else ast.Subscript(whole, key, ast.Load())


def _keyword(keyword: ast.keyword, owner: str) -> ast.keyword | str:
    if keyword.arg is not None:
        value = _value(keyword.value, keyword.arg, owner)
        return value if isinstance(value, str) else ast.keyword(keyword.arg, value)
    if not isinstance(keyword.value, ast.Dict):
        return ast.keyword(None, ast.Name(TENSORS))
    values = []
    for key, value in zip(keyword.value.keys, keyword.value.values, strict=True):
        if not isinstance(key, ast.Constant):
            return "the names of its inputs are computed"
        new = _value(value, str(key.value), owner)
        if isinstance(new, str):
            return new
        values.append(new)
    return ast.keyword(None, ast.Dict(list(keyword.value.keys), values))


def _value(node: ast.expr, key: str, owner: str) -> ast.expr | str:
    """What stands for an input: a conversion keeps its form, anything else is a tensor already."""
    if isinstance(node, ast.Starred):
        return "its arguments are starred"
    if isinstance(node, ast.Call) and _last(node.func) in CONVERTERS and node.args:
        new = copy.deepcopy(node)
        new.func = ast.Attribute(ast.Name("tf"), _last(node.func) or "", ast.Load())
        new.args[0] = _parsed(f"{RAW}[{key!r}]")
        for keyword in new.keywords:
            keyword.value = _dtype(keyword.value, owner)
        return new
    return _parsed(f"{TENSORS}[{key!r}]")


def _dtype(node: ast.expr, owner: str) -> ast.expr:
    """``dtype=tf.string``, under whatever name TensorFlow goes; or the module's own, asked when it runs."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id != owner:
        return ast.Attribute(ast.Name("tf"), node.attr, ast.Load())
    return _renamed(node, owner)


def _renamed(node: ast.expr, owner: str) -> ast.expr:
    """An expression with the module in place of ``owner``."""

    new: ast.expr = _Renamer(owner).visit(copy.deepcopy(node))
    return new


class _Renamer(ast.NodeTransformer):
    def __init__(self, owner: str) -> None:
        self._owner = owner

    def visit(self, node: ast.AST) -> Any:
        if isinstance(node, ast.expr) and ast.unparse(node) == self._owner:
            return ast.Name(MODULE)
        return super().visit(node)


def _owner(call: ast.Call) -> str:
    """``m`` of ``m.signatures[...](...)``; empty for anything else."""
    func = call.func
    if isinstance(func, ast.Subscript) and isinstance(func.value, ast.Attribute) and func.value.attr == "signatures":
        return ast.unparse(func.value.value)
    return ""


def _in_order(tree: ast.Module) -> Iterator[ast.AST]:
    """All nodes by place, outer ones first; a call that is subscripted at once knows the key."""
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.expr)]
    for node in nodes:
        if isinstance(node, ast.Subscript) and isinstance(node.value, (ast.Call, ast.Dict)):
            node.value.picked = node.slice  # type: ignore[union-attr]
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if key is None and isinstance(value, ast.Call):
                    value.merged = node  # type: ignore[attr-defined]
    return iter(sorted(nodes, key=lambda n: (n.lineno, n.col_offset, -(n.end_lineno or 0), -(n.end_col_offset or 0))))


def _stranger(node: ast.AST, known: set[str]) -> str:
    names = (n.id for n in ast.walk(node) if isinstance(n, ast.Name))
    return next((name for name in names if name not in known), "")


def _last(node: ast.expr) -> str | None:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else None


def _is_hub(node: ast.expr) -> bool:
    """``hub.load``, ``tensorflow_hub.load`` or ``KerasLayer``: not ``json.load``."""
    if isinstance(node, ast.Name):
        return node.id == "KerasLayer"
    return isinstance(node, ast.Attribute) and "hub" in ast.unparse(node.value)


def _parsed(code: str) -> ast.expr:
    return ast.parse(code, mode="eval").body
