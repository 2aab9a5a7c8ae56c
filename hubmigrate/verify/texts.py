"""Compares what two runs of a program printed, or wrote as text: numbers with tolerance, everything else word by word.

What can't be the same is taken out first: a tensor's ``repr``, addresses of objects, versions of the libraries that an
environment has, what NumPy 2 writes around scalars, Keras' progress bars and times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hubmigrate.verify.closeness import Differences, Tolerance, differences, merged
from hubmigrate.verify.compare import UNSTABLE, Comparison, Verdict

NUMBER = re.compile(r"(?<![\w.])[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|nan|inf)(?![\w])")
TOKEN = re.compile(rf"{NUMBER.pattern}|[^\W\d]\w*|\w+|[^\s\w]")
BRACKETS = re.compile(r"[\[\](),]")

NOISE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[^\n]*[\r\b](?=[^\r\b\n])"), ""),
    (re.compile(r"\d+/\d+ \S*[=.>\u2501]{2,}\S*(?: - ETA: \S+)?(?:[ -]+\d+m?s(?: \S+/(?:step|sample|epoch))?)?"), ""),
    (re.compile(r"\d+/\d+ - \d+m?s(?: - \d+\w*/(?:step|sample|epoch))?"), ""),
    (re.compile(r"Train on \d+ samples(?:, validate on \d+ samples)?"), ""),
    (re.compile(r"\bTensor\(\"[^\"]*\"(?:, [^()]*(?:\([^()]*\))?[^()]*)?\)"), "<tensor>"),
    (re.compile(r"\btf\.Tensor\((?:.|\n)*?, shape=(?:\([^()]*\)|<unknown>), dtype=\w+\)"), "<tensor>"),
    (re.compile(r"<tf\.(?:Tensor|Variable|RaggedTensor)\b(?:[^<>]|<[^<>]*>)*>"), "<tensor>"),
    (re.compile(r"\bKerasTensor\([^()]*(?:\([^()]*\)[^()]*)*\)"), "<tensor>"),
    (re.compile(r"\bSparseTensor\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"), "<tensor>"),
    (re.compile(r"<[^<>\n]* at 0x[0-9a-fA-F]+>"), "<object>"),
    (re.compile(r"\bnp\.(?:float|int|uint|bool|complex|str|bytes)\w*\(([^()]*)\)"), r"\1"),
)

TENSOR = frozenset(("<", "tensor", ">"))


@dataclass(frozen=True)
class Line:
    """A line of output: its words, with each number as ``#``, and its numbers."""

    words: tuple[str, ...]
    numbers: tuple[float | int, ...]
    text: str


def lines_of(text: str, versions: Iterable[str]) -> list[Line]:
    """What is to be compared of a text; lines of which nothing is left are left out."""
    for pattern, instead in NOISE:
        text = pattern.sub(instead, text)
    for version in versions:
        text = re.sub(rf"(?<![\w.]){re.escape(version)}(?![\w.])", "<version>", text)
    return [line for line in map(_line, _joined(text)) if line.words]


def _joined(text: str) -> Iterator[str]:
    """Lines; an array that is printed on several, as one."""
    held, depth = "", 0
    for line in text.splitlines():
        held = f"{held} {line.strip()}" if held else line
        depth = held.count("[") - held.count("]")
        if depth <= 0 or len(held) > 100_000:
            yield held
            held = ""
    if held:
        yield held


def _line(text: str) -> Line:
    words: list[str] = []
    numbers: list[float | int] = []
    for token in TOKEN.findall(BRACKETS.sub(" ", text)):
        if NUMBER.fullmatch(token):
            numbers.append(int(token) if re.fullmatch(r"[-+]?\d+", token) else float(token))
            words.append("#")
        else:
            words.append(token)
    return Line(tuple(words), tuple(numbers), text.strip())


def compare_texts(
    name: str,
    before: str,
    after: str,
    tolerance: Tolerance,
    versions: tuple[Iterable[str], Iterable[str]] = ((), ()),
    again: str | None = None,
) -> Comparison:
    """One verdict for all of a text; the detail says what the first difference is. ``versions``: of each side.

    ``again``: what a second run of *before* printed; lines that are not the same there are not compared.
    """
    old, new = lines_of(before, versions[0]), lines_of(after, versions[1])
    if again is not None:
        other = lines_of(again, versions[0])
        changes = [i for i, (a, b) in enumerate(zip(old, other, strict=False)) if _differ(a, b, tolerance)]
        if len(old) != len(other) or len(changes) == len(old) > 0:
            return Comparison(name, Verdict.NOT_COMPARED, UNSTABLE)
        old, new = ([line for i, line in enumerate(lines) if i not in changes] for lines in (old, new))
    if all(set(line.words) <= TENSOR for line in old) and len(old) == len(new):
        said = "dissolved: only tensors are printed, which are no numbers" if old else "nothing is left to compare"
        return Comparison(name, Verdict.NOT_COMPARED, said)
    found = [_numbers(a, b, tolerance) for a, b in zip(old, new, strict=False) if a.words == b.words]
    detail = _first_difference(old, new, tolerance)
    close = any(part.any for part in found)
    return Comparison(
        name,
        Verdict.DIFFERS if detail else Verdict.CLOSE if close else Verdict.EQUAL,
        detail,
        max_abs=max((part.largest for part in found), default=0.0),
        before=_size(old),
        after=_size(new),
        histogram=merged(part.histogram for part in found),
    )


def _differ(old: Line, new: Line, tolerance: Tolerance) -> bool:
    return old.words != new.words or _numbers(old, new, tolerance).first is not None


def _first_difference(old: list[Line], new: list[Line], tolerance: Tolerance) -> str:
    for a, b in zip(old, new, strict=False):
        if a.words != b.words:
            return f"{_cut(a.text)} became {_cut(b.text)}"
        first = _numbers(a, b, tolerance).first
        if first is not None:
            return f"{a.numbers[first]} became {b.numbers[first]} in {_cut(a.text)}"
    if len(old) == len(new):
        return ""
    longer, side = (old, "after") if len(old) > len(new) else (new, "before")
    return f"{side} lacks {_cut(longer[min(len(old), len(new))].text)}"


def _numbers(old: Line, new: Line, tolerance: Tolerance) -> Differences:
    return differences(old.numbers, new.numbers, "float64", tolerance)


def _size(lines: list[Line]) -> str:
    return f"{len(lines)} lines, {sum(len(line.numbers) for line in lines)} numbers"


def _cut(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")
