"""The unified diff, in bytes: ``git apply`` and ``patch`` give what the run in place gives, whatever the encoding.

A notebook is shown cell by cell, as code. That part is for reading, not for ``git apply``; it is used only when the
code is all that changes, so that it hides nothing.
"""

from __future__ import annotations

import difflib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from hubmigrate.records import FileResult

SPECIAL = re.compile(r'[\x00-\x1f"\\\x7f]')
NO_NEWLINE = b"\\ No newline at end of file\n"
COLOURS = ((b"--- ", "bold"), (b"+++ ", "bold"), (b"@@", "cyan"), (b"-", "red"), (b"+", "green"))
Colour = Callable[[bytes, str], bytes]


def render(files: Iterable[FileResult], colour: Colour | None = None) -> bytes:
    """The diffs of all ``files``, one after the other."""
    lines = (line for file in files for line in file_diff(file))
    return b"".join(lines if colour is None else (paint(line, colour) for line in lines))


def file_diff(file: FileResult) -> Iterator[bytes]:
    """The lines of one file's diff."""
    name = relative(file.path)
    cells = changed_cells(file) if name.endswith(".ipynb") else None
    if cells is None:
        yield from unified(file.before, file.after, name)
        return
    for number, before, after in cells:
        yield from unified(before, after, f"{name} cell {number}")


def unified(before: bytes, after: bytes, name: str) -> Iterator[bytes]:
    """The diff of two texts, by lines that end in LF: a CR stays where it is."""
    # difflib wants text: Latin-1 maps each byte to one character and back.
    lines = difflib.unified_diff(split(before), split(after), lineterm="")
    if next(lines, None) is None:
        return
    next(lines)
    yield header("--- a/", name)
    yield header("+++ b/", name)
    for line in lines:
        data = line.encode("latin-1")
        if line.endswith("\n"):
            yield data
        else:
            yield data + b"\n" + (b"" if line.startswith("@@") else NO_NEWLINE)


def split(data: bytes) -> list[str]:
    """Lines with their ends; unlike ``splitlines``, nothing but LF ends one."""
    return re.findall(r"[^\n]*\n|[^\n]+", data.decode("latin-1"))


def header(side: str, name: str) -> bytes:
    """A file name as git writes it: quoted if it must be, with a tab after one that holds spaces."""
    mark, prefix = side.split(" ")
    if SPECIAL.search(name):
        text = f'{mark} "{prefix}{SPECIAL.sub(lambda found: f"{chr(92)}{ord(found[0]):03o}", name)}"'
    else:
        text = f"{side}{name}" + ("\t" if " " in name else "")
    return text.encode("utf-8", "surrogateescape") + b"\n"


def relative(path: str) -> str:
    """``path`` without ``./``, and from the current folder where it lies inside it: what ``git apply`` can use."""
    plain = os.path.normpath(path)
    if Path(plain).is_absolute() and Path(plain).is_relative_to(Path.cwd()):
        plain = str(Path(plain).relative_to(Path.cwd()))
    return plain.replace(os.sep, "/")


def changed_cells(file: FileResult) -> list[tuple[int, bytes, bytes]] | None:
    """Number, old code and new code of each cell that changes; None if something else changes as well."""
    try:
        before, after = json.loads(file.before), json.loads(file.after)
        old, new = take_code(before), take_code(after)
    except (ValueError, KeyError, TypeError):
        return None
    if before != after or old.keys() != new.keys():
        return None
    return [(number, old[number], new[number]) for number in old if old[number] != new[number]]


def take_code(notebook: Any) -> dict[int, bytes]:
    """The code by cell number, taken out of ``notebook``: what stays is everything else."""
    taken = {}
    for number, cell in enumerate(notebook["cells"], start=1):
        if cell["cell_type"] == "code":
            source = cell.pop("source")
            taken[number] = (source if isinstance(source, str) else "".join(source)).encode()
            # The last line of a cell has no newline by nature, so to mark it would be noise.
            if taken[number]:
                taken[number] += b"\n"
    return taken


def paint(line: bytes, colour: Colour) -> bytes:
    """One line of a diff in its colour; its end stays outside, for pagers."""
    for start, name in COLOURS:
        if line.startswith(start):
            body = line.rstrip(b"\r\n")
            return colour(body, name) + line[len(body) :]
    return line
