"""Bytes to text to CST and back, for ``.py`` files and notebooks alike.

``read`` gives a ``Source``: the text with the newlines that it has on disk, and the way back to bytes. ``parse`` gives
the CST, or says in one line why there is none. Nothing here is repaired: what can't come back to the byte is refused.
"""

from __future__ import annotations

import ast
import bisect
import errno
import functools
import io
import os
import re
import stat
import sys
import tokenize
import warnings
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import libcst as cst

    from hubmigrate.notebook import Notebook

MAX_CODE = 2_000_000
"""Bytes of code in one file. Beyond it, files are generated: data that happens to be Python."""
MAX_DEPTH = 500
"""Levels of the syntax tree. libcst's parser overruns the C stack, and so kills the process, from about 5,000."""
RECURSION = 10_000
"""Python frames: what a tree of ``MAX_DEPTH`` levels needs, with room to spare."""

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without blocking, lest a pipe stops the run."""

LOST = "a form feed or a lone carriage return that would be lost; remove it and run again"
"""What HUB903 says."""
NEWLINE = re.compile(r"\r\n|\r|\n")
"""What ends a line for Python; ``str.splitlines`` knows others, such as form feeds."""


class Unreadable(Exception):  # noqa: N818 - it is the file that is at fault
    """A file that can't be processed. ``message`` is one line: what is wrong and what to do about it."""

    def __init__(self, code: str, message: str, line: int | None = None) -> None:
        super().__init__(code, message, line)
        self.code = code
        self.message = message
        self.line = line


class Source(NamedTuple):
    """One file. A notebook's code cells are one program, in order, with its magics masked."""

    path: str
    raw: bytes
    text: str
    """Python text without BOM, with the newlines that the file has."""
    encoding: str
    """A codec name for which ``text.encode(encoding) == raw``, if this is no notebook."""
    notebook: Notebook | None = None

    @property
    def cell_start_lines(self) -> tuple[int, ...]:
        """The 1-based lines of ``text`` on which the code cells begin; ``(1,)`` if this is no notebook."""
        return (1,) if self.notebook is None else self.notebook.starts

    @property
    def separator(self) -> str | None:
        """How the comment lines between two cells begin. They must stay, in order, each on its own line."""
        return None if self.notebook is None else self.notebook.separator

    @property
    def unparsed_cells(self) -> tuple[int, ...]:
        """1-based indexes, among all cells, of those that are no Python: they are left out of ``text``."""
        return () if self.notebook is None else self.notebook.unparsed

    def place(self, line: int) -> tuple[int | None, int]:
        """The cell's 1-based index among all cells and the line within it, for a 1-based line of ``text``."""
        if self.notebook is None:
            return None, line
        index = max(bisect.bisect_right(self.notebook.starts, line) - 1, 0)
        return self.notebook.cells[index].number, line - self.notebook.starts[index] + 1

    def restore(self, new_text: str) -> bytes:
        """The bytes of the file with ``new_text`` in place of ``text``; cells that are the same keep their bytes.

        Raises Unreadable (HUB909) if the text can't be written in the file's encoding, or does not keep the cells and
        magics apart.
        """
        if new_text == self.text:
            return self.raw
        try:
            if self.notebook is None:
                return new_text.encode(self.encoding)
            return self.notebook.restore(new_text).encode(self.encoding)
        except UnicodeEncodeError as error:
            raise Unreadable("HUB909", f"internal error: the new text does not fit {self.encoding}: {error}") from error

    def changed_cells(self, new_text: str) -> tuple[tuple[int, str, str], ...]:
        """For reports: index, text before and text after of each cell that differs, magics as the user wrote them."""
        return () if self.notebook is None else self.notebook.changed(new_text)


def load(path: str) -> bytes:
    """The bytes of a file. Raises Unreadable (HUB906) if there is none to be had."""
    try:
        descriptor = os.open(path, _READ)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable("HUB906", "is no regular file; name a file or a folder of files")
            return _read_all(descriptor, status.st_size)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise Unreadable("HUB906", io_trouble(error)) from error
    except ValueError as error:
        raise Unreadable("HUB906", f"is no path: {error}") from error


def _read_all(descriptor: int, size: int) -> bytes:
    data = os.read(descriptor, size + 1)
    if len(data) == size:
        return data
    parts = [data]
    while data:
        data = os.read(descriptor, 1 << 20)
        parts.append(data)
    return b"".join(parts)


def io_trouble(error: OSError) -> str:
    """What an OSError means for a person, in one line without the path."""
    texts = {
        errno.ENOENT: "does not exist (any more); check the path",
        errno.EACCES: "permission denied; make it readable and writable, or leave it out",
        errno.EPERM: "the system does not permit it; check the owner and the file's attributes",
        errno.ELOOP: "is a symbolic link that leads back to itself; repair the link",
        errno.EISDIR: "is a folder where a file was expected",
        errno.ENOTDIR: "a part of the path is no folder; check the path",
        errno.ENAMETOOLONG: "the path is too long",
        errno.ENOSPC: "no space left on the disk; make room and run again",
        errno.EDQUOT: "the disk quota is used up; make room and run again",
        errno.EFBIG: "the file would be larger than the system permits",
        errno.EROFS: "the file system is read-only",
    }
    return texts.get(error.errno or 0) or f"{error.strerror or error}; check the disk and run again"


def read(path: str, raw: bytes) -> Source:
    """Decodes a ``.py`` file or a notebook. Raises Unreadable: HUB901, HUB904, HUB905 or HUB907."""
    if path.endswith(".ipynb"):
        from hubmigrate.notebook import load_notebook

        encoding = "utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8"
        notebook = load_notebook(_decode(raw, encoding))
        return Source(path, raw, notebook.text, encoding, notebook)
    if len(raw) > MAX_CODE:
        raise Unreadable("HUB907", too_large(len(raw)))
    encoding = _encoding(raw)
    return Source(path, raw, _decode(raw, encoding), encoding)


def too_large(size: int) -> str:
    """The message of HUB907 for so many bytes of code."""
    return f"{size / 1e6:.1f} MB of code, more than {MAX_CODE / 1e6:.0f} MB: generated? Migrate what generates it"


def _encoding(raw: bytes) -> str:
    """The encoding by PEP 263."""
    try:
        return tokenize.detect_encoding(io.BytesIO(raw).readline)[0]
    except SyntaxError as error:
        raise Unreadable(
            "HUB904", f"{error.msg or error}; save the file as UTF-8, or declare its encoding", 1
        ) from error


def _decode(raw: bytes, encoding: str) -> str:
    try:
        text = raw.decode(encoding)
        faithful = text.encode(encoding) == raw
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"byte 0x{raw[error.start]:02x} is not {encoding.removesuffix('-sig')}"
        raise Unreadable("HUB904", f"{what}; save the file as UTF-8, or declare its encoding", line) from error
    except (LookupError, UnicodeError) as error:
        raise Unreadable("HUB904", f"can't be read as {encoding}: {error}; save the file as UTF-8", 1) from error
    if not faithful:
        raise Unreadable("HUB904", f"its {encoding} bytes would not come back the same; save the file as UTF-8", 1)
    return text


def parse(source: Source) -> cst.Module:
    """The CST of a source. Raises Unreadable: HUB901, HUB902 or HUB907.

    Whether the CST gives back the text is for ``round_trips`` to say, once its code has been generated anyway.
    """
    check_syntax(source)
    import libcst as cst

    sys.setrecursionlimit(max(sys.getrecursionlimit(), RECURSION))
    try:
        return cst.parse_module(source.text)
    except cst.ParserSyntaxError as error:
        cell, line = source.place(error.raw_line)
        reason = error.message.split(": expected")[0].removeprefix("parser error: ")
        raise _syntax_failure(reason, _line(source.text, error.raw_line), cell, line) from error


def round_trips(code: str, source: Source) -> None:
    """Raises Unreadable (HUB903) if the code that was generated from the unchanged CST is not the source's text."""
    if code == source.text:
        return
    old, new = NEWLINE.split(source.text), NEWLINE.split(code)
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    cell, line = source.place(min(same + 1, len(old)))
    raise Unreadable("HUB903", _in_cell(cell, LOST), line)


def check_syntax(source: Source) -> None:
    """Raises Unreadable if Python itself can't compile the text, or its tree is too deep to work on."""
    try:
        tree = compile_text(source.text, source.path)
    except SyntaxError as error:
        number = error.lineno or 1
        cell, line = source.place(number)
        if "too many nested" in (error.msg or ""):
            raise _too_deep(cell, line) from error
        raise _syntax_failure(error.msg or "invalid syntax", _line(source.text, number), cell, line) from error
    except ValueError as error:
        raise Unreadable("HUB902", f"{error}; repair the file, or leave it out") from error
    except (RecursionError, MemoryError) as error:
        raise _too_deep(None, None) from error
    if _depth(tree) > MAX_DEPTH:
        raise _too_deep(None, None)


def compile_text(text: str, path: str) -> ast.Module:
    """The ``ast`` of a text that Python can compile. Raises what ``compile`` raises.

    Notebooks are only parsed: ``await`` and a late ``from __future__`` are fine in a cell.
    """
    tree = syntax_tree(text)
    if not path.endswith(".ipynb"):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(tree, path, "exec", dont_inherit=True)
    return tree


@functools.lru_cache(maxsize=8)
def syntax_tree(text: str) -> ast.Module:
    """The ``ast`` of a text, kept while a file is at work. Raises what ``ast.parse`` raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


def _depth(tree: ast.Module) -> int:
    """Levels as libcst counts them: it nests the operands of ``and`` and ``or``, which ``ast`` keeps flat."""
    deepest = 0
    stack: list[tuple[ast.AST, int]] = [(tree, 1)]
    while stack:
        node, depth = stack.pop()
        if type(node) is ast.BoolOp:
            depth += len(node.values)
        if depth > deepest:
            deepest = depth
        depth += 1
        for name in node._fields:
            part = getattr(node, name, None)
            if isinstance(part, ast.AST):
                stack.append((part, depth))
            elif type(part) is list:
                stack += [(each, depth) for each in part if isinstance(each, ast.AST)]
    return deepest


def _line(text: str, number: int) -> str:
    lines = NEWLINE.split(text)
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _too_deep(cell: int | None, line: int | None) -> Unreadable:
    return Unreadable("HUB907", _in_cell(cell, "nested too deeply: generated? Migrate what generates it"), line)


def _in_cell(cell: int | None, message: str) -> str:
    return message if cell is None else f"cell {cell}: {message}"


def _syntax_failure(reason: str, text: str, cell: int | None, line: int) -> Unreadable:
    sign = python2_sign(reason, text)
    if sign is not None:
        return python2(sign, cell, line)
    return Unreadable("HUB902", _in_cell(cell, f"{reason}; repair the file, or leave it out"), line)


def python2(sign: str, cell: int | None, line: int) -> Unreadable:
    """The failure for Python 2 source that was recognised by ``sign``."""
    advice = "run `2to3 -w` (with Python up to 3.12) or `futurize -w` on it first, then hubmigrate"
    return Unreadable("HUB901", _in_cell(cell, f"Python 2 source ({sign}); {advice}"), line)


PYTHON2_REASONS = (
    ("Missing parentheses in call to 'print'", "print statement"),
    ("Missing parentheses in call to 'exec'", "exec statement"),
    ("leading zeros in decimal integer literals", "octal number without 0o"),
    ("Function parameters cannot be parenthesized", "tuple parameter"),
    ("Lambda expression parameters cannot be parenthesized", "tuple parameter"),
)
PYTHON2_LINES = (
    (r"^\s*print\s*>>|^\s*print\s+[\"'\w]", "print statement"),
    (r"^\s*exec\s+[\"'\w]", "exec statement"),
    (r"\bexcept\b[^:#]*,\s*\w+\s*:", "`except X, e`"),
    (r"^\s*raise\s+[\w.]+\s*,", "`raise X, message`"),
    (r"<>", "`<>`"),
    (r"\b[uU][rR][\"']", "ur'' string"),
    (r"\b\d[\da-fA-FxX]*[lL]\b", "long integer"),
    (r"\bdef\s+\w+\s*\([^)=]*\(|\blambda\s*\(", "tuple parameter"),
    (r"`[^`]+`", "backticks"),
)


def python2_sign(reason: str, line: str) -> str | None:
    """What makes a syntax error look like Python 2, by the parser's reason and the line; None if nothing does."""
    for start, sign in PYTHON2_REASONS:
        if reason.startswith(start):
            return sign
    return next((sign for pattern, sign in PYTHON2_LINES if re.search(pattern, line)), None)
