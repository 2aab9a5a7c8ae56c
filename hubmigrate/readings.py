"""The texts of one program as they are read: what was read before is not read again.

A run looks at a program several times: as it was, as the graph target leaves it, at each step on the way to eager code,
and once more, to see that a second run would change nothing. Often that is one and the same text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import libcst as cst

from hubmigrate import layout, pieces, source
from hubmigrate.interpret import interpret
from hubmigrate.notebook import Notebook
from hubmigrate.pieces import Parsed
from hubmigrate.project import Program
from hubmigrate.source import Source
from hubmigrate.values import Value


class Readings:
    """Sources, trees and interpretations of the files of one program."""

    def __init__(self, imports: Mapping[str, Mapping[str, str]]) -> None:
        self.imports = imports
        self._sources: dict[tuple[str, bytes], Source] = {}
        self._parsed: dict[tuple[str, str], Parsed] = {}
        """By path, too: the nodes of two files are told apart by what they are."""
        self._last: dict[str, Parsed] = {}
        """By path: what was parsed last."""
        self._programs: dict[tuple[tuple[tuple[str, str, int], ...], frozenset[int | str]], Program] = {}

    def source(self, path: str, raw: bytes) -> Source:
        """The file decoded. Raises Unreadable."""
        found = self._sources.get((path, raw))
        if found is None:
            found = self._sources[path, raw] = source.read(path, raw)
        return found

    def module(self, read: Source) -> cst.Module:
        """The tree of a file. Raises Unreadable."""
        if (read.path, read.text) not in self._parsed and read.path in self._last:
            source.check_syntax(read)  # as parsing does, where it can't take pieces of what was parsed before
        return self._parse(read.path, read.text, lambda: source.parse(read))

    def tree(self, path: str, text: str) -> cst.Module:
        """The tree of a text that Python takes."""
        return self._parse(path, text, lambda: cst.parse_module(text))

    def _parse(self, path: str, text: str, parse: Callable[[], cst.Module]) -> cst.Module:
        found = self._parsed.get((path, text))
        if found is None:
            last = self._last.get(path)
            found = pieces.parse_like(last, text) if last is not None else None
            if found is None:
                found = pieces.take_apart(parse(), text, source.syntax_tree(text))
            self._parsed[path, text] = self._last[path] = found
            layout.remember(found)
        return found.module

    def program(
        self,
        texts: Mapping[str, str],
        notebooks: Mapping[str, Notebook | None],
        handed: Mapping[int | str, Value] | None = None,
    ) -> Program:
        """What is known about all expressions of texts that Python takes; ``handed`` is that of ``Program``."""
        key = tuple((path, text, id(notebooks.get(path))) for path, text in texts.items()), frozenset(handed or ())
        found = self._programs.get(key)
        if found is None:
            modules = {path: self.tree(path, text) for path, text in texts.items()}
            found = interpret(modules, texts, self.imports, notebooks, watched=True, handed=handed)
            self._programs[key] = found
        return found
