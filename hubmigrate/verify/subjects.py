"""What is verified: from a path on the command line to two programs that can be run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from hubmigrate.discover import discover
from hubmigrate.notebook import Notebook, load_notebook
from hubmigrate.root import project_root
from hubmigrate.source import Unreadable
from hubmigrate.verify.pool import Program
from hubmigrate.verify.proof import Subject
from hubmigrate.verify.sites import Site, find
from hubmigrate.verify.trees import CannotVerify, Sides, Tree, check_size, names_at_top, root_of, sides

CALLER = "hubmigrate_call.py"
RESULT = "hubmigrate_result"


def program(
    path: Path,
    argv: Sequence[str] = (),
    *,
    before: str | None = None,
    after: Path | None = None,
    root: Path | None = None,
) -> Subject:
    """A script or a notebook. Raises ``CannotVerify``."""
    if not path.is_file():
        raise CannotVerify(f"{path}: no such file")
    base = root_of(path, root)
    both = _sides(base, [path], before, after)
    entry = path.resolve().relative_to(base).as_posix()
    programs = [_program(tree, entry, argv, base) for tree in (both.before, both.after)]
    return Subject(
        title=entry,
        before=replace(programs[0], watch=True),
        after=replace(programs[1], watch=True),
        dissolved=both.dissolved.get(entry, frozenset()),
        known=names_at_top(entry, both.before.read(programs[0].entry) or b""),
        origin=both.origin,
        notes=(*both.notes, *_left_out(programs, both)),
    )


def tree(
    paths: Sequence[Path], *, before: str | None = None, after: Path | None = None, root: Path | None = None
) -> tuple[Sides, list[Site]]:
    """Both sides of a tree, and the call sites in some of its files and folders. Raises ``CannotVerify``."""
    for path in paths:
        if not path.exists():
            raise CannotVerify(f"{path}: no such file or folder")
    base = root_of(paths[0], root)
    both = _sides(base, list(paths), before, after)
    files = discover([str(path.resolve()) for path in paths]).files
    relative = [Path(file).relative_to(base).as_posix() for file in files if Path(file).is_relative_to(base)]
    return both, find(both.before, both.after, relative)


def call(spec: str, *, before: str | None = None, after: Path | None = None, root: Path | None = None) -> Subject:
    """The value of an expression in a module of a library: ``package.module:expression``. Raises ``CannotVerify``."""
    module, colon, expression = spec.partition(":")
    if not colon or not all(part.isidentifier() for part in module.split(".")):
        raise CannotVerify(f"--call {spec!r}: write module:expression, such as app.embed:encode(['a'])")
    try:
        compile(expression, "--call", "eval")
    except SyntaxError as error:
        raise CannotVerify(f"--call: {expression!r} is no expression ({error.msg})") from None
    here = Path.cwd()
    base = root_of(here, root)
    both = _sides(base, [here], before, after)
    text = (
        f"import importlib, os, sys\nsys.path[:0] = [os.path.join(os.getcwd(), 'src'), os.getcwd()]\n"
        f"{RESULT} = eval({expression!r}, vars(importlib.import_module({module!r})))\n"
    )
    programs = [
        Program(
            {**tree.files, CALLER: text.encode()},
            CALLER,
            names=(RESULT,),
            tree=tree.folder,
            without=tree.without,
            folder=_folder(base),
        )
        for tree in (both.before, both.after)
    ]
    return Subject(
        title=spec,
        before=replace(programs[0], watch=True),
        after=replace(programs[1], watch=True),
        names=(RESULT,),
        labels={RESULT: spec},
        origin=both.origin,
        notes=both.notes,
    )


def _sides(base: Path, paths: list[Path], before: str | None, after: Path | None) -> Sides:
    both = sides(base, paths, before, after, project_root(paths[0].resolve()))
    for folder in {both.before.folder, both.after.folder}:
        check_size(folder)
    return both


def _folder(base: Path) -> str:
    """Where to run it: the user's own folder, if that is copied too."""
    here = Path.cwd().resolve()
    return here.relative_to(base).as_posix() if here.is_relative_to(base) else "."


def _program(tree: Tree, entry: str, argv: Sequence[str], base: Path) -> Program:
    """The program in one of its trees; a folder that holds the file alone, without the folders around it, will do."""
    if tree.read(entry) is None:
        name = entry.rpartition("/")[2]
        if tree.read(name) is None:
            raise CannotVerify(f"{entry} is not in {tree.folder}" + (", as it was" if tree.files else ""))
        entry = name
    content: Mapping[str, bytes] = tree.files
    if entry.endswith(".ipynb"):
        _notebook(entry, tree.read(entry) or b"")
    folder = _folder(base) if (tree.folder / _folder(base)).is_dir() else "."
    return Program(content, entry, argv=tuple(argv), tree=tree.folder, without=tree.without, folder=folder)


def _notebook(path: str, content: bytes) -> Notebook:
    try:
        return load_notebook(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise CannotVerify(f"{path} is no notebook: it is not UTF-8") from None
    except Unreadable as trouble:
        raise CannotVerify(f"{path}: {trouble.message}") from None


def _left_out(programs: Sequence[Program], both: Sides) -> Iterator[str]:
    """Cells of a notebook that are not run."""
    for side, program, tree in zip(("before", "after"), programs, (both.before, both.after), strict=True):
        if program.entry.endswith(".ipynb"):
            for cell in _notebook(program.entry, tree.read(program.entry) or b"").unparsed:
                yield f"{side}: cell {cell} of {program.entry} can't be read as Python, and was not run"
