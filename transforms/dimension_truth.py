"""A dimension is a condition (HUB207).

What it does: marks code that uses a dimension of a static shape as a condition: ``x.shape[0] or 1``.

Why: in TF 1.15 a dimension is always true, also one that is not known, or 0. In TF2 such a dimension is false, whether
v2 behaviour is on (then it is None or 0) or off (measured on TF 1.15.5, 2.15.1, 2.21.0).

Example: ``rows = x.shape[0] or tf.shape(x)[0]`` stays as it is: in TF 1.15 it never got to the second half.

Safety: ``review``. ``x.shape[0].value`` is the same number or None everywhere, and is not concerned.
"""

from collections.abc import Iterator

from hubmigrate.rule import Assume, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import DimensionTruth

RULE = Rule("HUB207", "dimension-truth", since="0.1")


@RULE.on(DimensionTruth)
def mark(use: DimensionTruth, unit: Unit) -> Iterator[Outcome]:
    """Says what is assumed about the dimension."""
    if unit.follows(use.path):
        yield Assume(use.node, "the dimension is assumed to be known here: TF2 takes an unknown one for false")
