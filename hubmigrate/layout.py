"""Finds the places of nodes in a file's text.

One walk of libcst's code generator writes the tree out again; it proves the round trip and tells where every node of
interest stands.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import libcst as cst
from libcst._nodes.internal import CodegenState

from hubmigrate.source import NEWLINE

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


class _Written(NamedTuple):
    """A statement at the top level as text, and the nodes that it consists of, by ``id``."""

    statement: cst.CSTNode
    text: str
    nodes: frozenset[int]
    style: tuple[str, str]
    """The step of indentation and the end of line that it was written with."""


_WRITTEN: dict[int, _Written] = {}
"""By ``id``: a statement that no wanted node stands in need not be written out again. Most stay as they are from one
stage of a program to the next."""


def forget() -> None:
    """Lets go of the statements that were written out: their program is done."""
    _WRITTEN.clear()


class _Recorder(CodegenState):
    """Keeps the offsets of wanted nodes while code is generated."""

    def __init__(self, module: cst.Module, wanted: set[int]) -> None:
        super().__init__(default_indent=module.default_indent, default_newline=module.default_newline)
        self.wanted = wanted
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
        if known is None or known.style != style or not known.nodes.isdisjoint(self.wanted):
            first, self.nodes = len(self.tokens), set()
            node._codegen(self)
            _WRITTEN[id(node)] = _Written(node, "".join(self.tokens[first:]), frozenset(self.nodes), style)
        else:
            self.add_token(known.text)

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
    """Writes a tree out and records where the nodes stand."""
    recorder = _Recorder(module, {id(node) for node in nodes})
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


def code(module: cst.Module) -> str:
    """The text of a tree."""
    return lay_out(module, ()).text
