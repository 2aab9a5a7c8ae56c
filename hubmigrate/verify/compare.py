"""Compares what two runs of a program computed, by name.

Numbers are equal (the same), close or differ as ``closeness`` says. A changed dtype or shape is a difference,
whatever the numbers; Python's ``int``, ``float`` and ``complex`` count as int64, float64 and complex128.
Whether a value is a tensor or an array is no difference.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from hubmigrate.verify.closeness import STANDARD, Histogram, Tolerance, differences, is_nan, merged
from hubmigrate.verify.outcome import Leaf, Mapping_, Opaque, Outcome, Scalar, Sequence, Value


class Verdict(str, Enum):
    """What was found about one name."""

    EQUAL = "equal"
    CLOSE = "close"
    DIFFERS = "differs"
    MISSING = "missing"
    """A value that one side lacks although it was to be compared."""
    CRASHED = "crashed"
    """A program that did not run to its end."""
    NOT_COMPARED = "not compared"
    """The detail says why; proves nothing, fails nothing."""


UNSTABLE = "not deterministic: two runs of the reference differ"
"""Why a value is not compared that is another one each time."""

UNEQUAL = (Verdict.DIFFERS, Verdict.MISSING)


@dataclass(frozen=True)
class Comparison:
    """One name, or one place inside a container."""

    name: str
    verdict: Verdict
    detail: str = ""
    """The reason, or the first difference and where it is; empty where all is equal."""
    max_abs: float = 0.0
    """Largest absolute difference of numbers; infinite where a finite number meets NaN or an infinity."""
    ulp: float = 0.0
    """The same in units of the last place of the largest number *before*; 0 for what is no float."""
    before: str = ""
    """What it was, in a few words; empty where that is not known."""
    after: str = ""
    histogram: Histogram = ()
    """How many numbers differ by how much."""
    stub: bool = False
    """Whether it was computed with a stand-in for the real model."""


_PYTHON_TYPES = {"int": "int64", "float": "float64", "complex": "complex128"}


@dataclass(frozen=True)
class Report:
    """Every comparison of one pair of runs."""

    comparisons: tuple[Comparison, ...]
    failure: str = ""
    """Why the pair as a whole proves nothing (a run that failed); empty if both ran."""

    @property
    def compared(self) -> int:
        """How many names were found equal, close or different."""
        return sum(c.verdict in (Verdict.EQUAL, Verdict.CLOSE, Verdict.DIFFERS) for c in self.comparisons)

    @property
    def max_abs(self) -> float:
        """The largest difference of all."""
        return max((c.max_abs for c in self.comparisons), default=0.0)

    @property
    def problems(self) -> tuple[str, ...]:
        """One line for each reason why this is no proof; empty if it is one. Nothing compared is a reason."""
        if self.failure:
            return (self.failure,)
        lines = [f"{c.name}: {c.verdict.value}: {c.detail}" for c in self.comparisons if c.verdict in UNEQUAL]
        if not lines and not self.compared:
            reasons = "; ".join(f"{c.name}: {c.detail}" for c in self.comparisons) or "the program leaves none behind"
            return (f"0 values compared ({reasons})",)
        return tuple(lines)

    @property
    def ok(self) -> bool:
        """Whether both runs ended well, at least one value was compared, and none differs or is missing."""
        return not self.problems


def compare(
    before: Outcome, after: Outcome, *, names: Iterable[str] | None = None, tolerance: Tolerance = STANDARD
) -> Report:
    """Compares the named values, or without names every value that *before* leaves behind.

    A name that is asked for must be there on both sides. Names that are bound to literals only are compared, but do not
    count unless they are asked for: they are equal by construction.
    """
    for side, outcome in (("before", before), ("after", after)):
        if not outcome.ok:
            return Report((), f"{side} {outcome.status}: {outcome.error}")
    if names is not None:
        return Report(tuple(_asked(name, before, after, tolerance) for name in names))
    return Report(tuple(_found(name, before, after, tolerance) for name in before.values))


def _asked(name: str, before: Outcome, after: Outcome, tolerance: Tolerance) -> Comparison:
    for side, outcome in (("before", before), ("after", after)):
        value = outcome.values.get(name)
        if value is None:
            return Comparison(name, Verdict.MISSING, f"{side} has no such value")
        if isinstance(value, Opaque):
            return Comparison(name, Verdict.MISSING, f"{side} it is {summary(value)}, which can't be compared")
    return compare_values(name, before.values[name], after.values[name], tolerance)


def _found(name: str, before: Outcome, after: Outcome, tolerance: Tolerance) -> Comparison:
    old, new = before.values[name], after.values.get(name)
    if isinstance(old, Opaque):
        return Comparison(name, Verdict.NOT_COMPARED, f"before it is {summary(old)}")
    if new is None:
        return Comparison(name, Verdict.MISSING, "after has no such value", before=summary(old))
    result = compare_values(name, old, new, tolerance)
    if result.verdict is Verdict.EQUAL and name in before.constants:
        return Comparison(name, Verdict.NOT_COMPARED, "a constant of the program")
    return result


def compare_values(name: str, before: Value, after: Value, tolerance: Tolerance = STANDARD) -> Comparison:
    """Compares two values; for containers the worst of what is inside, and the first place where it is."""
    old, new = summary(before), summary(after)
    parts = list(_compare(name, before, after, tolerance))
    compared = [part for part in parts if part.verdict is not Verdict.NOT_COMPARED]
    if not compared:
        detail = parts[0].detail if parts else "an empty container"
        return Comparison(name, Verdict.NOT_COMPARED, detail, before=old, after=new)
    worst = max(compared, key=lambda part: _RANK[part.verdict])
    where = f"{worst.name}: " if worst.name != name and worst.detail else ""
    return Comparison(
        name,
        worst.verdict,
        where + worst.detail,
        max_abs=max(part.max_abs for part in compared),
        ulp=max(part.ulp for part in compared),
        before=old,
        after=new,
        histogram=merged(part.histogram for part in compared),
    )


STRANGER = "key without a value, number "
_RANK = {Verdict.EQUAL: 0, Verdict.CLOSE: 1, Verdict.DIFFERS: 2, Verdict.MISSING: 3}


def _compare(name: str, before: Value, after: Value, tolerance: Tolerance) -> Iterator[Comparison]:
    if isinstance(before, Opaque) or isinstance(after, Opaque):
        yield _opaque(name, before, after)
    elif isinstance(before, Leaf) and isinstance(after, Leaf):
        yield _leaves(name, before, after, tolerance)
    elif isinstance(before, Sequence) and isinstance(after, Sequence):
        yield from _sequences(name, before, after, tolerance)
    elif isinstance(before, Mapping_) and isinstance(after, Mapping_):
        yield from _mappings(name, before, after, tolerance)
    else:
        yield Comparison(name, Verdict.DIFFERS, f"{summary(before)} became {summary(after)}", math.inf)


def _opaque(name: str, before: Value, after: Value) -> Comparison:
    """A symbolic tensor may become a number; a number must not become something that has none."""
    if not isinstance(before, Opaque):
        return Comparison(name, Verdict.DIFFERS, f"{summary(before)} became {summary(after)}", math.inf)
    return Comparison(name, Verdict.NOT_COMPARED, f"before it is {summary(before)}")


def _sequences(name: str, before: Sequence, after: Sequence, tolerance: Tolerance) -> Iterator[Comparison]:
    if before.type != after.type or len(before.items) != len(after.items):
        yield Comparison(name, Verdict.DIFFERS, f"{summary(before)} became {summary(after)}", math.inf)
        return
    for index, (old, new) in enumerate(zip(before.items, after.items, strict=True)):
        yield from _compare(f"{name}[{index}]", old, new, tolerance)


def _mappings(name: str, before: Mapping_, after: Mapping_, tolerance: Tolerance) -> Iterator[Comparison]:
    old, new = dict(_by_key(before)), dict(_by_key(after))
    named = [key for key in new if key not in old]
    for key in (*old, *named[len(_strangers(old, new)) :]):
        place = f"{name}[{key}]"
        if key in old and key in new:
            yield from _compare(place, old[key], new[key], tolerance)
        elif key in _strangers(old, new):
            yield Comparison(place, Verdict.NOT_COMPARED, "its key is no value, and has become one")
        elif not isinstance(old.get(key), Opaque):
            yield Comparison(place, Verdict.MISSING, f"{'after' if key in old else 'before'} has no such key", math.inf)


def _strangers(old: Mapping[str, Value], new: Mapping[str, Value]) -> list[str]:
    """Keys that have no value, in the place of which others may be now: what is fed, by its tensor or its name."""
    gone = [key for key in old if key.startswith(STRANGER) and key not in new]
    return gone[: sum(key not in old for key in new)]


def _by_key(mapping: Mapping_) -> Iterator[tuple[str, Value]]:
    """The items by what their keys are; keys that have no value, such as tensors, by their order."""
    strangers = 0
    for key, value in mapping.items:
        strangers += isinstance(key, Opaque)
        yield f"{STRANGER}{strangers}" if isinstance(key, Opaque) else _key(key), value


def holds_values(value: Value) -> bool:
    """Whether there is anything in it that could be compared."""
    if isinstance(value, Mapping_):
        return any(holds_values(item) for _, item in value.items)
    return any(map(holds_values, value.items)) if isinstance(value, Sequence) else isinstance(value, Leaf)


def _key(key: Value) -> str:
    return repr(key.items()[0]) if isinstance(key, Leaf) and not key.shape else summary(key)


def _leaves(name: str, before: Leaf, after: Leaf, tolerance: Tolerance) -> Comparison:
    changes = []
    if _dtype(before) != _dtype(after):
        changes.append(f"dtype {before.dtype} became {after.dtype}")
    if before.shape != after.shape:
        changes.append(f"shape {list(before.shape)} became {list(after.shape)}")
    if changes:
        same_size = math.prod(before.shape) == math.prod(after.shape)
        largest = differences(before.items(), after.items(), "", STANDARD).largest if same_size else math.inf
        return Comparison(name, Verdict.DIFFERS, ", ".join(changes), largest)
    return _elements(name, before, after, tolerance)


def _elements(name: str, before: Leaf, after: Leaf, tolerance: Tolerance) -> Comparison:
    if not math.prod(before.shape):
        return Comparison(name, Verdict.NOT_COMPARED, "an empty array")
    old, new = before.items(), after.items()
    if all(map(is_nan, old)) and all(map(is_nan, new)):
        return Comparison(name, Verdict.NOT_COMPARED, "nothing but NaN on both sides")
    if before.data == after.data and type(before.data) is type(after.data):
        return Comparison(name, Verdict.EQUAL)
    dtype = _dtype(before)
    found = differences(old, new, dtype, tolerance)
    if found.first is None:
        detail = f"max |diff| {found.largest:.3g}" if found.largest else ""
    else:
        place = f" at {_unravel(found.first, before.shape)}" if before.shape else ""
        detail = f"{old[found.first]!r} became {new[found.first]!r}{place}"
    verdict = Verdict.DIFFERS if found.first is not None else Verdict.CLOSE if found.any else Verdict.EQUAL
    return Comparison(name, verdict, detail, found.largest, found.ulp, histogram=found.histogram)


def _dtype(leaf: Leaf) -> str:
    return _PYTHON_TYPES.get(leaf.dtype, leaf.dtype)


def _unravel(index: int, shape: tuple[int, ...]) -> list[int]:
    place: list[int] = []
    for size in reversed(shape):
        index, rest = divmod(index, size)
        place.insert(0, rest)
    return place


def summary(value: Value) -> str:
    """A value in a few words: what it is, and as many of its elements as fit a line."""
    if isinstance(value, Opaque):
        return f"a {value.type}" + (f" ({value.why})" if value.why else "")
    if isinstance(value, Sequence):
        return f"{value.type} of {len(value.items)}: [{_first(map(summary, value.items))}]"
    if isinstance(value, Mapping_):
        return f"dict of {len(value.items)}: {{{_first(f'{_key(k)}: {summary(v)}' for k, v in value.items)}}}"
    items = value.items()
    if not value.shape:
        return _short(items[0]) if value.dtype in ("str", "bytes", "None") else f"{value.dtype} {_short(items[0])}"
    kind = "tensor" if value.tensor else "array"
    return f"{kind} {value.dtype}{list(value.shape)}: [{_first(map(_short, items))}]"


def _short(item: Scalar) -> str:
    if isinstance(item, float):
        return f"{item:.7g}"
    text = repr(item)
    return text if len(text) <= 60 else text[:57] + "..."


def _first(items: Iterable[str], most: int = 6) -> str:
    shown: list[str] = []
    for item in items:
        if len(shown) == most:
            return ", ".join([*shown, "..."])
        shown.append(item)
    return ", ".join(shown)
