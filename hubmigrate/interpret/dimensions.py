"""Dimensions of static shapes where TF2, or TF2 behaviour, takes them for something else."""

from __future__ import annotations

import libcst as cst

from hubmigrate.interpret.frame import Frame
from hubmigrate.uses import DimensionTruth
from hubmigrate.values import NONE, StaticShape, Value


def note_truth(frame: Frame, node: cst.BaseExpression, what: Value) -> None:
    """A condition: notes dimensions, whose truth is another thing in TF2."""
    if _is_shape(what):
        frame.built(node, "a dimension as a condition", anywhere=True)
    if _is_dimension(what):
        frame.record(("truth", id(node)), DimensionTruth(frame.file.path, node, frame.scope.site))


def note_compared(frame: Frame, node: cst.Comparison, left: Value, rights: list[Value]) -> None:
    """A comparison: notes where it comes out otherwise once a dimension is a number or None.

    ``Dimension(None) != 2`` is None, which ``None != 2`` is not.
    """
    if _is_shape(left) and any(right & NONE for right in rights):
        frame.built(node, "a dimension that is compared with None", anywhere=True)
    both = _is_dimension(left) and any(_is_dimension(right) for right in rights)
    one = any(_is_dimension(side) for side in (left, *rights))
    for part in node.comparisons:
        if (one and isinstance(part.operator, cst.NotEqual)) or (both and isinstance(part.operator, cst.Equal)):
            frame.built(node, "dimensions that are compared", anywhere=True)


def _is_shape(what: Value) -> bool:
    return any(isinstance(atom, StaticShape) for atom in what)


def _is_dimension(what: Value) -> bool:
    return StaticShape(dimension=True) in what
