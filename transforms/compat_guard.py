"""Code that copes with both worlds by itself (HUB603).

What it does: reports a use of TF1 Hub under a version test, ``hasattr(hub, ...)`` or ``except AttributeError``, and
leaves it as it is.

Why: such code chooses at run time; a rewrite of one branch would change the choice.

Example: ``m = hub.Module(url) if hasattr(hub, "Module") else hub.load(url)`` is left.

Safety: nothing is changed.
"""

from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import HubGuard, ModuleMade

RULE = Rule("HUB603", "compat-guard", since="0.1")


@RULE.on(ModuleMade)
def keep(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Keeps a module that is made under a guard."""
    if made.guard:
        yield Refusal(made.node, f"the code asks by itself which API there is ({made.guard})")


@RULE.on(HubGuard)
def report(use: HubGuard, unit: Unit) -> Iterator[Outcome]:
    """Nothing more to say: the module under the guard is reported."""
    return
    yield
