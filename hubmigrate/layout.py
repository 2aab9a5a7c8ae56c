"""Finds the places of nodes in a file's text.

A walk of libcst's code generator writes the tree out again; it proves the round trip and tells where every node of
interest stands. Statements of the top level that hold no such node, and whose text is known, are not walked: of them
the text itself is taken.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import cached_property

import libcst as cst
from libcst._nodes.internal import CodegenState

from hubmigrate.interpret.scopes import nodes_in
from hubmigrate.pieces import Parsed
from hubmigrate.source import LOST, NEWLINE, Unreadable

_NOTHING = nullcontext()


@dataclass(frozen=True)
class Span:
    """Character offsets: ``start`` to ``end``, exclusive."""

    start: int
    end: int


@dataclass(frozen=True)
class Layout:
    """A file written out: its text, and the spans of the nodes that were asked for."""

    text: str
    outer: dict[int, Span]
    """With parentheses, leading lines and the final newline, by ``id(node)``."""
    inner: dict[int, Span]
    """The code alone."""
    newline: str
    indent: str
    """One step of indentation."""
    border: str | None
    """How comment lines begin over which nothing is inserted: those between the cells of a notebook."""
    quotes: tuple[tuple[Span, str], ...]
    """The f-strings, with the quotes that they can't hold."""

    def position(self, node: cst.CSTNode) -> tuple[int, int]:
        """The 1-based line and column of a node."""
        offset = (self.inner.get(id(node)) or self.outer[id(node)]).start
        line = bisect.bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in NEWLINE.finditer(self.text))]


@dataclass
class _Written:
    """A statement at the top level as text."""

    statement: cst.CSTNode
    text: str
    style: tuple[str, str]
    """The step of indentation and the end of line that it was written with."""
    read: bool
    """Whether it is as it stands in a text, and libcst has not written it."""
    known: frozenset[int] | None = None

    @property
    def nodes(self) -> frozenset[int]:
        """The nodes that it consists of, by ``id``; where it was read, without white space, comments and commas."""
        if self.known is None:
            self.known = frozenset(map(id, nodes_in(self.statement)))
        return self.known


_WRITTEN: dict[int, _Written] = {}
"""By ``id``: a statement that no wanted node stands in need not be written out. Most stay as they are from one stage of
a program to the next."""


def remember(parsed: Parsed) -> None:
    """Keeps the texts of statements that were read; the first one's holds lines that belong to its file."""
    style = parsed.module.default_indent, parsed.module.default_newline
    for piece in parsed.pieces[1:]:
        statement, *others = piece.body
        if not others and id(statement) not in _WRITTEN:
            _WRITTEN[id(statement)] = _Written(statement, piece.text, style, read=True)


def forget() -> None:
    """Lets go of the texts of statements: their program is done."""
    _WRITTEN.clear()


class _Recorder(CodegenState):
    """Keeps the offsets of wanted nodes while code is generated."""

    def __init__(self, module: cst.Module, wanted: set[int], *, anew: bool = False) -> None:
        super().__init__(default_indent=module.default_indent, default_newline=module.default_newline)
        self.wanted = wanted
        self.anew = anew
        """Whether no text is taken that libcst has not written."""
        self.nodes: set[int] = set()
        self.offset = 0
        self.outer: dict[int, Span] = {}
        self.inner: dict[int, Span] = {}
        self._starts: list[int] = []
        self._strings: list[int] = []
        self.quotes: list[tuple[Span, str]] = []

    def add_indent_tokens(self) -> None:
        self.tokens.extend(self.indent_tokens)
        self.offset += sum(map(len, self.indent_tokens))

    def add_token(self, value: str) -> None:
        self.tokens.append(value)
        self.offset += len(value)

    def module(self, module: cst.Module) -> None:
        """Writes out a file."""
        if id(module) in self.wanted or not module.has_trailing_newline:
            module._codegen(self)
            return
        for line in module.header:
            line._codegen(self)
        for statement in module.body:
            self.statement(statement)
        for line in module.footer:
            line._codegen(self)
        if not self.tokens:
            self.add_token(self.default_newline)

    def statement(self, node: cst.CSTNode) -> None:
        """Writes out a statement at the top level."""
        style = self.default_indent, self.default_newline
        known = _WRITTEN.get(id(node))
        if known is not None and known.style == style and not (known.read and self.anew) and not self.wants(known):
            self.add_token(known.text)
            return
        first, self.nodes = len(self.tokens), set()
        node._codegen(self)
        text = "".join(self.tokens[first:])
        if known is not None and known.read and known.text != text:
            raise Unreadable("HUB903", LOST)
        _WRITTEN[id(node)] = _Written(node, text, style, read=False, known=frozenset(self.nodes))

    def wants(self, known: _Written) -> bool:
        """Whether a wanted node stands in a statement."""
        return bool(self.wanted) and not known.nodes.isdisjoint(self.wanted)

    def before_codegen(self, node: cst.CSTNode) -> None:
        self.nodes.add(id(node))
        if id(node) in self.wanted:
            self._starts.append(self.offset)
        if type(node) is cst.FormattedString:
            self._strings.append(self.offset)

    def after_codegen(self, node: cst.CSTNode) -> None:
        if id(node) in self.wanted:
            self.outer[id(node)] = Span(self._starts.pop(), self.offset)
        if type(node) is cst.FormattedString:
            self.quotes.append((Span(self._strings.pop(), self.offset), node.end[0]))

    def record_syntactic_position(  # type: ignore[override]  # entered and left, and no more
        self, node: cst.CSTNode, *, start_node: cst.CSTNode | None = None, end_node: cst.CSTNode | None = None
    ) -> AbstractContextManager[None]:
        return self._record(node) if id(node) in self.wanted else _NOTHING

    @contextmanager
    def _record(self, node: cst.CSTNode) -> Iterator[None]:
        start = self.offset
        yield
        # Compound statements end with their last block, whose span is recorded first.
        self.inner[id(node)] = Span(start, self.offset)


def lay_out(module: cst.Module, nodes: Iterable[cst.CSTNode], border: str | None = None) -> Layout:
    """Writes a tree out and records where the nodes stand.

    Raises Unreadable (HUB903) where a statement that was read would come out changed.
    """
    wanted = {id(node) for node in nodes}
    recorder = _Recorder(module, wanted)
    recorder.module(module)
    if not wanted <= recorder.outer.keys():  # a comment, perhaps
        recorder = _Recorder(module, wanted, anew=True)
        recorder.module(module)
    return Layout(
        "".join(recorder.tokens),
        recorder.outer,
        recorder.inner,
        module.default_newline,
        module.default_indent,
        border,
        tuple(recorder.quotes),
    )


def code(module: cst.Module, before: cst.Module | None = None) -> str:
    """The text of a tree.

    ``before``: the tree that it was made of. The statements that it has no more are written out, too, which proves that
    libcst loses nothing of them. Raises Unreadable (HUB903) where it does.
    """
    if before is not None:
        kept = set(map(id, module.body))
        lay_out(before, [statement for statement in before.body if id(statement) not in kept])
    return lay_out(module, ()).text
