"""Whether the layers that a program defines work in Keras 3. Raises ``Differs`` where one does not, or may not."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate.eager.facts import Facts
from hubmigrate.interpret.scopes import dotted
from hubmigrate.keras3.known import LAYER, Differs
from hubmigrate.knowledge import native_keras

WEIGHT_ARGUMENTS = frozenset({"initializer", "name", "shape", "trainable"})


def check(facts: Facts) -> None:
    """Goes through all classes of a program."""
    for step in facts.steps:
        if isinstance(step.node, cst.ClassDef):
            paths = [facts.path(arg.value) for arg in step.node.bases]
            if LAYER in paths:
                if paths != [LAYER]:
                    raise Differs(step.node, "a layer has several base classes")
                _check_layer(facts, step.node)
            elif any(path.startswith("keras.") for path in paths):
                raise Differs(step.node, f"a class of the program is a {paths[0]}")


def _check_layer(facts: Facts, layer: cst.ClassDef) -> None:
    for method in layer.body.body:
        if not isinstance(method, cst.FunctionDef):
            continue
        name = method.name.value
        if name.startswith("__") and name != "__init__":
            raise Differs(method, f"a layer has a {name} of its own")
        if name == "__init__" and not _begins_with_super(method):
            raise Differs(method, "Keras 3 needs super().__init__() before anything else in a layer's __init__")
        for node in _nodes(method):
            _check_node(facts, method, node)


def _check_node(facts: Facts, method: cst.FunctionDef, node: cst.CSTNode) -> None:
    if isinstance(node, cst.Attribute):
        of_self = isinstance(node.value, cst.Name) and node.value.value == "self"
        if of_self and node.attr.value in native_keras.OF_LAYERS:
            raise Differs(node, f"self.{node.attr.value} is something else in Keras 3")
        if method.name.value in ("build", "compute_output_shape") and _is_parameter(method, node.value):
            raise Differs(node, "shapes are tuples in Keras 3")
    of_shapes = isinstance(node, cst.Call) and method.name.value == "compute_output_shape"
    if of_shapes and facts.path(node.func).startswith("tensorflow."):  # type: ignore[attr-defined]
        raise Differs(node, "shapes are tuples in Keras 3")
    if isinstance(node, cst.Call) and dotted(node.func) == "self.add_weight":
        keywords = {arg.keyword.value if arg.keyword is not None else "" for arg in node.args if not arg.star}
        if not keywords <= WEIGHT_ARGUMENTS or any(arg.star for arg in node.args):
            raise Differs(node, "the arguments of add_weight are others in Keras 3")


def _is_parameter(method: cst.FunctionDef, node: cst.BaseExpression) -> bool:
    names = {param.name.value for param in method.params.params[1:]}
    return isinstance(node, cst.Name) and node.value in names


def _begins_with_super(method: cst.FunctionDef) -> bool:
    """Whether the first statement of ``__init__``, but for a docstring, calls that of the base class."""
    for line in method.body.body:
        small = line.body[0] if isinstance(line, cst.SimpleStatementLine) else line
        if not isinstance(small, cst.Expr):
            return False
        if isinstance(small.value, (cst.SimpleString, cst.ConcatenatedString)):
            continue
        func = small.value.func if isinstance(small.value, cst.Call) else None
        above = func.value if isinstance(func, cst.Attribute) and func.attr.value == "__init__" else None
        return isinstance(above, cst.Call) and dotted(above.func) == "super"
    return False


def _nodes(method: cst.FunctionDef) -> Iterator[cst.CSTNode]:
    todo: list[cst.CSTNode] = [method.body]
    while todo:
        node = todo.pop()
        yield node
        todo.extend(node.children)
