"""A name of tf.contrib that TF2 has by another one (HUB208).

What it does: writes lookup tables, recurrent cells, ``dense_to_sparse``, ``xavier_initializer`` and other parts of
``tf.contrib`` by the names that TF2 has for them; a table that ``tf.contrib.lookup`` made from a list or a file is made
by a function that the file gets. What made such a table's operation, ``table.init``, is ``table.initializer``.

Why: TF2 has no ``tf.contrib``. Names for the very same objects were found by identity in TF 1.15.5; what calls of the
others compute was compared on TF 1.15.5, 2.15.1, 2.21.0. Of TF 1.15's tables only some still have ``init``.

Example:

    table = tf.contrib.lookup.HashTable(tf.contrib.lookup.KeyValueTensorInitializer(words, places), -1)

becomes

    table = tf.compat.v1.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(words, places), -1)

Safety: safe. Calls with arguments that TF2's functions don't take are left, see HUB205.
"""

from collections.abc import Iterator

from hubmigrate.of_contrib import written
from hubmigrate.rule import Done, Edit, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import Symbol, TableInit

RULE = Rule("HUB208", "contrib-name", since="0.2")


@RULE.on(Symbol)
def migrate(use: Symbol, unit: Unit) -> Iterator[Outcome]:
    """Rewrites one name."""
    found = written(use, unit) if unit.follows(use.path) and unit.files[use.path].dialect != "tf2" else []
    if found:
        yield from found
        yield Done(use.node, f"tf.{use.name} goes by another name in TF2")


@RULE.on(TableInit)
def initialise(use: TableInit, unit: Unit) -> Iterator[Outcome]:
    """Rewrites ``table.init``."""
    if unit.follows(use.path) and unit.files[use.path].dialect != "tf2":
        yield Edit(use.node.attr, ("initializer",))
        yield Done(use.node, "the operation that fills a table is table.initializer")
