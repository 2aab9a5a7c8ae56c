"""The program as it was and as it is: two trees of files, laid over one folder.

A *tree* is a folder, files that replace or join its own, and files of it that are not there. It is copied before each
run, so that nothing that a program writes touches the user's files.
"""

from __future__ import annotations

import ast
import io
import os
import subprocess
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hubmigrate.journal import originals
from hubmigrate.notebook import load_notebook
from hubmigrate.root import MARKERS
from hubmigrate.verify.pool import ignored

MOST_BYTES = 1_000_000_000
MOST_FILES = 20_000


class CannotVerify(Exception):  # noqa: N818 (reads as a sentence where it is caught)
    """There is nothing that can be run or compared. The message is one line: what, and what to do about it."""


@dataclass(frozen=True)
class Tree:
    """One side's files."""

    folder: Path
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Relative path (forward slashes) -> content."""
    without: frozenset[str] = frozenset()

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None if the tree has no such file."""
        if path in self.files:
            return self.files[path]
        file = self.folder / path
        return file.read_bytes() if path not in self.without and file.is_file() else None


@dataclass(frozen=True)
class Sides:
    """What is compared with what."""

    before: Tree
    after: Tree
    origin: str
    """Where *before* comes from, in words."""
    dissolved: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Path -> module-level names that the migration itself removed."""
    notes: tuple[str, ...] = ()


def root_of(path: Path, given: Path | None = None) -> Path:
    """The folder that is copied to run a program in: ``given``, the project around the program, or its own folder."""
    path = path.resolve()
    if given is not None:
        root = given.resolve()
        if not path.is_relative_to(root):
            raise CannotVerify(f"{path} is not below --root {root}")
        return root
    start = path if path.is_dir() else path.parent
    return next((f for f in (start, *start.parents) if any((f / marker).exists() for marker in MARKERS)), start)


def check_size(root: Path) -> None:
    """Raises ``CannotVerify`` for a folder that is too large to be copied for every run."""
    size = count = 0
    for folder, folders, files in os.walk(root):
        unwanted = ignored(folder, folders)
        folders[:] = [name for name in folders if name not in unwanted]
        for name in files:
            path = Path(folder, name)
            size += path.lstat().st_size
            count += 1
        if size > MOST_BYTES or count > MOST_FILES:
            limit = f"{MOST_BYTES // 10**6} MB or {MOST_FILES} files"
            raise CannotVerify(f"{root} holds more than {limit}, too much to copy for each run: narrow it with --root")


def sides(root: Path, paths: list[Path], before: str | None, after: Path | None, project: Path) -> Sides:
    """Both sides. ``before``: a folder or a revision; None takes the undo journal of ``run`` in ``project``. ``after``:
    a folder."""
    new = Tree(_folder(after, "--after")) if after else Tree(root)
    if before is None:
        return _from_journal(root, paths, new, project)
    if Path(before).is_dir():
        return Sides(Tree(Path(before).resolve()), new, f"the folder {before}")
    return Sides(_revision(root, before), new, f"revision {before}")


def _folder(path: Path, option: str) -> Path:
    if not path.is_dir():
        raise CannotVerify(f"{option} {path}: no such folder")
    return path.resolve()


def _from_journal(root: Path, paths: list[Path], after: Tree, project: Path) -> Sides:
    old, dissolved, notes = {}, {}, []
    for path, original in originals(project).items():
        try:
            relative = Path(path).relative_to(root).as_posix()
        except ValueError:
            continue
        old[relative] = original.content
        now = after.read(relative)
        if original.untouched and now is not None:
            dissolved[relative] = names_bound(relative, original.content) - names_bound(relative, now)
        else:
            notes.append(f"{relative} has changed since its migration")
    if not old:
        where = ", ".join(str(path) for path in paths)
        raise CannotVerify(
            f"the undo journal has no run that changed a file of {where}: migrate it with `hubmigrate run`, or name "
            "the code as it was with --before REVISION or --before FOLDER"
        )
    return Sides(Tree(root, old), after, "the undo journal", dissolved, tuple(notes))


def _revision(root: Path, revision: str) -> Tree:
    """The files of a git revision, beside whatever git does not track."""
    if revision.startswith("-"):
        raise CannotVerify(f"--before {revision}: no folder and no revision")
    tracked = _git(root, "ls-files", "-z").decode("utf-8", "surrogateescape").split("\0")
    with tarfile.open(fileobj=io.BytesIO(_git(root, "archive", "--format=tar", revision, "."))) as archive:
        members = {member.name: archive.extractfile(member) for member in archive if member.isfile()}
        files = {name: file.read() for name, file in members.items() if file is not None}
    return Tree(root, files, frozenset(name for name in tracked if name and name not in files))


def _git(root: Path, *arguments: str) -> bytes:
    try:
        process = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True)
    except FileNotFoundError:
        raise CannotVerify("git is not installed: name the code as it was with --before FOLDER") from None
    if process.returncode:
        said = process.stderr.decode("utf-8", "replace").strip().splitlines() or ["no message"]
        raise CannotVerify(f"git {arguments[0]} failed in {root} ({said[0]}): --before takes a folder or a revision")
    return process.stdout


def names_bound(path: str, content: bytes) -> frozenset[str]:
    """Every name that a file may bind at its top level, also by ``global``; empty for what is no Python 3."""
    tree = _parsed(path, content)
    return _bound(tree).union(*(node.names for node in ast.walk(tree) if isinstance(node, ast.Global)))


def names_at_top(path: str, content: bytes) -> frozenset[str]:
    """The names that its top level binds; empty for what is no Python 3."""
    return _bound(_parsed(path, content))


def _parsed(path: str, content: bytes) -> ast.Module:
    try:
        text = load_notebook(content.decode("utf-8")).text if path.endswith(".ipynb") else content
        return ast.parse(text)
    except (SyntaxError, ValueError):
        return ast.Module([], [])


def _bound(tree: ast.AST) -> frozenset[str]:
    names, todo = set(), [tree]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        if not isinstance(node, SCOPES):
            todo.extend(ast.iter_child_nodes(node))
    return frozenset(names)


SCOPES = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda,
    ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp,
)  # fmt: skip
"""What has names of its own."""
