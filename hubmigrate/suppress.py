"""What the code itself asks for: ``# hubmigrate: skip`` at the end of a statement's line, ``skip-file`` above all code.

A statement is what Python's tokenizer calls a logical line: a simple statement, or the head of a compound one.
"""

from __future__ import annotations

import codecs
import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from hubmigrate.layout import Layout, lay_out
from hubmigrate.records import Finding, Safety
from hubmigrate.rule import Assume, Done, Edit, Outcome, Refusal
from hubmigrate.source import NEWLINE, Source, read
from hubmigrate.uses import OfModules, Use

if TYPE_CHECKING:
    from hubmigrate.unit import Unit

MARK = "hubmigrate:"
ASKED = re.compile(r"#\s*hubmigrate:\s*(skip\S*)")
REASON = "`# hubmigrate: skip` asks to leave it"
CHANGING = ("replace", "remove", "erase")
"""The edits that change a statement; the others put lines beside it."""


@dataclass(frozen=True)
class Skip:
    """One such comment, and the lines of the statement that it stands at; all 1-based."""

    line: int
    column: int
    word: str
    first: int = 0
    last: int = 0

    def unused(self, source: Source) -> Finding:
        """What to say where it has no effect."""
        cell, line = source.place(self.line)
        return Finding(source.path, line, self.column, "HUB911", "unused-skip", Safety.NOTE, self._complaint, cell)

    @property
    def _complaint(self) -> str:
        if self.word == "skip-file":
            return "`# hubmigrate: skip-file` has no effect here: it goes into a comment above all code"
        if self.word != "skip":
            return f"`# hubmigrate: {self.word}` is not known: `skip` and `skip-file` are"
        if not self.first:
            return "`# hubmigrate: skip` has no effect here: it goes at the end of a statement's line"
        return "`# hubmigrate: skip` has no effect: nothing would be changed or reported here"


def file_skip(path: str, raw: bytes) -> Finding | None:
    """What to say of a file that asks, above all its code, to be left alone; None if it does not.

    A file that is no Python may ask, too. Raises Unreadable if it is a notebook that can't be read.
    """
    if MARK.encode() not in raw:
        return None
    source = read(path, raw) if path.endswith(".ipynb") else None
    # What stands in a comment before the mark may be in any encoding.
    text = source.text if source else raw.removeprefix(codecs.BOM_UTF8).decode("latin-1")
    for number, line in enumerate(NEWLINE.split(text), 1):
        code = line.strip(" \t\f")
        if code and not code.startswith("#"):
            break
        if any(found[1] == "skip-file" for found in ASKED.finditer(code)):
            cell, number = source.place(number) if source else (None, number)
            message = "the file is left: `# hubmigrate: skip-file` asks for it"
            return Finding(path, number, line.index("#") + 1, "HUB910", "skip-file", Safety.NOTE, message, cell)
    return None


def skips(text: str) -> Iterator[Skip]:
    """The comments of a text that Python can compile, each with its statement."""
    if MARK not in text:
        return
    found: list[Skip] = []
    first = 0
    for token in tokenize.generate_tokens(io.StringIO(NEWLINE.sub("\n", text)).readline):
        line, column = token.start
        if token.type == tokenize.COMMENT:
            found += [Skip(line, column + match.start() + 1, match[1]) for match in ASKED.finditer(token.string)]
        elif token.type == tokenize.NEWLINE:
            yield from (Skip(one.line, one.column, one.word, first, line) for one in found)
            found, first = [], 0
        elif token.type == tokenize.NL and not first:
            yield from found
            found = []
        elif token.type not in (tokenize.NL, tokenize.INDENT, tokenize.DEDENT):
            first = first or line
    yield from found


class Suppressions:
    """What the files of a unit ask to be left, and what of that had an effect."""

    def __init__(self, unit: Unit) -> None:
        self._files = unit.program.files
        self._skips = {path: found for path, file in self._files.items() if (found := [*skips(file.text)])}
        self._layouts: dict[str, Layout] = {}
        self._used: set[tuple[str, Skip]] = set()

    def covers(self, use: Use, outcomes: Iterable[Outcome]) -> bool:
        """Whether the answer to a use touches a statement that is to be left."""
        if use.path not in self._skips:
            return False
        layout = self._layout(use.path)
        touched = {skip for lines in _touched(use, list(outcomes), layout) for skip in self._at(use.path, *lines)}
        self._used |= {(use.path, skip) for skip in touched}
        return bool(touched)

    def unused(self) -> dict[str, list[Skip]]:
        """By path: the comments that had no effect."""
        return {path: [one for one in found if (path, one) not in self._used] for path, found in self._skips.items()}

    def _at(self, path: str, first: int, last: int) -> list[Skip]:
        return [one for one in self._skips[path] if one.word == "skip" and one.first <= last and first <= one.last]

    def _layout(self, path: str) -> Layout:
        if path not in self._layouts:
            module = self._files[path].module
            self._layouts[path] = lay_out(module, _descendants(module))
        return self._layouts[path]


def _descendants(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    todo = [node]
    while todo:
        here = todo.pop()
        yield here
        todo.extend(here.children)


def _touched(use: Use, outcomes: list[Outcome], layout: Layout) -> Iterator[tuple[int, int]]:
    """The first and last lines of what an answer changes, or else is about."""
    edits = [outcome for outcome in outcomes if isinstance(outcome, Edit)]
    yield from (_lines(layout, edit.node) for edit in edits if edit.where in CHANGING)
    if isinstance(use, OfModules):
        yield (layout.position(use.node)[0],) * 2
    elif not edits:
        for outcome in outcomes:
            if isinstance(outcome, (Done, Assume, Refusal)):
                yield (layout.position(outcome.node)[0],) * 2


def _lines(layout: Layout, node: cst.CSTNode) -> tuple[int, int]:
    first, _ = layout.position(node)
    span = layout.inner.get(id(node)) or layout.outer[id(node)]
    return first, first + len(NEWLINE.findall(layout.text[span.start : span.end].rstrip()))
