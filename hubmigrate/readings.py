"""The texts of one program as they are read: what was read before is not read again.

A run looks at a program several times: as it was, as the graph target leaves it, at each step on the way to eager code,
and once more, to see that a second run would change nothing. Often that is one and the same text.
"""

from __future__ import annotations

from collections.abc import Mapping

import libcst as cst

from hubmigrate import source
from hubmigrate.interpret import interpret
from hubmigrate.notebook import Notebook
from hubmigrate.project import Program
from hubmigrate.source import Source


class Readings:
    """Sources, trees and interpretations of the files of one program."""

    def __init__(self, imports: Mapping[str, Mapping[str, str]]) -> None:
        self.imports = imports
        self._sources: dict[tuple[str, bytes], Source] = {}
        self._modules: dict[tuple[str, str], cst.Module] = {}
        """By path, too: the nodes of two files are told apart by what they are."""
        self._programs: dict[tuple[tuple[str, str, int], ...], Program] = {}

    def source(self, path: str, raw: bytes) -> Source:
        """The file decoded. Raises Unreadable."""
        found = self._sources.get((path, raw))
        if found is None:
            found = self._sources[path, raw] = source.read(path, raw)
        return found

    def module(self, read: Source) -> cst.Module:
        """The tree of a file. Raises Unreadable."""
        key = read.path, read.text
        if key not in self._modules:
            self._modules[key] = source.parse(read)
        return self._modules[key]

    def program(self, texts: Mapping[str, str], notebooks: Mapping[str, Notebook | None]) -> Program:
        """What is known about all expressions of texts that Python takes."""
        key = tuple((path, text, id(notebooks.get(path))) for path, text in texts.items())
        found = self._programs.get(key)
        if found is None:
            for each in texts.items():
                if each not in self._modules:
                    self._modules[each] = cst.parse_module(each[1])
            modules = {path: self._modules[path, text] for path, text in texts.items()}
            found = self._programs[key] = interpret(modules, texts, self.imports, notebooks, watched=True)
        return found
