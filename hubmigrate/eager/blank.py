"""Blank lines and comments above statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import libcst as cst

Lines: TypeAlias = "list[cst.EmptyLine]"


def joined(above: Sequence[cst.EmptyLine], below: Sequence[cst.EmptyLine]) -> Lines:
    """Lines above others; where both have blank lines at the border, the longer run of them."""
    end = next((i for i, line in enumerate(reversed(above)) if line.comment is not None), len(above))
    start = next((i for i, line in enumerate(below) if line.comment is not None), len(below))
    blank = [*above[len(above) - end :]] if end > start else [*below[:start]]
    return [*above[: len(above) - end], *blank, *below[start:]]


def without_lead(lines: Lines) -> Lines:
    """Lines from the first comment on."""
    first = next((i for i, line in enumerate(lines) if line.comment is not None), len(lines))
    return lines[first:]
