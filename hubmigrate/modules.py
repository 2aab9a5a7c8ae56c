"""Import edges between the files of a tree, by a regular expression on bytes: no parsing, and no ``sys.path``.

A module's name is looked up by its suffix among the files: first under the folders above the importing file, nearest
first, then anywhere (``src`` layouts, tests beside the package), if only one file is nearest. An import statement in
a string counts too; an edge too many only makes a program larger. ``importlib.import_module`` is not followed.
"""
# It runs over every file of a tree; pathlib would triple its cost:
# ruff: noqa: PTH100, PTH120

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hubmigrate.source import Unreadable, read

_WORD = re.compile(rb"\bimport\b")
_SPACE = rb"(?:[ \t]|\\\r?\n)"
_REST = rb"(?:\\\r?\n|[^;\n\r])*"
_STATEMENT = re.compile(
    rb"from%(space)s*(?P<source>\.*[ \t]*[\w.]*)%(space)s*import\b%(space)s*(?:\((?P<many>[^)]*)\)|(?P<few>%(rest)s))"
    rb"|import%(space)s+(?P<modules>%(rest)s)" % {b"space": _SPACE, b"rest": _REST}
)
_BY_NAME = re.compile(rb"""\b(?:import_module|__import__)\(\s*["']([\w.]+)["']\s*[),]""")
_COMMENT = re.compile(rb"#[^\r\n]*")
_NOT_LOCAL = sys.stdlib_module_names | {"tensorflow", "tensorflow_hub", "keras", "numpy", "pandas", "six", "absl"}
"""Names for which no file is looked for outside the folders above the importing file."""


@dataclass(frozen=True)
class Edges:
    """What one file imports from the tree."""

    names: Mapping[str, str]
    """Module names as they are written, and the files that they stand for."""
    followed: frozenset[str]
    """The files among them that values come from: not a package that is only on the way to one of its modules."""


class ImportGraph:
    """The imports of the files of a tree, looked at when they are asked for."""

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        self._texts = texts
        self._tree = _Tree(texts)
        self._edges: dict[str, Edges] = {}

    def __getitem__(self, path: str) -> Edges:
        found = self._edges.get(path)
        if found is None:
            found = self._edges[path] = self._tree.edges(path, self._texts[path])
        return found


def imported(raw: bytes) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Module and names of each import in a text; no names for ``import module``."""
    seen = -1
    for word in _words(raw):
        if word < seen:
            continue
        start = _line_start(raw, word)
        line = raw[start:word]
        offset = line.rfind(b"from")
        match = _STATEMENT.match(raw, start + offset) if offset >= 0 else None
        match = match or _STATEMENT.match(raw, word)
        if match is None:
            continue
        seen = match.end()
        yield from _split(match)
    if b"import_module(" in raw or b"__import__(" in raw:
        for found in _BY_NAME.finditer(raw):
            yield found[1].decode(), ()


def _words(raw: bytes) -> Iterator[int]:
    """Where the word ``import`` stands: what looks for six letters is ten times as quick as an expression."""
    at = raw.find(b"import")
    while at >= 0:
        if _WORD.match(raw, at):
            yield at
        at = raw.find(b"import", at + 6)


def _line_start(raw: bytes, at: int) -> int:
    """Where the statement around a place may begin: behind a line's end that no backslash takes back, or a ``;``."""
    low = max(0, at - 1000)  # no statement is longer before its `import`
    while at > low:
        at = max(low - 1, *(raw.rfind(end, low, at) for end in (b"\n", b"\r", b";"))) + 1
        if not raw[low:at].endswith((b"\\\n", b"\\\r\n")):
            break
        at -= 2
    return at


def _split(match: re.Match[bytes]) -> Iterator[tuple[str, tuple[str, ...]]]:
    if match["modules"] is not None:
        for name in _names(match["modules"]):
            yield name, ()
        return
    source = match["source"].replace(b" ", b"").replace(b"\t", b"").decode("utf-8", "replace")
    if source:
        yield source, tuple(_names(match["many"] or match["few"] or b""))


def _names(text: bytes) -> Iterator[str]:
    """The names before ``as`` in a comma-separated list."""
    for part in _COMMENT.sub(b"", text).replace(b"\\", b" ").split(b","):
        words = part.split()
        if words:
            yield words[0].decode("utf-8", "replace")


class _Tree:
    """The files by module name."""

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        self.folders: dict[str, str] = {}
        self.modules: dict[str, str] = {}
        """By absolute path without extension, and without ``/__init__``."""
        self.by_last: dict[str, list[str]] = {}
        self.cache: dict[tuple[str, str], str | None] = {}
        for path in texts:
            full = os.path.abspath(path).replace(os.sep, "/")
            self.folders[path] = os.path.dirname(full)
            if full.endswith(".py"):
                self._add(full, path)

    def _add(self, full: str, path: str) -> None:
        module = full[:-3].removesuffix("/__init__")
        if module in self.modules and not full.endswith("/__init__.py"):
            return  # a package hides a module of the same name
        if module not in self.modules:
            self.by_last.setdefault(module.rpartition("/")[2], []).append(module)
        self.modules[module] = path

    def edges(self, path: str, raw: bytes) -> Edges:
        """What a file imports."""
        names: dict[str, str] = {}
        followed: set[str] = set()
        for module, members in imported(_code(path, raw)):
            submodules = self._submodules(module, members, path, names)
            followed |= submodules
            target = self._note(module, path, names)
            if target is not None and (not members or len(submodules) < len(members)):
                followed.add(target)
            if not members:
                for end in (i for i, char in enumerate(module) if char == "."):
                    self._note(module[:end], path, names)
        return Edges(names, frozenset(followed - {path}))

    def _submodules(self, module: str, members: tuple[str, ...], path: str, names: dict[str, str]) -> set[str]:
        dot = "" if module.endswith(".") else "."
        found = (self._note(f"{module}{dot}{member}", path, names) for member in members)
        return {target for target in found if target is not None}

    def _note(self, name: str, path: str, names: dict[str, str]) -> str | None:
        target = self._resolve(name, self.folders[path]) if name else None
        if target is not None and target != path:
            names[name] = target
        return target

    def _resolve(self, name: str, folder: str) -> str | None:
        key = (folder, name)
        if key not in self.cache:
            module = self._relative(name, folder) if name.startswith(".") else self._absolute(name, folder)
            self.cache[key] = self.modules.get(module) if module is not None else None
        return self.cache[key]

    def _relative(self, name: str, folder: str) -> str:
        rest = name.lstrip(".")
        for _ in range(len(name) - len(rest) - 1):
            folder = os.path.dirname(folder)
        return f"{folder}/{rest.replace('.', '/')}" if rest else folder

    def _absolute(self, name: str, folder: str) -> str | None:
        if name.partition(".")[0] == "tf_keras":
            return None  # what it does is known, and a copy of it in the tree is another 300 files
        suffix = "/" + name.replace(".", "/")
        hits = [module for module in self.by_last.get(suffix.rpartition("/")[2], ()) if module.endswith(suffix)]
        above = [hit for hit in hits if f"{folder}/".startswith(hit[: -len(suffix)] + "/")]
        if above:
            return max(above, key=len)
        if not hits or name.partition(".")[0] in _NOT_LOCAL:
            return None
        shared = {hit: len(os.path.commonpath([hit, folder])) for hit in hits}
        nearest = [hit for hit in hits if shared[hit] == max(shared.values())]
        return nearest[0] if len(nearest) == 1 else None


def _code(path: str, raw: bytes) -> bytes:
    """The Python in a file, as UTF-8."""
    if not path.endswith(".ipynb"):
        return raw
    try:
        return read(path, raw).text.encode("utf-8", "replace")
    except Unreadable:
        return b""
