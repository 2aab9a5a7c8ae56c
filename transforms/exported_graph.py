"""A graph with a module in it is exported (HUB502).

What it does: leaves a module whose program writes its graph to a SavedModel or a frozen graph, if the module holds
files or tables, or may; marks it for ``review`` otherwise.

Why: the files of a loaded model are not in the collection from which the v1 exporters take them: the export is written
without its ``assets`` folder and works only where the model's cache is (measured on TF 2.15.1, 2.21.0). Names of
operations inside the module change.

Example: ``tf.saved_model.simple_save(session, folder, ...)`` beside a text module is left.

Safety: nothing is changed, or ``review``: other programs load what is written.
"""

from collections.abc import Iterator

from hubmigrate.rule import Assume, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import GraphExported, ModuleMade

RULE = Rule("HUB502", "exported-graph", since="0.1")


@RULE.on(ModuleMade)
def check(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Looks for exports of the graph."""
    exports = unit.uses(GraphExported)
    if not exports:
        return
    what = f"{exports[0].what} in {unit.line(exports[0])}"
    interfaces = unit.interfaces(made.modules)
    if interfaces is not None and all(i.tables is False and not i.assets for i in interfaces):
        yield Assume(made.node, f"who loads what {what} writes does not go by names of operations inside the module")
    else:
        yield Refusal(made.node, f"{what} would write the graph without the files of the module")
