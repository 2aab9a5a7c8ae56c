"""Which files: paths as a user names them to Python files and notebooks, in an order that depends on nothing else.

A file that is named is taken, whatever its ignore status. A folder is walked: default excludes, virtual environments
and what ``.gitignore`` files and ``.git/info/exclude`` name are left out. Links to files are followed (and the file
taken once); links to folders are not: what they lead to is either in the tree anyway or none of its business.
"""
# The walk is the hot loop of a run on a tree without Hub; pathlib would triple its cost:
# ruff: noqa: PTH100, PTH110, PTH114, PTH116, PTH118, PTH120, PTH123

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hubmigrate.records import Failure
from hubmigrate.source import io_trouble

WALKED = (".py", ".ipynb")
"""What is looked for in folders."""
NAMED = (".py", ".ipynb", ".pyi")
"""What can be named."""
EXCLUDED = frozenset(
    (
        *("__pycache__", "__pypackages__", ".bzr", ".direnv", ".eggs", ".git", ".hg", ".ipynb_checkpoints", ".svn"),
        *(".mypy_cache", ".nox", ".pants.d", ".pytest_cache", ".pytype", ".ruff_cache", ".tox", ".venv", "venv"),
        *("_build", "buck-out", "build", "dist", "node_modules", "site-packages"),
    )
)


class Discovery(NamedTuple):
    """Files, and the paths that gave none; both sorted."""

    files: tuple[str, ...]
    """As the user spelled them, with forward slashes; each file once."""
    failures: tuple[Failure, ...]


def discover(paths: Sequence[str], excluded: Sequence[tuple[str, Sequence[str]]] = ()) -> Discovery:
    """The Python files and notebooks that the paths name or hold. Never raises: what goes wrong is a failure.

    ``excluded``: folders, and patterns from there on, as in a ``.gitignore``: what is left out as well.
    """
    walk = _Walk(tuple(found for folder, lines in excluded for found in _excluded(folder, lines)))
    for path in sorted({_tidy(path) for path in paths}):
        walk.named(path)
    files = sorted(spelling for _, _, spelling in walk.found.values())
    return Discovery(tuple(files), tuple(sorted(walk.failures, key=lambda f: (f.path, f.message))))


def _tidy(path: str) -> str:
    path = re.sub(r"/+", "/", path.replace(os.sep, "/"))
    while path.startswith("./") and len(path) > 2:
        path = path[2:]
    return path if path == "/" else path.rstrip("/")


class _Walk:
    """What has been found so far."""

    def __init__(self, excluded: tuple[_Ignore, ...]) -> None:
        self.excluded = excluded
        self.found: dict[str, tuple[bool, int, str]] = {}
        """By real path: whether a link leads there, length and text of the spelling. The least one wins."""
        self.failures: set[Failure] = set()

    def named(self, path: str) -> None:
        """Takes a path that the user named."""
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            self._failed(path, error)
            return
        if stat.S_ISDIR(mode):
            real = os.path.realpath(path).rstrip("/") + "/"
            if not any(_is_below(one, real) for one in self.excluded):
                self._folder("" if path == "." else path.rstrip("/") + "/", real, _outer_ignores(real[:-1] or "/"))
        elif not path.endswith(NAMED):
            message = "is no Python file or notebook; hubmigrate takes .py, .pyi and .ipynb files, and folders"
            self.failures.add(Failure(path, "HUB906", message))
        else:
            self._file(path, os.path.realpath(path), stat.S_ISREG(mode), os.path.islink(path))

    def _folder(self, prefix: str, real: str, ignores: tuple[_Ignore, ...], named: bool = True) -> None:
        try:
            with os.scandir(prefix or ".") as iterator:
                entries = list(iterator)
        except OSError as error:
            self._failed(prefix.rstrip("/") or "/", error)
            return
        names = {entry.name for entry in entries}
        if "pyvenv.cfg" in names and not named:
            return
        if ".gitignore" in names:
            ignores = (*ignores, *_read_ignore(real + ".gitignore", real))
        for entry in entries:
            name = entry.name
            if name.endswith(WALKED) and not entry.is_dir(follow_symlinks=False):
                if not self._left_out(ignores, real + name):
                    self._entry(entry, prefix + name, real + name)
            elif (
                name not in EXCLUDED
                and entry.is_dir(follow_symlinks=False)
                and not self._left_out(ignores, real + name + "/")
            ):
                self._folder(prefix + name + "/", real + name + "/", ignores, named=False)

    def _left_out(self, ignores: tuple[_Ignore, ...], real: str) -> bool:
        if ignores and _ignored(ignores, real):
            return True
        return bool(self.excluded) and any(real.startswith(e.base) and _ignored((e,), real) for e in self.excluded)

    def _entry(self, entry: os.DirEntry[str], path: str, real: str) -> None:
        if not entry.is_symlink():
            self._file(path, real, entry.is_file(follow_symlinks=False), False)
        elif not entry.name.startswith(".#"):  # those are Emacs' locks, which lead nowhere
            try:
                mode = os.stat(path).st_mode
            except OSError as error:
                self._failed(path, error)
                return
            if not stat.S_ISDIR(mode):
                self._file(path, os.path.realpath(path), stat.S_ISREG(mode), True)

    def _file(self, path: str, real: str, regular: bool, link: bool) -> None:
        if not regular:
            self.failures.add(Failure(path, "HUB906", "is no regular file; leave it out"))
            return
        spelling = (link, len(path), path)
        known = self.found.get(real)
        if known is None or spelling < known:
            self.found[real] = spelling

    def _failed(self, path: str, error: OSError | ValueError) -> None:
        message = io_trouble(error) if isinstance(error, OSError) else f"is no path: {error}"
        self.failures.add(Failure(path, "HUB906", message))


class _Pattern(NamedTuple):
    """One line of an ignore file. A folder's path ends in a slash; what is in an ignored folder is never asked for."""

    line: str
    regex: re.Pattern[str]
    """pathspec's, which is made to search paths and matches all that is in a matching folder, too."""
    ignores: bool

    def matches(self, path: str) -> bool:
        """Whether it names exactly this path."""
        if self.regex.pattern in (".", "/"):  # pathspec's short forms of `*` and `*/`
            return path.endswith("/") or self.regex.pattern == "."
        if self.line.endswith(("/**", "/**/")):  # what is in a folder, or the folders in it, but not the folder
            match = self.regex.match(path)
            return match is not None and match.end() < len(path) and path.endswith(self.line[-1].strip("*"))
        return self.regex.fullmatch(path) is not None


class _Ignore(NamedTuple):
    """The patterns of one ignore file, last line first, for the folder ``base`` (a real path that ends in a slash)."""

    base: str
    folders: tuple[_Pattern, ...]
    files: tuple[_Pattern, ...]
    """Those among them that can name a Python file or notebook itself; mostly there are none."""


def _ignored(ignores: tuple[_Ignore, ...], real: str) -> bool:
    """Whether git ignores a path; the deepest ignore file that says something decides. Folders end in a slash."""
    for ignore in reversed(ignores):
        patterns = ignore.folders if real[-1] == "/" else ignore.files
        path = real[len(ignore.base) :] if patterns else ""
        for pattern in patterns:
            if pattern.matches(path):
                return pattern.ignores
    return False


def _read_ignore(path: str, base: str) -> tuple[_Ignore, ...]:
    """The patterns in a file; none if it can't be read, as with git."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return _ignore(base, file.read().split("\n"))
    except OSError:
        return ()


def _ignore(base: str, lines: Sequence[str]) -> tuple[_Ignore, ...]:
    """The patterns in some lines, if there are any."""
    patterns = tuple(pattern for line in reversed(lines) for pattern in _pattern(line))
    files = tuple(pattern for pattern in patterns if _may_name_file(pattern.line))
    return (_Ignore(base, patterns, files),) if patterns else ()


def _pattern(line: str) -> Iterator[_Pattern]:
    """The pattern in a line, if git finds any meaning in it."""
    if not line.strip() or line.startswith("#"):
        return
    from pathspec.patterns.gitignore.basic import GitIgnoreBasicPattern

    line = line.removesuffix("\r")
    with contextlib.suppress(ValueError):
        found = GitIgnoreBasicPattern(line)
        if found.regex is not None and found.include is not None and line.strip() not in ("/", "!/"):
            yield _Pattern(line.rstrip(), found.regex, found.include)


def is_pattern(line: str) -> bool:
    """Whether a line can name anything, as in a ``.gitignore``."""
    return any(True for _ in _pattern(line))


def _excluded(folder: str, lines: Sequence[str]) -> tuple[_Ignore, ...]:
    """Patterns of the command line and of settings: unlike those in ignore files, they may begin as paths do."""
    base, spelled = (path.rstrip("/") + "/" for path in (os.path.realpath(folder), os.path.abspath(folder)))
    return _ignore(base, [re.sub(f"^(?:{re.escape(base)}|{re.escape(spelled)}|(?:\\./)+)", "/", one) for one in lines])


def _is_below(ignore: _Ignore, real: str) -> bool:
    """Whether a folder, or one that it is in, is left out."""
    if not real.startswith(ignore.base):
        return False
    ends = (at + 1 for at in range(len(ignore.base), len(real)) if real[at] == "/")
    return any(_ignored((ignore,), real[:end]) for end in ends)


def _may_name_file(pattern: str) -> bool:
    """Whether a pattern can match a file that is looked for, other than through a folder above it."""
    if pattern.endswith("/"):
        return False
    tail = re.split(r"[*?\[\]\\/! ]", pattern)[-1]
    return any(end.endswith(tail) or tail.endswith(end) for end in WALKED)


def _outer_ignores(real: str) -> tuple[_Ignore, ...]:
    """What the repository around a folder says about what is in it; nothing if the folder is itself ignored."""
    above = [real]
    while not os.path.exists(os.path.join(above[-1], ".git")):
        parent = os.path.dirname(above[-1])
        if parent == above[-1]:
            return ()
        above.append(parent)
    root = above[-1].rstrip("/") + "/"
    ignores = _read_ignore(root + ".git/info/exclude", root)
    for folder in reversed(above[:-1]):
        base = os.path.dirname(folder).rstrip("/") + "/"
        ignores = (*ignores, *_read_ignore(base + ".gitignore", base))
        if _ignored(ignores, folder + "/"):
            return ()
    return ignores
