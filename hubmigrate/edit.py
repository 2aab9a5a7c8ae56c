"""Applies accepted edits to a file's text.

Edits are spliced into the text by the places of their nodes, inner ones inside the holes of outer ones, so that every
byte outside an edit is the user's own by construction.
"""

from __future__ import annotations

import io
import re
import textwrap
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import libcst as cst

from hubmigrate.layout import Layout, Span
from hubmigrate.rule import Edit, Hole
from hubmigrate.source import NEWLINE

SHORT_LINE = 80
"""A call that was spread over lines stays so if it would be longer than this many columns."""
LONG_LINE = 110
"""A call that stood on one line is spread over lines if it would be longer. So is a dict that a call turns into."""
SHORT_ARGUMENT = 30
"""The only argument of a call stays beside its name if it is shorter."""

_SPREAD = re.compile(r"((?:\*\*)?\{)(.+?) (for \w+, \w+ in .+)\}")
"""A dict that is made in the place of an argument."""


class CrossingEditsError(Exception):
    """Two edits of one file overlap without one standing in a hole of the other: an internal error of their group."""


def nodes_of(edit: Edit) -> Iterator[cst.CSTNode]:
    """Every node whose place an edit needs."""
    yield edit.node
    for part in edit.template:
        if isinstance(part, Hole):
            yield part.node


@dataclass(frozen=True)
class _Placed:
    span: Span
    order: int
    edit: Edit


def apply(layout: Layout, edits: Iterable[Edit]) -> str:
    """The text with all edits made.

    Raises ``CrossingEditsError`` if two overlap without nesting, or if one node is replaced twice in different ways.
    """
    placed: list[_Placed] = []
    seen: dict[tuple[int, str], Edit] = {}
    for order, edit in enumerate(edits):
        twin = seen.get((id(edit.node), edit.where))
        if edit.where in ("replace", "remove", "erase"):
            if twin is not None:
                if twin.template != edit.template:
                    raise CrossingEditsError("one place is to be replaced in two ways")
                continue
            seen[id(edit.node), edit.where] = edit
        elif twin is not None and twin.template == edit.template:
            continue
        else:
            seen[id(edit.node), edit.where] = edit
        placed.append(_Placed(_span(layout, edit), order, edit))
    placed.sort(key=lambda p: (p.span.start, p.span.end != p.span.start, -p.span.end, p.order))
    return _render(layout, Span(0, len(layout.text)), placed)


def _span(layout: Layout, edit: Edit) -> Span:
    inner = layout.inner.get(id(edit.node)) or layout.outer[id(edit.node)]
    if edit.where == "replace":
        # What stands in the new text with its parentheses stands in the old one with them.
        itself = any(isinstance(part, Hole) and part.node is edit.node for part in edit.template)
        closed = isinstance(edit.node, cst.BaseExpression) and len(edit.node.lpar) > 0
        return layout.outer[id(edit.node)] if itself and closed else inner
    if edit.where == "erase":
        return layout.outer[id(edit.node)]
    text = layout.text
    line = max(text.rfind("\n", 0, inner.start), text.rfind("\r", 0, inner.start)) + 1
    if edit.where == "before":
        return _above_comments(layout, edit.node, _first_line(layout, edit.node, line))
    end = inner.end
    while end < len(text) and text[end] not in "\r\n":
        end += 1
    if text.startswith("\r\n", end):
        end += 2
    elif end < len(text):
        end += 1
    return Span(end, end) if edit.where == "after" else Span(line, end)


def _first_line(layout: Layout, node: cst.CSTNode, line: int) -> int:
    """Where the code of a statement begins: with its decorators, if it has any."""
    at = layout.outer[id(node)].start
    while at < line:
        found = NEWLINE.search(layout.text, at)
        end = found.end() if found else line
        text = layout.text[at:end].strip()
        if text and not text.startswith("#"):
            return at
        at = end
    return line


def _above_comments(layout: Layout, node: cst.CSTNode, line: int) -> Span:
    """The place before a statement and the comments that belong to it."""
    start = layout.outer[id(node)].start
    # Marks of magics are comments, too: `%%time` has to stay the first line of its cell.
    mark = layout.border.removesuffix("cell:") if layout.border else None
    while line > start:
        above = max(layout.text.rfind("\n", 0, line - 1), layout.text.rfind("\r", 0, line - 2)) + 1
        text = layout.text[above:line].lstrip()
        if above < start or not text.startswith("#") or (mark and text.startswith(mark)):
            break
        line = above
    return Span(line, line)


def _render(layout: Layout, window: Span, placed: list[_Placed]) -> str:
    pieces: list[str] = []
    at = window.start
    index = 0
    while index < len(placed):
        one = placed[index]
        index += 1
        if one.span.start < at or one.span.end > window.end:
            raise CrossingEditsError("two edits overlap")
        inside = []
        while index < len(placed) and placed[index].span.start < one.span.end:
            if placed[index].span.end > one.span.end:
                raise CrossingEditsError("two edits cross")
            inside.append(placed[index])
            index += 1
        pieces.append(layout.text[at : one.span.start])
        pieces.append(_written(layout, one, inside))
        at = one.span.end
    pieces.append(layout.text[at : window.end])
    return "".join(pieces)


def _written(layout: Layout, one: _Placed, inside: list[_Placed]) -> str:
    edit = one.edit
    if edit.where in ("remove", "erase"):
        return ""
    string = any(span.start <= one.span.start < span.end and quote == '"' for span, quote in layout.quotes)
    pieces = [
        (part.replace('"', "'") if string else part) if isinstance(part, str) else _hole(layout, part, one.span, inside)
        for part in edit.template
    ]
    indent = _indent(layout, edit.node)
    if edit.where == "replace":
        comments = _lost_comments(layout, one)
        if isinstance(edit.node, cst.ImportFrom) and not comments:
            return _import_in_rows("".join(pieces), indent, layout.indent, layout.newline)
        if comments or (not string and _wants_lines(layout, one, "".join(pieces))):
            pieces = _one_a_line(layout, edit, pieces, comments, indent)
        return "".join(pieces)
    text = "".join(pieces)
    if edit.where == "after" and "\n" not in text and len(indent) + len(text) > LONG_LINE:
        if text.startswith("from "):
            text = _import_in_rows(text, "", layout.indent, "\n")
        else:
            text = "".join(_one_a_line(replace(layout, newline="\n"), edit, pieces, [], ""))
    lines = [indent + line if line else "" for line in text.split("\n")]
    block = layout.newline.join([*lines, ""])
    unfinished = one.span.start == len(layout.text) and layout.text and layout.text[-1] not in "\r\n"
    return layout.newline + block.removesuffix(layout.newline) if unfinished else block


def _import_in_rows(text: str, indent: str, step: str, newline: str) -> str:
    """An import of names, in parentheses where one line is not enough."""
    if len(indent) + len(text) <= LONG_LINE or "\n" in text:
        return text
    head, _, names = text.partition(" import ")
    whole = names.replace(" as ", "\0as\0")  # so that no row ends in between
    rows = textwrap.wrap(f"{whole},", LONG_LINE - len(indent + step), break_long_words=False)
    lines = [f"{head} import (", *(step + row.replace("\0", " ") for row in rows), ")"]
    return f"{newline}{indent}".join(lines)


def _lost_comments(layout: Layout, one: _Placed) -> list[tuple[int | None, str]]:
    """The comments inside a replaced node that stand in none of the template's holes.

    Each comes with the index of the hole that it follows on the same line, if there is one.
    """
    text = layout.text[one.span.start : one.span.end]
    if "#" not in text or isinstance(one.edit.node, cst.Comment):
        return []
    kept = [(i, layout.outer[id(p.node)]) for i, p in enumerate(one.edit.template) if isinstance(p, Hole)]
    lines = [one.span.start + at for at in (0, *(found.end() for found in NEWLINE.finditer(text)))]
    found: list[tuple[int | None, str]] = []
    # In parentheses, the text of any expression is a whole of tokens; the line added above shifts rows by one.
    for token in tokenize.generate_tokens(io.StringIO(f"(\n{text}\n)").readline):
        if token.type == tokenize.COMMENT:
            offset = lines[token.start[0] - 2] + token.start[1]
            if not any(span.start <= offset < span.end for _, span in kept):
                beside = [
                    i for i, span in kept if span.end <= offset and not layout.text[span.end : offset].strip(", ")
                ]
                found.append((beside[-1] if beside else None, token.string.rstrip()))
    return found


def _wants_lines(layout: Layout, one: _Placed, text: str) -> bool:
    """Whether a call gets one argument a line: it had several lines, or would be too long for one."""
    before = layout.text[one.span.start : one.span.end]
    if "\n" in text or not isinstance(one.edit.node, cst.Call):
        return False
    start, end = layout.text.rfind("\n", 0, one.span.start) + 1, layout.text.find("\n", one.span.end)
    if layout.border and layout.border.removesuffix("cell:") in layout.text[start:end]:
        return False  # a magic such as %time holds one line
    return one.span.start - start + len(text) > (SHORT_LINE if "\n" in before else LONG_LINE)


def _one_a_line(
    layout: Layout, edit: Edit, pieces: list[str], comments: list[tuple[int | None, str]], indent: str
) -> list[str]:
    """Writes the arguments of the template's last call one a line, with the comments that would be lost."""
    line = layout.newline + indent
    call = _last_call(edit, pieces)
    if not comments and (call is None or not call[1]):
        return pieces
    if call is None:
        return ["(", *pieces, "  ", f"{line}{layout.indent}".join(text for _, text in comments), line, ")"]
    before, arguments, after = call
    if not comments and len(arguments) == 1:
        rows = _alone(
            arguments[0][1], f"{line}{layout.indent}", line, whole=_is_whole(layout, layout.inner[id(edit.node)])
        )
        return [before, *rows, after]
    rows = []
    for members, text in arguments:
        beside, *below = [comment for hole, comment in comments if hole in members] or [""]
        rows += [f"{text},  {beside}" if beside else f"{text},", *below]
    told = {hole for members, _ in arguments for hole in members}
    rows += [comment for hole, comment in comments if hole not in told]
    return [before, *(f"{line}{layout.indent}{row}" for row in rows), line, after]


def _alone(text: str, step: str, back: str, *, whole: bool) -> list[str]:
    """The only argument of a call on lines of its own, where that is easier to read."""
    spread = _SPREAD.fullmatch(text)
    if spread:
        return [spread[1], step, spread[2], step, spread[3], back, "}"]
    return [step, text, back] if whole and len(text) >= SHORT_ARGUMENT else [text]


def _is_whole(layout: Layout, span: Span) -> bool:
    """Whether a call, and at most an item of its result, is all of a statement, or all that it assigns or returns."""
    start, end = layout.text.rfind("\n", 0, span.start) + 1, layout.text.find("\n", span.end)
    rest = layout.text[span.end : end if end >= 0 else None]
    plain = re.fullmatch(r"\s*(return\s|[\w., ]+=)?\s*", layout.text[start : span.start])
    return bool(plain) and re.fullmatch(r"(\[[^\[\]]*\])?\s*(#.*)?", rest.rstrip()) is not None


def _last_call(edit: Edit, pieces: list[str]) -> tuple[str, list[tuple[set[int], str]], str] | None:
    """Text up to the last pair of brackets that the template writes, what stands in it, and the text from its end.

    An argument is its text and the indexes of the template's parts that are in it.
    """
    marks = [
        (index, at, char)
        for index, part in enumerate(edit.template)
        if isinstance(part, str)
        for at, char in enumerate(part)
        if char in "()[]{},"
    ]
    end = next((i for i in range(len(marks) - 1, -1, -1) if marks[i][2] in ")}"), None)
    if end is None:
        return None
    depth, cuts, start = 0, [marks[end]], None
    for mark in reversed(marks[: end + 1]):
        depth += 1 if mark[2] in ")]}" else -1 if mark[2] in "([{" else 0
        if mark[2] == "," and depth == 1:
            cuts.append(mark)
        if depth == 0:
            start = mark
            break
    if start is None:
        return None
    borders = [start, *reversed(cuts)]
    arguments = [_between(pieces, left, right) for left, right in pairwise(borders)]
    head = "".join(pieces[: start[0]]) + pieces[start[0]][: start[1] + 1]
    tail = pieces[marks[end][0]][marks[end][1] :] + "".join(pieces[marks[end][0] + 1 :])
    return head, [argument for argument in arguments if argument[1]], tail


def _between(pieces: list[str], left: tuple[int, int, str], right: tuple[int, int, str]) -> tuple[set[int], str]:
    if left[0] == right[0]:
        return set(), pieces[left[0]][left[1] + 1 : right[1]].strip()
    middle = pieces[left[0] + 1 : right[0]]
    text = pieces[left[0]][left[1] + 1 :] + "".join(middle) + pieces[right[0]][: right[1]]
    return set(range(left[0] + 1, right[0])), text.strip()


def _hole(layout: Layout, hole: Hole, around: Span, inside: list[_Placed]) -> str:
    span = layout.outer[id(hole.node)]
    if not around.start <= span.start <= span.end <= around.end:
        # Text from elsewhere in the file: as it stands there, without edits of its own.
        return layout.text[span.start : span.end]
    return _render(layout, span, [p for p in inside if span.start <= p.span.start and p.span.end <= span.end])


def _indent(layout: Layout, node: cst.CSTNode) -> str:
    start = (layout.inner.get(id(node)) or layout.outer[id(node)]).start
    line = max(layout.text.rfind("\n", 0, start), layout.text.rfind("\r", 0, start)) + 1
    lead = layout.text[line:start]
    return lead[: len(lead) - len(lead.lstrip())]
