"""When two numbers are close.

Numbers are close within ``rtol * scale + atol``, where the scale is the largest absolute number of the array *before*,
because sums are rounded by the size of their terms. The defaults by dtype are

========================  =======  =======
dtype                     rtol     atol
========================  =======  =======
float16, bfloat16         1e-2     1e-3
other floats, complex     1e-5     1e-6
integers, bool            exact    exact
========================  =======  =======

float64 has float32's, because what a program computes in float64 it mostly computes from float32 results of a model.
A GPU adds in another order, and in parts: there both numbers of a float are ten times these.
Text is exact but for the floats that it spells, which have float32's tolerance.
NaN equals NaN at the same place, and nothing else; an infinity equals itself.
"""

from __future__ import annotations

import cmath
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from hubmigrate.verify.outcome import Scalar

Histogram: TypeAlias = "tuple[tuple[int, int], ...]"
"""(decade, count): so many numbers differ by at least 10^decade and less than 10^(decade + 1); sorted."""

ENDLESS = 99
"""The decade of a number that met NaN or an infinity."""


@dataclass(frozen=True)
class Tolerance:
    """Overrides both numbers of the table for floating-point dtypes; None keeps the table's."""

    rtol: float | None = None
    atol: float | None = None
    factor: float = 1.0
    """What the table's numbers are multiplied by."""

    def of(self, dtype: str) -> tuple[float, float]:
        """(rtol, atol) for a dtype."""
        default = _TOLERANCES.get(dtype)
        if default is None:
            return 0.0, 0.0
        rtol, atol = default[0] * self.factor, default[1] * self.factor
        return (rtol if self.rtol is None else self.rtol, atol if self.atol is None else self.atol)


STANDARD = Tolerance()

FLOAT = re.compile(r"(?<![\w.])[-+]?(?:\d+\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)(?![\w.])")
"""A number that is written as a float, and is no part of a word or of a version."""

_TOLERANCES = {
    "float16": (1e-2, 1e-3),
    "bfloat16": (1e-2, 1e-3),
    **dict.fromkeys(("float32", "float64", "complex64", "complex128"), (1e-5, 1e-6)),
}

_MANTISSA = {"float16": 10, "bfloat16": 7, "float32": 23, "complex64": 23, "float64": 52, "complex128": 52}


@dataclass(frozen=True)
class Differences:
    """What was found between two runs of numbers."""

    any: bool
    first: int | None
    """Index of the first number that is not close."""
    largest: float
    """Infinite where one can't be subtracted from the other."""
    ulp: float
    histogram: Histogram


def differences(old: tuple[Scalar, ...], new: tuple[Scalar, ...], dtype: str, tolerance: Tolerance) -> Differences:
    """Compares numbers, or texts, one by one."""
    scale = largest_of(old)
    rtol, atol = tolerance.of(dtype)
    limit = rtol * scale + atol
    unequal = [(i, a, b) for i, (a, b) in enumerate(zip(old, new, strict=True)) if not same(a, b)]
    sizes = [difference(a, b) for _, a, b in unequal]
    largest = max(sizes, default=0.0)
    return Differences(
        any=bool(unequal),
        first=next((i for i, a, b in unequal if not is_close(a, b, limit)), None),
        largest=largest,
        ulp=largest / spacing(scale, dtype) if dtype in _MANTISSA and largest else 0.0,
        histogram=tuple(sorted(Counter(map(decade, sizes)).items())),
    )


def same(a: Scalar, b: Scalar) -> bool:
    """Whether two scalars are equal, and of one type; NaN equals NaN."""
    return (type(a) is type(b) and a == b) or (is_nan(a) and is_nan(b))


def is_nan(item: Scalar) -> bool:
    """Whether it is a number that is none."""
    return isinstance(item, (float, complex)) and cmath.isnan(item)


def is_close(a: Scalar, b: Scalar, limit: float) -> bool:
    """Whether floats are within ``limit`` of each other, or texts the same but for floats that are close."""
    if isinstance(a, str) and isinstance(b, str):
        return _reads_the_same(a, b)
    if not isinstance(a, (float, complex)) or not isinstance(b, (float, complex)):
        return False
    distance = abs(a - b)
    return math.isfinite(distance) and distance <= limit


def _reads_the_same(a: str, b: str) -> bool:
    """Whether two texts differ in nothing but the last digits of numbers, which were rounded when they were written."""
    if FLOAT.sub("#", a) != FLOAT.sub("#", b):
        return False
    rtol, atol = _TOLERANCES["float32"]
    return all(abs(x - y) <= rtol * abs(x) + atol for x, y in _floats(a, b))


def _floats(a: str, b: str) -> Iterator[tuple[float, float]]:
    return zip(map(float, FLOAT.findall(a)), map(float, FLOAT.findall(b)), strict=True)


def largest_of(items: Iterable[Scalar]) -> float:
    """The largest absolute value of finite floats."""
    sizes = (abs(item) for item in items if isinstance(item, (float, complex)) and cmath.isfinite(item))
    return max(sizes, default=0.0)


def difference(a: Scalar, b: Scalar) -> float:
    """The absolute difference; infinite where there is none."""
    if a == b or same(a, b):
        return 0.0
    if isinstance(a, str) and isinstance(b, str) and _reads_the_same(a, b):
        return max(abs(x - y) for x, y in _floats(a, b))
    if isinstance(a, (int, float, complex)) and isinstance(b, (int, float, complex)):
        distance = abs(a - b)
        return math.inf if math.isnan(distance) else float(distance)
    return math.inf


def spacing(scale: float, dtype: str) -> float:
    """The unit of the last place at a number of this size."""
    return math.ldexp(1.0, math.frexp(scale)[1] - 1 - _MANTISSA[dtype]) if scale else math.ldexp(1.0, -126)


def decade(size: float) -> int:
    """The power of ten that a difference reaches."""
    if not math.isfinite(size):
        return ENDLESS
    return math.floor(math.log10(size)) if size else -ENDLESS


def merged(histograms: Iterable[Histogram]) -> Histogram:
    """All of them together."""
    total: Counter[int] = Counter()
    for histogram in histograms:
        total.update(dict(histogram))
    return tuple(sorted(total.items()))
