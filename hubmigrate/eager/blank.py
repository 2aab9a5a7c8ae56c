"""Layout: blank lines and comments above statements, and long calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

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


def up_to_comment(lines: Lines) -> tuple[Lines, Lines]:
    """Lines up to the last comment, and the blank ones below it."""
    at = next((i for i in range(len(lines), 0, -1) if lines[i - 1].comment is not None), 0)
    return lines[:at], lines[at:]


def parted(lines: Lines, separator: str | None) -> tuple[Lines, Lines]:
    """Lines up to the last border between two cells of a notebook, and those below it."""
    at = next((i for i in range(len(lines), 0, -1) if is_border(lines[i - 1], separator)), 0)
    return lines[:at], lines[at:]


def with_it(lines: Sequence[cst.EmptyLine], separator: str | None) -> tuple[Lines, Lines]:
    """The lines above a statement, and the comments right above it, which go where it goes."""
    at = len(lines)
    while at and lines[at - 1].comment is not None and not is_border(lines[at - 1], separator):
        at -= 1
    return [*lines[:at]], [cst.EmptyLine(comment=line.comment) for line in lines[at:]]


def is_border(line: cst.EmptyLine, separator: str | None) -> bool:
    """Whether a line stands between two cells of a notebook."""
    return separator is not None and line.comment is not None and line.comment.value.startswith(separator)


def bordered(lines: Lines, separator: str | None) -> Lines:
    """Lines without the blank ones that begin or end a cell of a notebook."""
    above, below = parted(lines, separator)
    if not above:
        return below
    *above, border = above
    while above and above[-1].comment is None:
        above.pop()
    return [*bordered(above, separator), border, *without_lead(below)]


def comments_in(node: cst.CSTNode) -> list[cst.Comment]:
    """All comments in a node, in order."""
    if isinstance(node, cst.Comment):
        return [node]
    return [comment for child in node.children for comment in comments_in(child)]


def lost_comments(before: Iterable[cst.CSTNode], after: Iterable[cst.CSTNode]) -> Lines:
    """The comments that only the nodes before have, as lines."""
    kept = Counter(comment.value for node in after for comment in comments_in(node))
    lost: Lines = []
    for comment in (each for node in before for each in comments_in(node)):
        kept[comment.value] -= 1
        if kept[comment.value] < 0:
            lost.append(cst.EmptyLine(comment=comment))
    return lost


def spread(call: cst.Call, indent: str) -> cst.Call:
    """A call with one argument a line."""
    args, inside = _one_a_line(call.args, indent)
    return call.with_changes(args=args, whitespace_before_args=inside)


def spread_tuple(row: cst.Tuple, indent: str) -> cst.Tuple:
    """A tuple in parentheses with one element a line."""
    elements, inside = _one_a_line(row.elements, indent)
    return row.with_changes(elements=elements, lpar=[cst.LeftParen(whitespace_after=inside)], rpar=[cst.RightParen()])


def _one_a_line(parts: Sequence[Any], indent: str) -> tuple[list[Any], cst.ParenthesizedWhitespace]:
    """Arguments or elements with commas that end their lines, and what stands before the first."""
    inside = cst.ParenthesizedWhitespace(indent=True, last_line=cst.SimpleWhitespace(indent))
    outside = cst.ParenthesizedWhitespace(indent=True, last_line=cst.SimpleWhitespace(""))
    *others, last = parts
    commas = [part.with_changes(comma=cst.Comma(whitespace_after=inside)) for part in others]
    return [*commas, last.with_changes(comma=cst.Comma(whitespace_after=outside))], inside
