"""The gradient of a signature's call in a Keras layer that trains variables of its module.

In graph code, the first gradient of a call makes its operation another one, which a session that has run does not take
any more: "Connecting to invalid output". Keras builds gradients in ``fit``, after variables were initialised. So they
are made once where the call is; later ones find the operation as it is (measured on TF 2.15.1, 2.21.0: the same weights
after three steps as with ``hub.Module``).
"""

from __future__ import annotations

from hubmigrate import own_weights
from hubmigrate.hygiene import define
from hubmigrate.rule import Outcome
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleCalled, ModuleRead
from hubmigrate.values import Site

NAMES = ("_with_gradients", "_with_their_gradients", "_with_gradients_")
FUNCTION = '''def {name}(model, outputs):
    """Makes the gradients of a model's outputs, which can't be added to the graph once a session has run."""
    weights = [v for v in model.variables if v.trainable]
    {v1}.gradients([y for y in outputs.values() if y.dtype.is_floating], weights)
    return outputs
'''


def only_in_layers(modules: frozenset[Site], unit: Unit) -> bool:
    """Whether modules are called, and in methods of Keras layers and models alone."""
    calls = [use for site in modules for use in unit.uses_of.get(site, ()) if isinstance(use, ModuleCalled)]
    return bool(calls) and all(call.in_layer for call in calls)


def are_asked_for_variables(modules: frozenset[Site], unit: Unit) -> bool:
    """Whether the variables of modules are read somewhere, so that a layer may have them among its weights."""
    reads = [use for site in modules for use in unit.uses_of.get(site, ()) if isinstance(use, ModuleRead)]
    return any(read.name in ("variables", "variable_map") for read in reads) or own_weights.are_added(modules, unit)


def of(call: ModuleCalled, unit: Unit) -> tuple[str, list[Outcome]] | None:
    """The function that makes the gradients of a call, and what the file needs for it; None where none are needed."""
    if not only_in_layers(call.modules, unit) or not are_asked_for_variables(call.modules, unit):
        return None
    return define(unit, call.path, NAMES, FUNCTION)
