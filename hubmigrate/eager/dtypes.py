"""The dtype of a tensor, by what it is made of."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Facts, is_tensor
from hubmigrate.eager.stages import Lifting
from hubmigrate.knowledge.interfaces import lookup
from hubmigrate.values import Constant, External, sole, texts

DTYPES = frozenset({"bool", "float16", "float32", "float64", "int32", "int64", "string", "uint8"})
"""Dtypes that go by the same name as a text and in TensorFlow."""
KEEPING = frozenset(
    f"tensorflow.{name}"
    for name in """
    abs add add_n clip_by_value concat cumsum div divide exp expand_dims gather identity log math.l2_normalize
    matmul maximum minimum multiply nn.l2_normalize nn.log_softmax nn.relu nn.sigmoid nn.softmax nn.tanh norm pad
    placeholder_with_default pow reduce_max reduce_mean reduce_min reduce_prod reduce_sum reshape reverse rsqrt
    scalar_mul sigmoid sign slice sqrt square squeeze stack stop_gradient subtract tanh tile transpose
    """.split()  # noqa: SIM905 - a list of strings would take a page
)
"""Functions whose result has the dtype of the tensors that they get (API documentation of TF 1.15)."""
CONSTANTS = {"tensorflow.constant": 1, "tensorflow.convert_to_tensor": 1, "tensorflow.cast": 1}
"""By function, the position of the dtype."""


def find_dtype(node: cst.BaseExpression, done: Lifting) -> str | cst.Subscript:
    """As ``float32``; as the output of a signature that tells it; empty if it can't be seen."""
    return _Dtypes(done).of(node, 20)


def literal_dtype(node: cst.BaseExpression) -> str:
    """What TensorFlow makes of a literal; empty for what is none."""
    kinds = {_kind(leaf) for leaf in _leaves(node)}
    if kinds == {"int32", "float32"}:
        return "float32"
    return kinds.pop() if len(kinds) == 1 else ""


def written_dtype(node: cst.BaseExpression, facts: Facts) -> str:
    """A dtype that is named, as by ``tf.float32``; empty for what names none."""
    atom = sole(facts.value(node))
    if isinstance(atom, External) and atom.path.startswith("tensorflow.") and atom.path.count(".") == 1:
        return atom.path.removeprefix("tensorflow.")
    if isinstance(atom, Constant) and str(atom.value) in DTYPES:
        return str(atom.value)
    return ""


def _leaves(node: cst.BaseExpression) -> list[cst.BaseExpression]:
    if isinstance(node, (cst.List, cst.Tuple)):
        return [leaf for element in node.elements for leaf in _leaves(element.value)]
    return _leaves(node.expression) if isinstance(node, cst.UnaryOperation) else [node]


def _kind(leaf: cst.BaseExpression) -> str:
    if isinstance(leaf, cst.Name):
        return "bool" if leaf.value in ("True", "False") else ""
    if isinstance(leaf, (cst.SimpleString, cst.ConcatenatedString)):
        return "string"
    return "float32" if isinstance(leaf, cst.Float) else "int32" if isinstance(leaf, cst.Integer) else ""


class _Dtypes:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts

    def of(self, node: cst.BaseExpression, depth: int) -> str | cst.Subscript:
        if depth == 0:
            return ""
        read = self.facts.read_at.get(id(node))
        if read is not None:
            known = self.done.placeholders.get(read.key)
            if known is not None and known.dtype:
                return known.dtype
            binds = self.facts.binds[read.key]
            value = binds[0].value if len(binds) == 1 else None
            return self.of(value, depth - 1) if value is not None else ""
        if isinstance(node, cst.BinaryOperation):
            both = [each for each in (node.left, node.right) if is_tensor(self.facts.value(each))]
            return self.of(both[0], depth - 1) if both else ""
        if isinstance(node, cst.UnaryOperation):
            return self.of(node.expression, depth - 1)
        if isinstance(node, cst.Subscript):
            if is_tensor(self.facts.value(node.value)):
                return self.of(node.value, depth - 1)
            return self.of_output(node)
        return self.of_call(node, depth) if isinstance(node, cst.Call) else literal_dtype(node)

    def of_output(self, node: cst.Subscript) -> str | cst.Subscript:
        """``module.signatures["default"](x)["default"]``: by the interface table, or as the signature tells it."""
        call = node.value
        if not isinstance(call, cst.Call) or self.facts.path(call.func) != "tensorflow_hub.load().signatures[]":
            return ""
        name, key, handles = self.text_in(call.func), self.text_in(node), self.handles(call.func)
        known = [lookup(handle) for handle in handles]
        signatures = [interface.signature(name) if interface is not None else None for interface in known]
        gives = {each.gives if each is not None and key in each.outputs else None for each in signatures}
        return gives.pop() or node if len(gives) == 1 else node

    def text_in(self, node: cst.BaseExpression) -> str:
        """The text in a subscript; empty if it can't be seen."""
        index = node.slice[0].slice if isinstance(node, cst.Subscript) and len(node.slice) == 1 else None
        found = texts(self.facts.value(index.value)) if isinstance(index, cst.Index) else None
        return found[0] if found and len(found) == 1 else ""

    def handles(self, func: cst.BaseExpression) -> tuple[str, ...]:
        """Where the module comes from whose signature that is; empty if it can't be seen."""
        owner = func.value.value if isinstance(func, cst.Subscript) and isinstance(func.value, cst.Attribute) else None
        read = self.facts.read_at.get(id(owner))
        binds = self.facts.binds[read.key] if read is not None else []
        load = binds[0].value if len(binds) == 1 else owner
        given = load.args[0].value if isinstance(load, cst.Call) and load.args else None
        return texts(self.facts.value(given)) or () if given is not None else ()

    def of_call(self, call: cst.Call, depth: int) -> str | cst.Subscript:
        path = self.facts.path(call.func)
        first = call.args[0].value if call.args and not call.args[0].star else None
        if path in CONSTANTS:
            given = [arg.value for arg in call.args if arg.keyword is not None and arg.keyword.value == "dtype"]
            given += [arg.value for arg in call.args[1:2] if arg.keyword is None]
            if given:
                return written_dtype(given[0], self.facts)
            return self.of(first, depth - 1) if first is not None else ""
        if path in KEEPING and first is not None:
            tensors = [e.value for e in first.elements] if isinstance(first, (cst.List, cst.Tuple)) else [first]
            return self.of(tensors[0], depth - 1) if tensors else ""
        return ""
