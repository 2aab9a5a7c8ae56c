"""Variables of a module are asked for (HUB105).

What it does: reports ``m.variables`` and ``m.variable_map`` and leaves the module as it is.

Why: ``module.variables`` is sorted by name and its names begin with ``module/``; a loaded object's ``variables`` are in
the order of creation and lack the prefix. Code that takes ``variables[-n:]`` or looks at names would silently select
others (measured on TF 1.15.5, 2.15.1, 2.21.0).

Example: ``tf.train.Saver(m.variable_map)`` is left.

Safety: nothing is changed. By hand: ``sorted(m.variables, key=lambda v: v.name.split(":")[0])``.
"""

from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleRead

RULE = Rule("HUB105", "module-variables", since="0.1")


@RULE.on(ModuleRead)
def report(use: ModuleRead, unit: Unit) -> Iterator[Outcome]:
    """Keeps the group from being migrated."""
    if use.name in ("variables", "variable_map", "trainable_variables"):
        yield Refusal(use.node, f"the order and names of {use.name} differ in TF2")
