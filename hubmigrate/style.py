"""The two ways to write a module in TF2: ``hub.load`` with its signatures, or ``hub.KerasLayer``.

A ``KerasLayer`` has one signature, and one output or the dict of all (measured on TF 1.15.5, 2.15.1, 2.21.0). A module
that is called in several ways becomes as many layers, made where the module was. That needs a name for each that every
call can see: so the module must be assigned to a local or global name or to an attribute of ``self``, and be called by
that name. The plan tries layers first; a group of modules that can't be layers is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from itertools import chain, count
from typing import cast

import libcst as cst

from hubmigrate.convert import signature_names
from hubmigrate.interpret.scopes import children, dotted
from hubmigrate.unit import Unit
from hubmigrate.uses import LayerMade, ModuleCalled, ModuleMade, OfModules, Symbol
from hubmigrate.values import Class, Constant, Site


@dataclass(frozen=True)
class Layer:
    """One way in which a module is called, as a layer of its own."""

    name: str
    """The dotted name that it has; empty where it is the module's only layer, and goes by whatever name that has."""
    arguments: str
    """``signature=..., output_key=...``"""


Kind = tuple[str, bool]
"""A signature, and whether the dict of its outputs is wanted."""


def wants_layers(unit: Unit, uses: Iterable[OfModules]) -> bool:
    """Whether modules are to become Keras layers: asked for, or (``auto``) what the files that make them do already."""
    if unit.options.style != "auto":
        return unit.options.style == "keras"
    made = {use.path for use in uses if isinstance(use, ModuleMade)}
    return bool(made) and all(unit.uses(LayerMade, path) for path in made)


def are_layers(unit: Unit, modules: frozenset[Site]) -> bool:
    """Whether modules become Keras layers, as far as is decided."""
    return bool(modules & unit.layers)


def layers(made: ModuleMade, unit: Unit) -> list[Layer] | str:
    """The layers that a module becomes, the one that keeps its name first; or why it can't become layers."""
    known = unit.memo.setdefault("layers", {})
    if made.node not in known:
        known[made.node] = _layers(made, unit)
    return cast("list[Layer] | str", known[made.node])


def _layers(made: ModuleMade, unit: Unit) -> list[Layer] | str:
    kinds = _kinds(made, unit)
    if isinstance(kinds, str):
        return kinds
    if len(kinds) == 1:
        return [Layer("", _arguments(kinds[0]))]
    reason = _no_names(made, unit)
    if reason is not None:
        return f"it is called in {len(kinds)} ways, a KerasLayer in one, and {reason}"
    found = [Layer(made.target, _arguments(kinds[0]))]
    for kind in kinds[1:]:
        found.append(Layer(_new_name(made, unit, kind, (kind[0], False) in kinds), _arguments(kind)))
    return found


def layer_of(call: ModuleCalled, unit: Unit) -> Layer | str:
    """The layer that a call is one of, or why there is none."""
    made = next(made for made in unit.uses(ModuleMade) if made.modules & call.modules)
    found, kind = layers(made, unit), _kind(call)
    if isinstance(found, str) or isinstance(kind, str):
        return found if isinstance(found, str) else str(kind)
    return next(layer for layer in found if layer.arguments == _arguments(kind))


def as_dict(call: ModuleCalled) -> bool | None:
    """Whether a call gives the dict of outputs; None if that is not known."""
    if call.as_dict is None:
        return False
    truths = {bool(atom.value) if isinstance(atom, Constant) else None for atom in call.as_dict.value}
    return truths.pop() if len(truths) == 1 else None


def _kind(call: ModuleCalled) -> Kind | str:
    names, whole = signature_names(call), as_dict(call)
    if names is None or len(names) > 1:
        return "which signature is called is not known, and a KerasLayer has one"
    if whole is None:
        return "whether the outputs come as a dict is not known, and a KerasLayer gives one or the other"
    return names[0], whole


def _kinds(made: ModuleMade, unit: Unit) -> list[Kind] | str:
    """The ways in which a module is called: the plain one first, the others in the order of the calls."""
    calls = [call for call in unit.uses(ModuleCalled) if call.modules & made.modules]
    if not calls:
        return "it is not seen to be called, and a KerasLayer needs to be told its signature and output"
    found: dict[Kind, None] = {}
    for call in calls if len(calls) == 1 else sorted(calls, key=lambda call: (call.path, unit.position(call))):
        kind = _kind(call)
        if isinstance(kind, str):
            return kind
        found[kind] = None
    return sorted(found, key=lambda kind: (kind != ("default", False), kind[0] != "default"))


def _arguments(kind: Kind) -> str:
    signature, whole = kind
    outputs = "signature_outputs_as_dict=True" if whole else 'output_key="default"'
    return f'signature="{signature}", {outputs}'


def _no_names(made: ModuleMade, unit: Unit) -> str | None:
    """Why several layers can't have names that stand beside the module's own."""
    base, _, name = made.target.rpartition(".")
    if made.line is None or not name or base not in ("", "self"):
        return "it is not assigned to a name, or an attribute of self, on a line of its own"
    given = [argument.node for argument in (made.spec, made.tags) if argument is not None]
    renamed = {use.node for use in unit.uses(Symbol, made.path)}
    if made.spec is None or not all(_repeats(node, renamed) for node in given):
        return "its handle or tags are computed where it is made"
    for call in unit.uses(ModuleCalled):
        by_name = call.modules == made.modules and dotted(call.node.func) == made.target and _sees(call, made, unit)
        if call.modules & made.modules and not by_name:
            return f"the call in {unit.line(call)} does not go by the name {name} that it is made with"
    return None


def _sees(call: ModuleCalled, made: ModuleMade, unit: Unit) -> bool:
    """Whether the names beside the module's own can be seen at a call."""
    base, _, name = made.target.rpartition(".")
    home = unit.home(call.scope, base or name)
    if call.in_class_body or home is None:
        return False
    if not base:
        return home == made.scope
    owner, own = unit.program.scopes[home].owner, unit.program.scopes[made.scope].owner
    if owner is None or own is None:
        return False
    inherited = Class(owner) in unit.program.read("subclasses", own)
    return owner == own or (inherited and not unit.program.read("attribute", owner, name))


def _repeats(node: cst.CSTNode, renamed: Set[cst.CSTNode]) -> bool:
    """Whether an expression can be written once more: on one line, with nothing in it that is called or renamed."""
    todo = [node]
    while todo:
        one = todo.pop()
        if one in renamed or isinstance(one, (cst.Call, cst.Await, cst.Yield, cst.NamedExpr)):
            return False
        todo.extend(children(one))
    return "\n" not in cst.Module([]).code_for_node(node)


def _new_name(made: ModuleMade, unit: Unit, kind: Kind, plain_too: bool) -> str:
    """A name after the module's own, the signature and the output, that the program does not use."""
    signature, whole = kind
    base, joint, name = made.target.rpartition(".")
    words = [name, *([re.sub(r"\W+", "_", signature)] if signature != "default" else [])]
    start = "_".join([*words, "outputs"] if whole and (plain_too or len(words) == 1) else words)
    code = [file.text for path, file in unit.program.files.items() if joint or path == made.path]
    names = chain([start], (f"{start}_{number}" for number in count(2)))
    given = unit.memo.setdefault("layer names", {})
    reason = (made.target, kind)
    free = (n for n in names if not any(re.search(rf"\b{n}\b", text) for text in code))
    new = next(n for n in free if given.setdefault(n, reason) == reason)
    return f"{base}{joint}{new}"
