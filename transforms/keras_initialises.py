"""Standalone Keras initialised all variables by itself (HUB304).

What it does: leaves a module in a program of standalone Keras that runs no initialiser.

Why: the session of standalone Keras 2 initialised every variable of the graph, those of modules among them;
``tf.keras`` initialises its own only. Without an initialiser the program would fail with "Could not find variable"
(measured on TF 2.15.1, 2.21.0).

Example: a model of ``keras.layers`` around a module, with no ``tf.global_variables_initializer()``, is left.

Safety: nothing is changed. Run ``tf.global_variables_initializer()`` and ``tf.tables_initializer()`` in the session
that ``K.set_session`` gets, and migrate again.
"""

from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ImportedName, Initialiser, ModuleMade

RULE = Rule("HUB304", "keras-initialises", since="0.1")


@RULE.on(ModuleMade)
def check(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Looks for standalone Keras and for initialisers."""
    standalone = any(use.module.split(".")[0] == "keras" for use in unit.uses(ImportedName))
    if standalone and not any(use.kind == "global" for use in unit.uses(Initialiser)):
        yield Refusal(made.node, "nothing initialises the module: standalone Keras did, and tf.keras does not")
