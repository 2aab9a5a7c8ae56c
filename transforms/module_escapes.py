"""A module reaches code that is not seen (HUB109).

What it does: reports the place, and leaves the module and all its uses as they are.

Why: a module is migrated together with every call of it. Where it is handed to a library, stored on an object that is
not followed, or read in a way that is not known, there may be calls that nobody would change.

Example: ``registry.add(hub.Module(url))`` is left.

Safety: nothing is changed. Bring the call and the module into one place that can be followed, or migrate by hand.
"""

from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleEscapes

RULE = Rule("HUB109", "module-escapes", since="0.1")


@RULE.on(ModuleEscapes)
def report(use: ModuleEscapes, unit: Unit) -> Iterator[Outcome]:
    """Keeps the group from being migrated."""
    yield Refusal(use.node, f"the module {use.reason}")
