"""Parses a text that differs little from one that was parsed before: what stayed keeps its trees.

On its way to its target a file is parsed at each stage, and few statements change from one stage to the next. Its text
is taken apart at the top level: a *piece* is the text from the end of the statement before to the end of its own.
Pieces that are found again, in their order, keep their trees; what lies between them is parsed alone.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

import libcst as cst

WINDOW = 8_000
"""Characters within which a piece is looked for: what is farther away is parsed anew."""
ODD_ENDS = re.compile(r"\r(?!\n)|\f")
"""Ends of lines on which parsers differ."""
INDENTED = re.compile(r"(?m)^[ \t]")
"""Such an empty line or comment between two statements belongs to the block above it."""

Statement: TypeAlias = cst.SimpleStatementLine | cst.BaseCompoundStatement


class Piece(NamedTuple):
    """Whole lines of a text, and the statements that they are."""

    text: str
    body: tuple[Statement, ...]


class Parsed(NamedTuple):
    """The tree of a text, and its pieces: none where it can't be taken apart."""

    module: cst.Module
    pieces: tuple[Piece, ...] = ()
    rest: str = ""
    """The comments and empty lines at the end."""


def take_apart(module: cst.Module, text: str, tree: ast.Module) -> Parsed:
    """The pieces of a text, of which both trees are at hand."""
    ends = _ends(tree)
    if _is_odd(text) or not ends or len(ends) != len(module.body):
        return Parsed(module)
    lines = re.findall(r".*\n", text)
    pieces: list[Piece] = []
    for (start, end), statement in zip(pairwise([0, *ends]), module.body, strict=True):
        piece = Piece("".join(lines[start:end]), (statement,))
        if pieces and INDENTED.search(_gap(lines[start:end])):
            above = pieces.pop()
            piece = Piece(above.text + piece.text, above.body + piece.body)
        pieces.append(piece)
    rest = "".join(lines[ends[-1] :])
    return Parsed(module) if INDENTED.search(rest) else Parsed(module, tuple(pieces), rest)


def parse_like(old: Parsed, text: str) -> Parsed | None:
    """The tree of a text that is much like an old one; None where it has to be parsed as a whole."""
    if _is_odd(text) or not old.pieces:
        return None
    parts, rest = _parts(old, text)
    footer: Sequence[cst.EmptyLine] = old.module.footer
    place = 0
    while place < len(parts):
        part = parts[place]
        if isinstance(part, str):
            fresh = _fresh(part, old.module)
            if fresh is None:
                return None
            last = place == len(parts) - 1
            if not fresh.body and last:
                if not place:
                    return None
                place -= 1  # comments at the end: with the statement above
                parts[place:] = [_text(parts[place]) + part]
                continue
            if not last and (fresh.footer or not fresh.body):  # comments of the statement below
                parts[place : place + 2] = [part + _text(parts[place + 1])]
                continue
            if last:
                footer = fresh.footer
                part, rest = _split(part, len(footer))
            parts[place] = Piece(part, fresh.body)
        place += 1
    pieces = [part for part in parts if isinstance(part, Piece)]
    header = old.module.header
    if pieces[0] is not old.pieces[0]:  # the lines at the top of a file belong to the module
        top, *others = pieces[0].body
        header = top.leading_lines
        pieces[0] = Piece(pieces[0].text, (top.with_changes(leading_lines=()), *others))
    body = [statement for piece in pieces for statement in piece.body]
    return Parsed(old.module.with_changes(header=header, body=body, footer=footer), tuple(pieces), rest)


def _is_odd(text: str) -> bool:
    return not text.endswith("\n") or ODD_ENDS.search(text) is not None


def _ends(tree: ast.Module) -> list[int]:
    """The 1-based last lines of the statements at the top level; those that share a line are one."""
    found: list[int] = []
    for statement in tree.body:
        if found and statement.lineno <= found[-1]:
            found.pop()
        found.append(statement.end_lineno or statement.lineno)
    return found


def _gap(lines: Sequence[str]) -> str:
    """The empty lines and comments above a statement."""
    code = (place for place, line in enumerate(lines) if not line.lstrip().startswith("#") and line.strip())
    return "".join(lines[: next(code, 0)])


def _parts(old: Parsed, text: str) -> tuple[list[Piece | str], str]:
    """The pieces that are found again and the text between them, and what comes below all statements."""
    parts: list[Piece | str] = []
    at = 0
    for start, piece in _found_again(old, text):
        if start > at:
            parts.append(text[at:start])
        parts.append(piece)
        at = start + len(piece.text)
    if parts and isinstance(parts[0], Piece) and parts[0] is not old.pieces[0]:
        parts[0] = parts[0].text  # what stands above it belongs to the module now
    if parts and text[at:] == old.rest:
        return parts, old.rest
    return [*parts, text[at:]], ""


def _found_again(old: Parsed, text: str) -> Iterator[tuple[int, Piece]]:
    at = 0
    for piece in old.pieces:
        if text.startswith(piece.text, at):
            start = at
        elif piece is old.pieces[0]:
            continue
        else:
            start = text.find(piece.text, at, at + len(piece.text) + WINDOW)
            if start < 0 or text[start - 1] != "\n":
                continue
        if start == 0 and piece is not old.pieces[0]:
            continue
        yield start, piece
        at = start + len(piece.text)


class _Fresh(NamedTuple):
    body: tuple[Statement, ...]
    footer: Sequence[cst.EmptyLine]


def _fresh(text: str, like: cst.Module) -> _Fresh | None:
    """The statements of a part of a text; None if it is not whole statements.

    A first statement in front of it shows libcst the step of indentation that the rest of the file has.
    """
    end = like.default_newline
    try:
        parsed = cst.parse_module(f"if 1:{end}{like.default_indent}pass{end}{text}")
    except cst.ParserSyntaxError:
        return None
    first, *body = parsed.body
    if not isinstance(first, cst.If) or not isinstance(first.body, cst.IndentedBlock):
        return None
    if first.orelse is not None or first.body.footer:
        return None
    return _Fresh(tuple(body), parsed.footer)


def _text(part: Piece | str) -> str:
    return part if isinstance(part, str) else part.text


def _split(text: str, below: int) -> tuple[str, str]:
    """A text without its last lines, and these."""
    lines = re.findall(r".*\n", text)
    return "".join(lines[: len(lines) - below]), "".join(lines[len(lines) - below :])
