"""A seed for the whole graph gives other numbers beside a loaded module (HUB206).

What it does: marks ``tf.set_random_seed(...)`` in a program whose modules are migrated.

Why: an operation without a seed of its own derives one from its number in the graph, and a loaded module adds other
operations than ``hub.Module`` did. Operations with a seed of their own give the numbers that they gave (measured on
TF 1.15.5, 2.15.1, 2.21.0).

Example: ``tf.set_random_seed(7)`` stays as it is.

Safety: ``review``: the same distribution, other numbers.
"""

from collections.abc import Iterator

from hubmigrate.rule import Assume, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import Symbol

RULE = Rule("HUB206", "graph-seed", since="0.1")

NAMES = ("set_random_seed", "random.set_random_seed")


@RULE.on(Symbol)
def mark(use: Symbol, unit: Unit) -> Iterator[Outcome]:
    """Says what the seed no longer does."""
    if unit.follows(use.path) and use.name in NAMES:
        yield Assume(use.node, "with this seed, operations that have none of their own draw other numbers than before")
