"""Names of variables, from which the prefix of the module goes away (HUB702).

What it does: leaves a module alone whose program looks variables up by name, scope or collection, or saves them.

Why: ``hub.Module`` put its variables under ``module/`` (or ``name=``) and into the graph's collections. ``hub.load``
does neither: ``tf.trainable_variables(scope="module")`` becomes an empty list without an error, and a checkpoint that
was written before no longer fits (measured on TF 1.15.5, 2.15.1, 2.21.0).

Example: ``tf.train.Saver().restore(sess, path)`` beside a module is left.

Safety: nothing is changed.
"""

from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleMade, NameRead

RULE = Rule("HUB702", "variable-names", since="0.1")


@RULE.on(ModuleMade)
def check(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Looks for code that could miss the prefix or the collections."""
    reads = unit.uses(NameRead)
    if reads:
        where = "" if reads[0].path == made.path else f" in {reads[0].path}"
        yield Refusal(
            made.node, f"{reads[0].what}{where} goes by names or collections that the module's variables lose in TF2"
        )
