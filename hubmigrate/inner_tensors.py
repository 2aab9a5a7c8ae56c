"""Tensors inside a module that a program fetches by their names.

``hub.Module`` put the operations of each call into the program's graph, under ``<module>_apply_<signature>/``. A loaded
object keeps them in a graph of its own, of which ``prune`` makes a function: from the signature's input to any tensor.
What that function gives can bear the name that the tensor had (measured on TF 1.15.5, 2.15.1, 2.21.0).
"""

from __future__ import annotations

import itertools
import re
from typing import TypeAlias, cast

import libcst as cst

from hubmigrate import convert, own_weights
from hubmigrate.interpret.scopes import dotted
from hubmigrate.knowledge import staging
from hubmigrate.rule import Hole, Template
from hubmigrate.style import are_layers
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleCalled, ModuleMade, NameRead, Symbol, Training
from hubmigrate.values import NONE, Constant, Container, Inside, Site, texts

TAKEN = ("Const", "PartitionedCall", "StatefulPartitionedCall", "asset_path")
"""Names that operations of a loaded model take in the graph at hand: the program's own of such names get others
(measured on TF 2.15.1, 2.21.0)."""
READERS = ("get_tensor_by_name", "tensor_by_name")
Variable: TypeAlias = "tuple[Site, str]"
"""A name of a scope."""
Name: TypeAlias = "str | Variable"
"""The name of a module: a text, or the variable that holds it."""
LONG_LINE = 100
DIFFERENTIATE = ("tf.gradients", "tf.GradientTape")


def concerns(asked: str, names: tuple[str, ...]) -> bool:
    """Whether a name of the graph may be another, or none, once modules of these names are loaded."""
    return asked.startswith(TAKEN) or any(f"/{name}" in f"/{asked}" for name in names)


def may_be_inside(read: NameRead, made: ModuleMade, unit: Unit) -> bool:
    """Whether a read asks for something inside a module whose name is the variable's that holds this module's."""
    return any(_is_of(asked, made, unit) for asked in read.inside)


def are_given(read: NameRead, made: ModuleMade, unit: Unit) -> bool:
    """Whether all that a read asks of a module's inner tensors can be there under the same names."""
    if read.what not in READERS or read.names is None or not (read.names or read.inside):
        return False
    return _name(made, unit) is not None and all(
        asked is not None and _is_given(asked, made, unit) for asked in _asked(read, made, unit)
    )


def asked_of(call: ModuleCalled, unit: Unit) -> list[str]:
    """The names, in the module's own graph, of the inner tensors that the program fetches of a call."""
    made, signature = _made(call, unit), _signature(call)
    if made is None or signature is None:
        return []
    reads = [read for read in unit.uses(NameRead) if are_given(read, made, unit)]
    asked = {each for read in reads for each in _asked(read, made, unit)}
    return sorted(each[1] for each in asked if each is not None and each[0] == signature)


def _asked(read: NameRead, made: ModuleMade, unit: Unit) -> list[tuple[str, str] | None]:
    """Signature and operation of all that a read may ask of a module; None for what is no operation's first output."""
    name = _name(made, unit)
    known = (name,) if isinstance(name, str) else texts(made.name.value) if made.name is not None else None
    others = tuple(f"{other}_apply_" for each, other in _in_order(made, unit).items() if each is not made)
    mine = [asked for asked in read.names or () if not asked.startswith(others)]
    literal = [asked for asked in mine if known is None or concerns(asked, known)]
    inside = [asked for asked in read.inside if _is_of(asked, made, unit)]
    found = [_split(asked.removeprefix(name)) if isinstance(name, str) else None for asked in literal]
    return found + [_split(asked.rest) if asked[:2] == name else None for asked in inside]


def _is_of(asked: Inside, made: ModuleMade, unit: Unit) -> bool:
    """Whether a name may be that of something inside a module: of its own, or of none that is known."""
    owners = [other for other in unit.uses(ModuleMade) if _variable(other, unit) == asked[:2]]
    return made in owners or not owners


def line(call: ModuleCalled, operation: str, unit: Unit) -> tuple[Template, str] | None:
    """The line that makes an inner tensor beside a call, with what it assumes; None where it can't be written."""
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
    name = _name(made, unit)
    if not isinstance(converted, convert.Converted) or name is None or not _is_held(name, call, made, unit):
        return None
    module, rest = convert.code_of(call.node.func), f"_apply_{_signature(call)}/{operation}"
    full = f'"{name}{rest}"' if isinstance(name, str) else f'{name[1]} + "{rest}"'
    given, taken = converted.template, _text(signature)
    function = f'{module}.prune({module}.signatures[{taken}].inputs[0].name, "{operation}:0")'
    short = len(function + _text(given)) < LONG_LINE
    applied: Template = ("(", *given, ")") if short else ("(\n        ", *given, "\n    )")
    alone = isinstance(name, str) or len(unit.uses(ModuleMade)) == 1
    shared = None if alone else f"no other module has the name that {name[1]} holds"
    assumed = [text for text in (converted.assumption, shared) if text is not None]
    return (f"{tf}.identity(\n    {function}", *applied, f",\n    name={full},\n)"), "; ".join(assumed)


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


def _is_given(asked: tuple[str, str], made: ModuleMade, unit: Unit) -> bool:
    """Whether a line can be written for an operation at each call of the signature that it is of."""
    calls = [call for call in unit.uses(ModuleCalled) if call.modules & made.modules]
    if any(_signature(call) is None for call in calls):
        return False
    signature, operation = asked
    named = [call for call in calls if _signature(call) == signature]
    return bool(named) and all(line(call, operation, unit) is not None for call in named)


def _split(rest: str) -> tuple[str, str] | None:
    """Signature and operation of the first output of an operation, of its name behind that of the module."""
    found = re.fullmatch(r"_apply_([^/]+)/([\w./-]+):0", rest)
    return (found[1], found[2]) if found else None


def _signature(call: ModuleCalled) -> str | None:
    names = convert.signature_names(call)
    return names[0] if names is not None and len(names) == 1 else None


def _made(call: ModuleCalled, unit: Unit) -> ModuleMade | None:
    found = [made for made in unit.uses(ModuleMade) if made.modules & call.modules]
    return found[0] if len(found) == 1 and found[0].modules == call.modules else None


def _name(made: ModuleMade, unit: Unit) -> Name | None:
    """The name of a module whose inner tensors are the same whenever they are computed: a text or a variable."""
    plain = made.tags is None or all(atom == Constant(None) for atom in made.tags.value)
    derived = any(use.what in DIFFERENTIATE or use.what.endswith("compute_gradients") for use in unit.uses(Training))
    if not plain or derived or own_weights.may_be_true(made):
        return None
    variable = _variable(made, unit)
    others = [other for other in unit.uses(ModuleMade) if other is not made]
    alone = all(variable != _variable(other, unit) for other in others)
    return _in_order(made, unit).get(made) or _sole_name(made, unit) or (variable if alone else None)


def _in_order(made: ModuleMade, unit: Unit) -> dict[ModuleMade, str]:
    """The names that modules got whose own would be one, or look as if: ``module``, then ``module_1``.

    Nothing where one has no such fellow, or where it is not certain in which order they are made in their graph, below
    no name scope (measured on TF 1.15.5).
    """
    known = unit.memo.setdefault("modules in order", {})
    if made not in known:
        known[made] = _ordered(made, unit)
    return cast("dict[ModuleMade, str]", known[made])


def _ordered(made: ModuleMade, unit: Unit) -> dict[ModuleMade, str]:
    names = {each: _names(each) for each in unit.uses(ModuleMade)}
    if any(each is None or len(each) != 1 for each in names.values()):
        return {}
    known = {each: found[0] for each, found in names.items() if found}
    family = [each for each, name in known.items() if _stem(name) == _stem(known[made])]
    if len(family) == 1 or not all(_is_beside(each, made, unit) for each in family) or not _are_alone(family, unit):
        return {}
    taken: dict[str, ModuleMade] = {}
    for each in sorted(family, key=unit.position):
        endings = itertools.chain([""], (f"_{number}" for number in itertools.count(1)))
        taken[next(name for end in endings if (name := known[each] + end) not in taken)] = each
    return {each: name for name, each in taken.items()}


def _stem(name: str) -> str:
    return re.sub(r"(_\d+)*$", "", name).lower()


def _is_beside(one: ModuleMade, other: ModuleMade, unit: Unit) -> bool:
    """Whether two modules are made once, in lines of one block and in one graph."""
    together = one.scope == other.scope and one.blocks == other.blocks and one.line is not None
    return together and own_weights.is_made_once(one, unit)


def _are_alone(family: list[ModuleMade], unit: Unit) -> bool:
    """Whether nothing but modules can have taken their names in their graph, which nothing can have begun anew."""
    used = {use.name for use in unit.uses(Symbol)}
    one_graph = not used & {"Graph", "reset_default_graph"} or all(made.own_graph for made in family)
    stem = re.escape(_stem((_names(family[0]) or ("",))[0]))
    files = unit.program.files.values()
    named = sum(len(re.findall(rf"""(?i)(['"]){stem}(_\d+)*\1""", file.text)) for file in files)
    own = sum(made.name is not None for made in family)
    return one_graph and named <= own and not used & set(own_weights.SCOPES)


def _sole_name(made: ModuleMade, unit: Unit) -> str | None:
    """The name of a module that no other can have."""
    names = _names(made)
    others = [_names(other) for other in unit.uses(ModuleMade) if other is not made]
    if names is None or len(names) != 1 or any(other is None or names[0] in other for other in others):
        return None
    return names[0]


def _variable(made: ModuleMade, unit: Unit) -> Variable | None:
    """The variable, bound once and with its scope, that holds the name of a module."""
    if made.name is None or not isinstance(made.name.node, cst.Name):
        return None
    name = made.name.node.value
    home = unit.home(made.scope, name)
    return (home, name) if home is not None and unit.is_bound_once(home, name) else None


def _is_held(name: Name, call: ModuleCalled, made: ModuleMade, unit: Unit) -> bool:
    """Whether a module's name can be written at a call, where it is that with which the module was made."""
    if isinstance(name, str):
        return True
    local = made.target in unit.program.scopes[made.scope].bound and dotted(call.node.func) == made.target
    return local and made.line is not None and call.scope == made.scope and own_weights.keeps_name(made, unit)


def _names(made: ModuleMade) -> tuple[str, ...] | None:
    return ("module",) if made.name is None else texts(made.name.value)
