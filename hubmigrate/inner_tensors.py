"""Tensors inside a module that a program fetches by their names.

``hub.Module`` put the operations of each call into the program's graph, under ``<module>_apply_<signature>/``. A loaded
object keeps them in a graph of its own, of which ``prune`` makes a function: from the signature's input to any tensor.
What that function gives can bear the name that the tensor had (measured on TF 1.15.5, 2.15.1, 2.21.0).
"""

from __future__ import annotations

import re

import libcst as cst

from hubmigrate import convert, own_weights
from hubmigrate.interpret.scopes import dotted
from hubmigrate.knowledge import staging
from hubmigrate.rule import Hole, Template
from hubmigrate.style import are_layers
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleCalled, ModuleMade, NameRead, Training
from hubmigrate.values import NONE, Constant, Container, texts

TAKEN = ("Const", "PartitionedCall", "StatefulPartitionedCall", "asset_path")
"""Names that operations of a loaded model take in the graph at hand: the program's own of such names get others
(measured on TF 2.15.1, 2.21.0)."""
READERS = ("get_tensor_by_name", "tensor_by_name")
LONG_LINE = 100
DIFFERENTIATE = ("tf.gradients", "tf.GradientTape")


def concerns(asked: str, names: tuple[str, ...]) -> bool:
    """Whether a name of the graph may be another, or none, once modules of these names are loaded."""
    return asked.startswith(TAKEN) or any(f"/{name}" in f"/{asked}" for name in names)


def are_given(read: NameRead, made: ModuleMade, unit: Unit) -> bool:
    """Whether all that a read asks of a module's inner tensors can be there under the same names."""
    if read.what not in READERS or not read.names:
        return False
    name = _sole_name(made, unit)
    return name is not None and all(
        not concerns(asked, (name,)) or _is_given(asked, name, made, unit) for asked in read.names
    )


def asked_of(call: ModuleCalled, unit: Unit) -> list[str]:
    """The names, in the module's own graph, of the inner tensors that the program fetches of a call."""
    made = _made(call, unit)
    name = None if made is None else _sole_name(made, unit)
    signature = _signature(call)
    if made is None or name is None or signature is None:
        return []
    found = set()
    for read in unit.uses(NameRead):
        if are_given(read, made, unit):
            split = [_split(asked, name) for asked in read.names or ()]
            found |= {parts[1] for parts in split if parts is not None and parts[0] == signature}
    return sorted(found)


def line(call: ModuleCalled, operation: str, unit: Unit) -> tuple[Template, str | None] | None:
    """The line that makes an inner tensor beside a call, with its assumption; None where it can't be written."""
    made, inputs = _made(call, unit), call.inputs
    signature = convert.signature_template(call)
    tf = call.tf
    if made is None or inputs is None or signature is None or tf is None or call.line is None or not call.certain:
        return None
    if call.starred or call.in_class_body or call.in_lambda or are_layers(unit, call.modules):
        return None
    is_dict = any(isinstance(atom, Container) and atom.kind == "dict" for atom in inputs.value)
    if is_dict or inputs.value & NONE or not _gives_the_same(inputs.node, tf) or not convert.is_simple(call.node.func):
        return None
    converted = convert.convert(call, unit, inputs, None, tf)
    name = _sole_name(made, unit)
    if not isinstance(converted, convert.Converted) or name is None:
        return None
    module, full = convert.code_of(call.node.func), f"{name}_apply_{_signature(call)}/{operation}"
    given, taken = converted.template, _text(signature)
    function = f'{module}.prune({module}.signatures[{taken}].inputs[0].name, "{operation}:0")'
    short = len(function + _text(given)) < LONG_LINE
    applied: Template = ("(", *given, ")") if short else ("(\n        ", *given, "\n    )")
    return (f"{tf}.identity(\n    {function}", *applied, f',\n    name="{full}",\n)'), converted.assumption


def _gives_the_same(node: cst.BaseExpression, tf: str) -> bool:
    """Whether an expression may stand twice: names, what is written out, and functions that give equal tensors."""
    if convert.is_simple(node) or isinstance(node, (cst.BaseNumber, cst.BaseString)):
        return not isinstance(node, cst.FormattedString)
    if isinstance(node, (cst.List, cst.Tuple)):
        return all(isinstance(each, cst.Element) and _gives_the_same(each.value, tf) for each in node.elements)
    if isinstance(node, cst.Subscript):
        indices = [each.slice.value if isinstance(each.slice, cst.Index) else None for each in node.slice]
        return all(each is not None and _gives_the_same(each, tf) for each in (node.value, *indices))
    if isinstance(node, cst.Call):
        library, _, name = dotted(node.func).partition(".")
        pure = library == tf and staging.kind(name) == staging.PURE
        named = any(arg.star or (arg.keyword and arg.keyword.value == "name") for arg in node.args)
        return pure and not named and all(_gives_the_same(arg.value, tf) for arg in node.args)
    return False


def _text(template: Template) -> str:
    """A template of names and what is written around them."""
    return "".join(convert.code_of(part.node) if isinstance(part, Hole) else part for part in template)


def _is_given(asked: str, name: str, made: ModuleMade, unit: Unit) -> bool:
    """Whether a line can be written for a name at each call of the signature that it speaks of."""
    parts = _split(asked, name)
    calls = [call for call in unit.uses(ModuleCalled) if call.modules & made.modules]
    if parts is None or any(_signature(call) is None for call in calls):
        return False
    signature, operation = parts
    named = [call for call in calls if _signature(call) == signature]
    return bool(named) and all(line(call, operation, unit) is not None for call in named)


def _split(asked: str, name: str) -> tuple[str, str] | None:
    """Signature and operation of the first output of an operation inside a module."""
    found = re.fullmatch(rf"{re.escape(name)}_apply_([^/]+)/([\w./-]+):0", asked)
    return (found[1], found[2]) if found else None


def _signature(call: ModuleCalled) -> str | None:
    names = convert.signature_names(call)
    return names[0] if names is not None and len(names) == 1 else None


def _made(call: ModuleCalled, unit: Unit) -> ModuleMade | None:
    found = [made for made in unit.uses(ModuleMade) if made.modules & call.modules]
    return found[0] if len(found) == 1 and found[0].modules == call.modules else None


def _sole_name(made: ModuleMade, unit: Unit) -> str | None:
    """The name of a module that no other can have, and whose inner tensors are the same whenever they are computed."""
    names = _names(made)
    others = [_names(other) for other in unit.uses(ModuleMade) if other is not made]
    if names is None or len(names) != 1 or any(other is None or names[0] in other for other in others):
        return None
    plain = made.tags is None or all(atom == Constant(None) for atom in made.tags.value)
    derived = any(use.what in DIFFERENTIATE or use.what.endswith("compute_gradients") for use in unit.uses(Training))
    return None if not plain or derived or own_weights.may_be_true(made) else names[0]


def _names(made: ModuleMade) -> tuple[str, ...] | None:
    return ("module",) if made.name is None else texts(made.name.value)
