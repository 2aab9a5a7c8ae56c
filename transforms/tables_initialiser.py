"""The tables initialiser runs with the variables' (HUB204).

What it does: adds ``tf.tables_initializer()`` where only ``tf.global_variables_initializer()`` is run.

Why: in graph code a loaded model that holds lookup tables needs both initialisers, in one run or two: with one missing
it fails with "Table not initialized" or "Could not find variable" (measured on TF 2.15.1, 2.21.0).

Example:

    session.run(tf.global_variables_initializer())

becomes

    session.run([tf.global_variables_initializer(), tf.tables_initializer()])

Safety: safe: with no tables, or run twice, the added operation does no harm. Done for modules that the interface table
knows to hold tables, in programs that initialise no tables anywhere.
"""

from collections.abc import Iterator

from hubmigrate.rule import Done, Edit, Hole, Import, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import Initialiser, InitialiserRun

RULE = Rule("HUB204", "tables-initialiser", since="0.1")


@RULE.on(Initialiser)
def migrate(made: Initialiser, unit: Unit) -> Iterator[Outcome]:
    """Adds the other initialiser beside one that stands alone."""
    if made.kind != "global" or not unit.follows(made.path) or not _needs_tables(unit):
        return
    if any(other.kind == "tables" for other in unit.uses(Initialiser)):
        return
    v1 = unit.v1_text(made)
    if v1 is None:
        v1 = unit.new_tensorflow_name(made.path)
        yield Import("tensorflow.compat.v1", v1)
    tables = f"{v1}.tables_initializer()"
    run = next((run for run in unit.uses(InitialiserRun, made.path) if made.node in run.initialisers), None)
    if run is None:
        yield Edit(made.node, (f"{v1}.group(", Hole(made.node), f", {tables})"))
    elif run.node is made.node:
        yield Edit(made.node, ("[", Hole(made.node), f", {tables}]"))
    else:
        yield Edit(made.node, (Hole(made.node), f", {tables}"))
    yield Done(made.node, "the tables initialiser runs too")


def _needs_tables(unit: Unit) -> bool:
    """Whether a migrated module is known to have tables.

    Where that is not known, a program that ran with ``hub.Module`` shows that there are none: it needed the
    initialiser just as well (measured on TF 1.15.5).
    """
    return not unit.moved.isdisjoint(unit.with_tables)
