"""The two ways to write a module in TF2: ``hub.load`` with its signatures, or ``hub.KerasLayer``."""

from __future__ import annotations

from hubmigrate.convert import signature_names
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleCalled, ModuleMade, Symbol
from hubmigrate.values import Constant


def wants_keras(unit: Unit, path: str) -> bool:
    """Whether a file's modules become Keras layers: asked for, or (``auto``) what the file does already."""
    if unit.options.style != "auto":
        return unit.options.style == "keras"
    return any(use.name == "KerasLayer" for use in unit.uses(Symbol, path))


def keras_arguments(made: ModuleMade, unit: Unit) -> str | None:
    """``signature=..., output_key=...`` for all calls of a module; None if they are not of one kind."""
    found = {_one(call) for call in unit.uses(ModuleCalled) if call.modules & made.modules}
    return found.pop() if len(found) == 1 else None


def as_dict(call: ModuleCalled) -> bool | None:
    """Whether a call gives the dict of outputs; None if that is not known."""
    if call.as_dict is None:
        return False
    truths = {bool(atom.value) if isinstance(atom, Constant) else None for atom in call.as_dict.value}
    return truths.pop() if len(truths) == 1 else None


def _one(call: ModuleCalled) -> str | None:
    names, whole = signature_names(call), as_dict(call)
    if names is None or len(names) > 1 or whole is None:
        return None
    outputs = "signature_outputs_as_dict=True" if whole else 'output_key="default"'
    return f'signature="{names[0]}", {outputs}'
