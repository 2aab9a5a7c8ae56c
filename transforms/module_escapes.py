"""A module reaches code that is not seen (HUB109).

What it does: reports the place, and leaves the module and all its uses as they are.

Why: a module is migrated together with every call of it. Where it is handed to a library, stored on an object that is
not followed, or read in a way that is not known, there may be calls that nobody would change.

Keras's ``load_model`` is no such place: the model that is loaded holds the code of a ``Lambda`` layer, as it was when
it was saved, and needs the module among its ``custom_objects`` (measured on TF 1.15.5, 2.15.1, 2.21.0). Where the
program that saves the model is another one, it is migrated as well: code that was saved before it calls the module as
TF1 did, which fails with what ``hub.load`` gives.

Example: ``registry.add(hub.Module(url))`` is left.

Safety: nothing is changed; ``review`` for ``load_model``, on the assumption that the model was saved by a migrated
program. Bring the call and the module into one place that can be followed, or migrate by hand.
"""

from collections.abc import Iterator

from hubmigrate.rule import Assume, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleEscapes

RULE = Rule("HUB109", "module-escapes", since="0.1")

LOADS = "is handed to keras.models.load_model"


@RULE.on(ModuleEscapes)
def report(use: ModuleEscapes, unit: Unit) -> Iterator[Outcome]:
    """Keeps the group from being migrated."""
    if use.reason == LOADS:
        said = "a model that was saved before the migration holds the old call: the migrated program saves it anew"
        yield Assume(use.node, said)
        return
    yield Refusal(use.node, f"the module {use.reason}")
