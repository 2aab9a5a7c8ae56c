"""Notebooks: JSON text to one Python program and back, with the least possible edit of the JSON.

The code cells are joined with a comment line between two of them. IPython's magics are masked so that Python parses;
the masks keep every line on its line, and come off again in ``Notebook.restore``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from hubmigrate.magics import Masked, mask, unmask
from hubmigrate.source import MAX_CODE, NEWLINE, Unreadable, too_large

_DECODER = json.JSONDecoder()
_BLANK = re.compile(r"[ \t\r\n]*")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))')


@dataclass(frozen=True)
class Cell:
    """One code cell."""

    number: int
    """1-based, among all cells."""
    start: int
    """Where its ``source`` value begins in the JSON text, and where it ends."""
    end: int
    text: str = field(repr=False)
    """As the user wrote it."""
    masked: Masked = field(repr=False)

    @property
    def piece(self) -> str:
        """Its part of the program: whole lines."""
        text = self.masked.text
        return text + "\n" if text and not text.endswith(("\n", "\r")) else text

    def restore(self, piece: str) -> str:
        """The cell's text for an edited piece. Raises Unreadable (HUB909) if a magic was lost or torn."""
        if piece == self.piece:
            return self.text
        if not self.masked.text.endswith(("\n", "\r")):
            piece = piece.removesuffix("\n").removesuffix("\r")
        restored = unmask(piece, self.masked)
        if restored is None or mask(restored, self.masked.tag, self.number).unparsed:
            raise Unreadable("HUB909", f"internal error: cell {self.number}: an edit ran into a magic command")
        return restored


@dataclass(frozen=True)
class Notebook:
    """A notebook's JSON and the program in it."""

    json: str = field(repr=False)
    cells: tuple[Cell, ...]
    """The code cells."""
    separator: str

    @property
    def text(self) -> str:
        """The program."""
        first, *rest = self.cells or (None,)
        if first is None:
            return ""
        return first.piece + "".join(f"{self.separator}{cell.number}\n{cell.piece}" for cell in rest)

    @property
    def starts(self) -> tuple[int, ...]:
        """The 1-based lines of the program on which the cells begin."""
        starts, line = [], 1
        for cell in self.cells:
            starts.append(line)
            line += len(NEWLINE.findall(cell.piece)) + 1
        return tuple(starts) or (1,)

    @property
    def unparsed(self) -> tuple[int, ...]:
        """The cells that are no Python."""
        return tuple(cell.number for cell in self.cells if cell.masked.unparsed)

    @cached_property
    def commands(self) -> dict[str, str]:
        """By the comment in the program that stands for it: a line that is a command to IPython."""
        marks = ((f"{cell.masked.tag}{n}", mark) for cell in self.cells for n, mark in enumerate(cell.masked.marks))
        return {comment: mark.original for comment, mark in marks if mark.shown.startswith("pass")}

    def changed(self, program: str) -> tuple[tuple[int, str, str], ...]:
        """Index, text before and text after of the cells that another version of the program changes."""
        pairs = zip(self.cells, self._split(program), strict=True)
        news = ((cell, cell.restore(piece)) for cell, piece in pairs)
        return tuple((cell.number, cell.text, new) for cell, new in news if new != cell.text)

    def restore(self, program: str) -> str:
        """The JSON for another version of the program. Raises Unreadable (HUB909)."""
        style = Style(self.json)
        cells = {cell.number: cell for cell in self.cells}
        parts, at = [], 0
        for number, _, new in self.changed(program):
            cell = cells[number]
            parts += [self.json[at : cell.start], style.value(new, cell.start)]
            at = cell.end
        return "".join([*parts, self.json[at:]])

    def _split(self, program: str) -> list[str]:
        pieces, rest = [], program
        for cell in self.cells[1:]:
            line = f"{self.separator}{cell.number}\n"
            piece, found, rest = rest.partition(line)
            if not found or piece[-1:] not in ("", "\n", "\r"):
                raise Unreadable("HUB909", f"internal error: the border before cell {cell.number} was lost")
            pieces.append(piece)
        if self.separator in rest:
            raise Unreadable("HUB909", "internal error: the cells are no longer in order")
        return [*pieces, rest]


class Style:
    """How one notebook writes its JSON: escapes and the layout of lists."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.escapes = _escapes(text)
        self.ascii = text.isascii()

    def value(self, new: str, at: int) -> str:
        """JSON for a cell's new text, in the form that the value at ``at`` has."""
        if self.text[at] == '"':
            return self._string(new)
        elements = list(_elements(self.text, at))
        known = {value: self.text[start:end] for start, end, value in elements}
        before, between, after = self._layout(at, elements)
        lines = [known.get(line) or self._string(line) for line in _LINES.findall(new)]
        return f"[{before}{between.join(lines)}{after}]" if lines else "[]"

    def _layout(self, at: int, elements: list[tuple[int, int, Any]]) -> tuple[str, str, str]:
        """The text before, between and after the elements of a list."""
        if not elements:
            return "", ", ", ""
        before = self.text[at + 1 : elements[0][0]]
        last = elements[-1][1]
        after = self.text[last : self.text.index("]", last)]
        if len(elements) > 1:
            return before, self.text[elements[0][1] : elements[1][0]], after
        return before, "," + (before or " "), after

    def _string(self, value: str) -> str:
        plain = json.dumps(value, ensure_ascii=self.ascii)
        if not self.escapes:
            return plain
        return "".join(self.escapes.get(char, char) for char in plain)


def _escapes(text: str) -> dict[str, str]:
    """Characters that this JSON always escapes without need, such as ``<`` as ``\\u003c``, as Colab does."""
    found: dict[str, str] = {}
    for match in _ESCAPE.finditer(text):
        char = chr(int(match[1], 16)) if match[1] else match[2]
        if char in "/<>&'=" and char not in found:
            found[char] = match[0]
    return {char: escape for char, escape in found.items() if char not in text.replace(escape, "")}


def load_notebook(text: str) -> Notebook:
    """The notebook in a JSON text. Raises Unreadable: HUB901, HUB905 or HUB907."""
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise _unusable(f"is no valid JSON ({error.msg})", error.lineno) from error
    except RecursionError as error:
        raise _unusable("its JSON is nested too deeply") from error
    if not isinstance(content, dict) or not isinstance(content.get("cells"), list) or content.get("nbformat") != 4:
        raise _unusable("is no notebook of format 4; convert it with `jupyter nbconvert --to notebook`")
    language = _language(content.get("metadata"))
    if not re.match(r"i?python|pyspark", language, re.IGNORECASE):
        raise _unusable(f"its kernel runs {language}, not Python; leave it out")
    found = list(_code_cells(text))
    if sum(len(source) for *_, source in found) > MAX_CODE:
        raise Unreadable("HUB907", too_large(sum(len(source) for *_, source in found)))
    tag = _unused_tag("".join(source for *_, source in found))
    cells = (
        Cell(number, start, end, source, mask(source, f"{tag}magic:{number}:", number))
        for number, start, end, source in found
    )
    return Notebook(text, tuple(cells), f"{tag}cell:")


def _unusable(message: str, line: int | None = None) -> Unreadable:
    return Unreadable("HUB905", message, line)


def _unused_tag(text: str) -> str:
    """The beginning of a comment that the user's text does not hold."""
    name = "# hubmigrate"
    while f"{name}:" in text:
        name += "_"
    return f"{name}:"


def _language(metadata: Any) -> str:
    """The kernel's language; Python if the notebook does not say."""
    metadata = metadata if isinstance(metadata, dict) else {}
    for place, key in (("language_info", "name"), ("kernelspec", "language")):
        section = metadata.get(place)
        if isinstance(section, dict) and isinstance(section.get(key), str):
            return str(section[key])
    return "python"


def _code_cells(text: str) -> Iterator[tuple[int, int, int, str]]:
    """Index, start, end and text of the source of each code cell."""
    start, _, _ = _members(text, _skip(text, 0))["cells"]
    for number, (at, _, cell) in enumerate(_elements(text, start), 1):
        if not isinstance(cell, dict) or cell.get("cell_type") != "code" or "source" not in cell:
            continue
        start, end, source = _members(text, at)["source"]
        lines = [source] if isinstance(source, str) else source
        if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
            raise _unusable(f"cell {number}: its source is neither text nor a list of lines")
        yield number, start, end, "".join(lines)


def _skip(text: str, at: int) -> int:
    """Past blanks."""
    match = _BLANK.match(text, at)
    assert match is not None
    return match.end()


def _members(text: str, at: int) -> dict[str, tuple[int, int, Any]]:
    """Start, end and value by key of the valid JSON object at ``at``."""
    members = {}
    at = _skip(text, at + 1)
    while text[at] != "}":
        key, at = _DECODER.raw_decode(text, at)
        start = _skip(text, _skip(text, at) + 1)
        value, end = _DECODER.raw_decode(text, start)
        members[key] = (start, end, value)
        at = _past_comma(text, end)
    return members


def _elements(text: str, at: int) -> Iterator[tuple[int, int, Any]]:
    """Start, end and value of each element of the valid JSON array at ``at``."""
    at = _skip(text, at + 1)
    while text[at] != "]":
        value, end = _DECODER.raw_decode(text, at)
        yield at, end, value
        at = _past_comma(text, end)


def _past_comma(text: str, at: int) -> int:
    at = _skip(text, at)
    return _skip(text, at + 1) if text[at] == "," else at
