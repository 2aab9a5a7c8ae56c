"""A name of TensorFlow gets the prefix compat.v1 (HUB202).

What it does: turns ``tf.placeholder`` into ``tf.compat.v1.placeholder`` in a file whose import can't become
``tensorflow.compat.v1`` as a whole.

Why: see HUB201. A name keeps its spelling only if ``tf.X is tf.compat.v1.X`` in TF 2.15.1 and 2.21.0 (a table made by
importing both).

Example:

    text = tf.placeholder(tf.string, [None])

becomes

    text = tf.compat.v1.placeholder(tf.string, [None])

Safety: safe. In a file that uses names of TF2 nothing is changed.
"""

from collections.abc import Iterator

from hubmigrate.knowledge import symbols
from hubmigrate.rule import Done, Edit, Hole, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import Symbol

RULE = Rule("HUB202", "compat-symbol", since="0.1")

MOVES = (symbols.V1, symbols.DIFFERS, symbols.LEGACY_KERAS, symbols.GONE_2_16)


@RULE.on(Symbol)
def migrate(use: Symbol, unit: Unit) -> Iterator[Outcome]:
    """Prefixes one name."""
    facts = unit.files[use.path]
    if not unit.moves or use.library != "tensorflow" or facts.in_v1 or facts.dialect == "tf2":
        return
    if symbols.status(use.name) in MOVES:
        yield Edit(use.root, (Hole(use.root), ".compat.v1"))
        yield Done(use.node, f"tf.{use.name} keeps its TF1 meaning")
