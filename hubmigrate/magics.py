"""IPython's own syntax in a cell, masked so that Python parses: line for line, and reversibly.

A masked command is ``pass`` (or ``get_ipython()``, where its value is used) and a comment with a number; an edit that
appends ``=command`` to the comment puts another command in its place. The code in ``%time expr`` and under ``%%time``
stays code. A cell that is no Python even so becomes comments as a whole.
"""

from __future__ import annotations

import ast
import re
import warnings
from dataclasses import dataclass, replace

from hubmigrate.source import NEWLINE, python2, python2_sign

_COMMAND = re.compile(r"[ \t]*(?:[!%?]|[,;/](?=[A-Za-z_]))")
_HELP = re.compile(r"[ \t]*%{0,2}[\w.*\[\]'\"]+\?{1,2}[ \t]*$")
_AUTOMAGIC = re.compile(
    r"[ \t]*(?:pip3?|conda|mamba|apt(?:-get)?|cd|ls|mkdir|rmdir|rm|cp|mv|cat|man|less|more|pwd|wget|curl|git|unzip"
    r"|matplotlib|load_ext|reload_ext|autoreload|run|env|who|whos|reset|python3?)\b(?!\s*[=(.,:\[])"
)
_TIMED = re.compile(r"%(?:time|timeit|prun|memit)(?:[ \t]+-[a-zA-Z](?:[ \t]*\d+)?(?=[ \t]))*[ \t]+(?=[^\s-])")
_ASSIGNED = re.compile(r"([ \t]*[A-Za-z_][\w.,\[\]'\" \t]*=[ \t]*)([!%].*)$", re.DOTALL)
_LIVE_CELL = re.compile(r"%%(?:time|timeit|capture|prun|memit)\b")
_TOKEN = re.compile(
    r"""(?P<comment>\#.*)|(?P<triple>\"{3}|'{3})|(?P<string>"(?:\\.|[^"\\])*(?:"|$)|'(?:\\.|[^'\\])*(?:'|$))"""
    r"""|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<more>\\$)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Mark:
    """What stands behind one mark: ``shown`` is in its place; ``prefix`` if it goes before the line's code."""

    shown: str
    original: str
    prefix: bool = False


@dataclass(frozen=True)
class Masked:
    """A cell's text as Python, and what it takes to bring the magics back."""

    text: str
    tag: str
    marks: tuple[Mark, ...] = ()
    indent: str = ""
    """What IPython takes off each line of a cell that begins indented."""
    opaque: bool = False
    """The whole cell is comments: another language, or no Python."""
    unparsed: bool = False
    """It should have been Python and is not."""


def mask(text: str, tag: str, number: int) -> Masked:
    """The cell as Python. Marks are ``tag`` and a number. Raises Unreadable (HUB901) if it is Python 2."""
    if _error(text) is None:
        return Masked(text, tag)
    if _foreign(text):
        return _opaque(text, tag, unparsed=False)
    indent = _indent(text)
    body = _dedent(text, indent)
    for automagic in (False, True):
        masked = _Masker(tag, automagic).run(body, indent)
        error = _error(masked.text)
        if error is None and unmask(masked.text, masked) == text:
            return masked
    if error is not None and isinstance(error, SyntaxError):
        lines = NEWLINE.split(masked.text)
        line = min(error.lineno or 1, len(lines))
        sign = python2_sign(error.msg or "", lines[line - 1])
        if sign is not None:
            raise python2(sign, number, line)
    return _opaque(text, tag, unparsed=True)


def unmask(text: str, masked: Masked) -> str | None:
    """The cell's text for an edited ``masked.text``; None if the edit lost or tore a magic."""
    if masked.opaque:
        return None
    marked = re.compile(f"{re.escape(masked.tag)}(\\d+)(?:=(.*))?(?=[\\r\\n]|$)")
    seen: set[int] = set()
    lines = []
    for line, end in _lines(text):
        match = marked.search(line)
        if match is None:
            lines.append(line + end)
            continue
        number = int(match[1])
        mark = masked.marks[number]
        restored = _restored(line[: match.start()], mark if match[2] is None else replace(mark, original=match[2]))
        if restored is None or number in seen:
            return None
        seen.add(number)
        lines.append(restored + end if restored else "")
    gone = set(range(len(masked.marks))) - seen
    if any(not masked.marks[number].prefix for number in gone):
        return None
    return _redent("".join(lines), masked.indent)


def _restored(shown: str, mark: Mark) -> str | None:
    """The line behind a mark, without its end; empty if its code is gone."""
    if not shown.endswith(mark.shown):
        return None if shown.strip() or not mark.prefix else ""
    code = shown[: len(shown) - len(mark.shown)]
    if not mark.prefix:
        return code + mark.original
    bare = code.lstrip()
    return f"{code[: len(code) - len(bare)]}{mark.original}{bare}" if bare else ""


def _error(text: str) -> Exception | None:
    """Why Python can't parse a text."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return error
    return None


def _foreign(text: str) -> bool:
    """Whether a cell magic says that the cell is no live Python."""
    for line, _ in _lines(text):
        bare = line.strip()
        if bare.startswith("%%") and _LIVE_CELL.match(bare) is None:
            return True
        if bare and not bare.startswith(("#", "%%")):
            return False
    return False


def _opaque(text: str, tag: str, *, unparsed: bool) -> Masked:
    lines = "".join((tag if line else "") + end for line, end in _lines(text))
    return Masked(lines, tag, opaque=True, unparsed=unparsed)


def _lines(text: str) -> list[tuple[str, str]]:
    """Lines with their ends apart."""
    ends = [*NEWLINE.findall(text), ""]
    pairs = list(zip(NEWLINE.split(text), ends, strict=True))
    return pairs if pairs[-1][0] else pairs[:-1]


def _indent(text: str) -> str:
    first = next((line for line, _ in _lines(text) if line.strip()), "")
    return first[: len(first) - len(first.lstrip(" \t"))]


def _dedent(text: str, indent: str) -> str:
    return "".join(line.removeprefix(indent) + end for line, end in _lines(text))


def _redent(text: str, indent: str) -> str:
    return "".join((indent + line if line.strip() else line) + end for line, end in _lines(text)) if indent else text


class _Masker:
    """Goes through a cell and masks the commands that begin a logical line."""

    def __init__(self, tag: str, automagic: bool) -> None:
        self.tag = tag
        self.automagic = automagic
        self.marks: list[Mark] = []
        self.depth = 0
        self.quote = ""
        self.continued = False
        self.in_command = False

    def run(self, text: str, indent: str) -> Masked:
        """The masked cell."""
        lines = "".join(self._line(line) + end for line, end in _lines(text))
        return Masked(lines, self.tag, tuple(self.marks), indent)

    def _line(self, line: str) -> str:
        if self.in_command:
            self.in_command = line.endswith("\\")
            return self._marked("", "", line)
        if self.depth or self.quote or self.continued:
            self._feed(line)
            return line
        return self._command(line) or self._fed(line)

    def _fed(self, line: str) -> str:
        self._feed(line)
        return line

    def _command(self, line: str) -> str | None:
        """The masked line, if it is a command."""
        bare = line.lstrip(" \t")
        space = line[: len(line) - len(bare)]
        timed = _TIMED.match(bare)
        if timed is not None and _error(bare[timed.end() :]) is None:
            return self._marked(space + bare[timed.end() :], "  ", timed[0], prefix=True)
        if _LIVE_CELL.match(bare):
            return self._marked(space, "", bare)
        if _COMMAND.match(line) or _HELP.match(line) or (self.automagic and _AUTOMAGIC.match(line)):
            self.in_command = line.endswith("\\")
            return self._marked(space, "pass  ", bare)
        assigned = _ASSIGNED.match(line)
        if assigned is not None:
            self.in_command = line.endswith("\\")
            return self._marked(assigned[1], "get_ipython()  ", assigned[2])
        return None

    def _marked(self, code: str, shown: str, original: str, prefix: bool = False) -> str:
        self.marks.append(Mark(shown, original, prefix))
        return f"{code}{shown}{self.tag}{len(self.marks) - 1}"

    def _feed(self, line: str) -> None:
        """Follows brackets, strings and continuations over a line of code."""
        self.continued = False
        at = 0
        while at < len(line):
            if self.quote:
                at = self._past_quote(line, at)
                continue
            match = _TOKEN.search(line, at)
            if match is None:
                return
            at = match.end()
            self.quote = match["triple"] or ""
            self.depth = max(0, self.depth + bool(match["open"]) - bool(match["close"]))
            self.continued = bool(match["more"])

    def _past_quote(self, line: str, at: int) -> int:
        """Behind the end of a triple-quoted string, or of the line."""
        match = re.compile(rf"(?:\\.|(?!{self.quote}).)*{self.quote}", re.DOTALL).match(line, at)
        if match is None:
            return len(line)
        self.quote = ""
        return match.end()
