"""Compares what two runs of a program printed, or wrote as text: numbers with tolerance, everything else word by word.

What can't be the same is taken out first: a tensor's ``repr``, addresses of objects, versions of the libraries that an
environment has, what NumPy 2 writes around scalars, Keras' progress bars and times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from hubmigrate.verify.closeness import Differences, Tolerance, differences, merged
from hubmigrate.verify.compare import UNSTABLE, Comparison, Verdict

NUMBER = re.compile(r"(?<![\w.])[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|nan|inf)(?![\w])")
TOKEN = re.compile(rf"{NUMBER.pattern}|[^\W\d]\w*|\w+|[^\s\w]")
BRACKETS = re.compile(r"[\[\](),]")
"""Marks of arrays and tuples, which two versions of NumPy need not write alike."""

NOISE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^[^\n]*[\r\b](?=[^\r\b\n])", re.MULTILINE), ""),
    (re.compile(r"\d+/\d+ \S*[=.>\u2501]{2,}\S*(?: - ETA: \S+)?(?:[ -]+\d+m?s(?: \S+/(?:step|sample|epoch))?)?"), ""),
    (re.compile(r"\d+/\d+ - \d+m?s(?: - \d+\w*/(?:step|sample|epoch))?"), ""),
    (re.compile(r"Train on \d+ samples(?:, validate on \d+ samples)?"), ""),
    (re.compile(r"\bTensor\(\"[^\"]*\"(?:, [^()]*(?:\([^()]*\))?[^()]*)?\)"), "<tensor>"),
    (
        re.compile(r"\btf\.Tensor\((?:(?!tf\.Tensor\()[\s\S])*?, shape=(?:\([^()]*\)|<unknown>), dtype=\w+\)"),
        "<tensor>",
    ),
    (re.compile(r"<tf\.(?:Tensor|Variable|RaggedTensor)\b(?:[^<>]|<[^<>]*>)*>"), "<tensor>"),
    (re.compile(r"\bKerasTensor\([^()]*(?:\([^()]*\)[^()]*)*\)"), "<tensor>"),
    (re.compile(r"\bSparseTensor\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"), "<tensor>"),
    (re.compile(r"<class '[\w.]*(?:tensorflow|keras)[\w.]*'>"), "<class>"),
    (re.compile(r"\bDimension\((\d+|None)\)"), r"\1"),
    (re.compile(r"\bTensorShape\(\[([^\]]*)\]\)"), r"(\1)"),
    (re.compile(r"<[^<>\n]* at 0x[0-9a-fA-F]+>"), "<object>"),
    (re.compile(r"\bnp\.(?:float|int|uint|bool|complex|str|bytes)\w*\(([^()]*)\)"), r"\1"),
)

SHAPE = re.compile(r"\((?:\?|None|\d+)(?:, (?:\?|None|\d+))*,?\)")
UNKNOWN = ("?", "None")

TENSOR = frozenset(("<", "tensor", ">"))


Numbers: TypeAlias = "tuple[float | int, ...]"


@dataclass(frozen=True)
class Line:
    """A line of output: its words, with each number as ``#``, and its numbers.

    Those in one pair of brackets are an array, a group whose largest number is the scale of all; others are alone.
    """

    words: tuple[str, ...]
    groups: tuple[Numbers, ...]
    text: str

    @property
    def numbers(self) -> int:
        """How many there are."""
        return sum(map(len, self.groups))


def lines_of(text: str, versions: Iterable[str]) -> list[Line]:
    """What is to be compared of a text; lines of which nothing is left are left out."""
    for pattern, instead in NOISE:
        text = pattern.sub(instead, text)
    for version in versions:
        if version.count(".") < 2:  # 3.12 is a number
            continue
        text = re.sub(rf"(?<![\w.]){re.escape(version)}(?![\w.])", "<version>", text)
    return [line for line in map(_line, _joined(text)) if line.words]


def _joined(text: str) -> Iterator[str]:
    """Lines; an array that is printed on several, as one."""
    held: list[str] = []
    depth = size = 0
    for line in text.splitlines():
        held.append(line.strip() if held else line)
        depth += line.count("[") - line.count("]")
        size += len(line)
        if depth <= 0 or size > 100_000:
            yield " ".join(held)
            held, depth, size = [], 0, 0
    if held:
        yield " ".join(held)


def _line(text: str) -> Line:
    words: list[str] = []
    groups: list[list[float | int]] = []
    depth = 0
    for word in TOKEN.findall(text):
        if NUMBER.fullmatch(word):
            number = int(word) if re.fullmatch(r"[-+]?\d+", word) else float(word)
            if depth and groups:
                groups[-1].append(number)
            else:
                groups.append([number])
            words.append("#")
        elif BRACKETS.fullmatch(word):
            depth = max(0, depth + (word == "[") - (word == "]"))
            if depth == 1 and word == "[":
                groups.append([])
        else:
            words.append(word)
    return Line(tuple(words), tuple(tuple(group) for group in groups if group), text.strip())


def _met(old: Line, new: Line) -> tuple[Line, Line]:
    """Both lines; sizes that a graph did not know, and the program after it does, are none."""
    if old.words == new.words:
        return old, new
    shapes = [[shape.strip("(,)").split(", ") for shape in SHAPE.findall(line.text)] for line in (old, new)]
    if [*map(len, shapes[0])] != [*map(len, shapes[1])]:
        return old, new
    for first, second in zip(*shapes, strict=True):
        for index, size in enumerate(first):
            if size in UNKNOWN:
                first[index] = second[index] = "?"
    return _with_shapes(old, shapes[0]), _with_shapes(new, shapes[1])


def _with_shapes(line: Line, shapes: list[list[str]]) -> Line:
    told = (f"({', '.join(sizes)})" for sizes in shapes)
    return _line(SHAPE.sub(lambda _: next(told), line.text))


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
    met = [_met(a, b) for a, b in zip(old, new, strict=False)]
    old, new = ([*(pair[i] for pair in met), *lines[len(met) :]] for i, lines in enumerate((old, new)))
    if all(set(line.words) <= TENSOR for line in old) and len(old) == len(new):
        said = "dissolved: only tensors are printed, which are no numbers" if old else "nothing is left to compare"
        return Comparison(name, Verdict.NOT_COMPARED, said)
    found = [part for a, b in zip(old, new, strict=False) if a.words == b.words for part in _numbers(a, b, tolerance)]
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
    return old.words != new.words or any(part.first is not None for part in _numbers(old, new, tolerance))


def _first_difference(old: list[Line], new: list[Line], tolerance: Tolerance) -> str:
    for a, b in zip(old, new, strict=False):
        if a.words != b.words:
            return f"{_cut(a.text)} became {_cut(b.text)}"
        for (group, other), part in zip(_pairs(a, b), _numbers(a, b, tolerance), strict=True):
            if part.first is not None:
                return f"{group[part.first]} became {other[part.first]} in {_cut(a.text)}"
    if len(old) == len(new):
        return ""
    longer, side = (old, "after") if len(old) > len(new) else (new, "before")
    return f"{side} lacks {_cut(longer[min(len(old), len(new))].text)}"


def _numbers(old: Line, new: Line, tolerance: Tolerance) -> list[Differences]:
    return [differences(a, b, "float64", tolerance) for a, b in _pairs(old, new)]


def _pairs(old: Line, new: Line) -> list[tuple[Numbers, Numbers]]:
    """The groups of two lines of the same words that are not the same; number by number where brackets, which are no
    words, are others."""
    groups = old.groups, new.groups
    if [*map(len, old.groups)] != [*map(len, new.groups)]:
        groups = tuple(tuple((number,) for group in line.groups for number in group) for line in (old, new))  # type: ignore[assignment]
    return [(a, b) for a, b in zip(*groups, strict=True) if a != b]


def _size(lines: list[Line]) -> str:
    return f"{len(lines)} lines, {sum(line.numbers for line in lines)} numbers"


def _cut(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")
