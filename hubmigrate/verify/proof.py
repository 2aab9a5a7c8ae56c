"""Runs a program as it was and as it is, and tells what is the same: the records and the order of it.

A *pair* is one target environment against the reference. What it proves is in its rows; a pair with no row that was
compared proves nothing, and neither does one whose migrated program never reaches a Hub call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hubmigrate.verify.closeness import STANDARD, Tolerance
from hubmigrate.verify.compare import UNEQUAL, UNSTABLE, Comparison, Verdict, compare_values, holds_values, summary
from hubmigrate.verify.envs import Environment
from hubmigrate.verify.modules import compare_modules
from hubmigrate.verify.outcome import Leaf, Opaque, Outcome, Value
from hubmigrate.verify.pool import FIRST_ORDER, Pool, Program
from hubmigrate.verify.replay import replay
from hubmigrate.verify.texts import compare_texts

EQUAL, DIFFERS, COULD_NOT_RUN = 0, 1, 2
TENSORS = ("Tensor", "Variable", "VariableV1", "TensorValue")
LONGEST = 1_000_000
"""Bytes of a text that a worker hands over."""
SEEDED = (
    "the program sets a seed for all of a graph, which counts operations: beside a module, other numbers of the same "
    "distribution are drawn after any migration. Give the operations that draw seeds of their own to compare them"
)
COMPARED = (Verdict.EQUAL, Verdict.CLOSE, *UNEQUAL)


@dataclass(frozen=True)
class Settings:
    """How programs are run and compared."""

    reference: str = "tf1"
    targets: tuple[str, ...] = ("2.15",)
    tolerance: Tolerance = STANDARD
    timeout: float = 600.0
    memory: int = 0
    """Bytes; 0: no limit."""
    device: str = "CPU"
    """What the code as it is runs on, in words; the reference runs on the CPU."""
    stubs: frozenset[str] = frozenset()
    """Handles whose modules are stand-ins."""


@dataclass(frozen=True)
class Subject:
    """What is verified."""

    title: str
    before: Program
    after: Program
    names: tuple[str, ...] | None = None
    """Only these values; None: everything that the program leaves behind."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Other names for values in the report."""
    dissolved: frozenset[str] = frozenset()
    """Names that the migration itself removed."""
    known: frozenset[str] = frozenset()
    """Names that the program as it was binds at its top level."""
    origin: str = ""
    """Where *before* comes from."""
    notes: tuple[str, ...] = ()
    needs_hub: bool = True
    """Whether a run that never reaches a Hub call proves nothing."""


@dataclass(frozen=True)
class Pair:
    """One target against the reference."""

    before: Environment
    after: Environment
    rows: tuple[Comparison, ...]
    failure: str = ""
    """Why nothing is proven; empty if something was compared."""
    notes: tuple[str, ...] = ()
    tracebacks: tuple[str, ...] = ()
    seconds: float = 0.0
    """What both programs took."""

    @property
    def compared(self) -> int:
        """How many rows were found equal, close or different."""
        return sum(row.verdict in COMPARED for row in self.rows)

    @property
    def status(self) -> int:
        """0 equal, 1 differs, 2 nothing proven."""
        if self.failure:
            return COULD_NOT_RUN
        return DIFFERS if any(row.verdict in (*UNEQUAL, Verdict.CRASHED) for row in self.rows) else EQUAL


@dataclass(frozen=True)
class Proof:
    """Everything a report may say about one subject."""

    subject: Subject
    settings: Settings
    pairs: tuple[Pair, ...]

    @property
    def status(self) -> int:
        """The worst of the pairs: what could not run is worse than what differs."""
        return max((pair.status for pair in self.pairs), default=COULD_NOT_RUN)


def verify(subject: Subject, settings: Settings, pool: Pool) -> Proof:
    """Runs both sides, everything again that has to be, and compares. Raises ``EnvironmentUnavailable``."""
    if pool.environment(settings.reference).tensorflow >= "2":
        subject = replace(subject, before=replace(subject.before, shim=True))
    jobs = [(subject.before, settings.reference), *((subject.after, target) for target in settings.targets)]
    before, *afters = pool.run_all(jobs, timeout=settings.timeout, memory=settings.memory)
    reference = Reference(subject, settings, pool, before)
    pairs = (
        _pair(subject, settings, pool, reference, target, after)
        for target, after in zip(settings.targets, afters, strict=True)
    )
    return Proof(subject, settings, tuple(pairs))


class Reference:
    """The program as it was: its run, and a second one when that is asked for."""

    def __init__(self, subject: Subject, settings: Settings, pool: Pool, outcome: Outcome) -> None:
        self.outcome = outcome
        self._subject, self._settings, self._pool = subject, settings, pool
        self._again: Outcome | None = None

    @property
    def again(self) -> Outcome:
        """A second run, to tell what is another one each time: with sets in another order, too, which Python chooses
        anew each time it is started."""
        if self._again is None:
            program, settings = self._subject.before, self._settings
            limits: dict[str, Any] = {"timeout": settings.timeout, "memory": settings.memory}
            self._again = self._pool.run(program, settings.reference, **limits, order=FIRST_ORDER + 1)
        return self._again


def _pair(subject: Subject, settings: Settings, pool: Pool, reference: Reference, target: str, after: Outcome) -> Pair:
    old, new = pool.environment(settings.reference), pool.environment(target)
    before = reference.outcome
    seconds = before.seconds + after.seconds
    if not ended(before) or not ended(after):
        said = tuple(outcome.traceback or outcome.stderr[-2000:] for outcome in (before, after) if not ended(outcome))
        return Pair(old, new, (_crash(before, after),), _unproven(before, after), (), said, seconds)
    rows = list(_rows(subject, settings, (before, after), (old, new), None))
    if any(row.verdict in UNEQUAL for row in rows) and ended(reference.again):
        rows = list(_rows(subject, settings, (before, after), (old, new), reference.again))
    rows += compare_modules(before.hub, after.hub)
    calls, notes = replay(after.hub, subject.before, settings, pool)
    notes += _left_out(before, after)
    if any(row.verdict in UNEQUAL for row in rows) and _sets_a_seed(subject):
        notes.append(SEEDED)
    if settings.stubs:
        notes.append(f"stand-ins in place of {', '.join(sorted(settings.stubs))}")
        rows = [replace(row, stub=True) for row in rows]
    pair = Pair(old, new, (*rows, *calls), notes=(*subject.notes, *notes), seconds=seconds)
    return replace(pair, failure=_nothing(subject, pair, after))


def _left_out(before: Outcome, after: Outcome) -> Iterator[str]:
    """What is longer than what is looked at."""
    for side, outcome in (("before", before), ("after", after)):
        texts = {
            "standard output": outcome.stdout,
            **{path: _text(value) or "" for path, value in outcome.saved.items()},
        }
        for name, text in texts.items():
            if len(text.encode("utf-8", "replace")) >= LONGEST:
                yield f"{side}: of {name} the first megabyte is compared, and nothing that comes after it"


def _sets_a_seed(subject: Subject) -> bool:
    program = subject.before
    content = program.files.get(program.entry)
    if content is None and program.tree is not None and (program.tree / program.entry).is_file():
        content = (program.tree / program.entry).read_bytes()
    return content is not None and any(name in content for name in (b"set_random_seed", b"random.set_seed"))


def ended(outcome: Outcome) -> bool:
    """Whether a program came to its end, be it with an exit status of its own."""
    return outcome.status in ("ok", "exited")


def _crash(before: Outcome, after: Outcome) -> Comparison:
    sides = [("before", before), ("after", after)]
    detail = "; ".join(f"{side} {outcome.error}" for side, outcome in sides if not ended(outcome))
    old, new = (outcome.status if ended(outcome) else outcome.error for outcome in (before, after))
    return Comparison("program", Verdict.CRASHED, detail, before=old, after=new)


def _unproven(before: Outcome, after: Outcome) -> str:
    """A migrated program that raises differs; everything else that is not ended can't be judged."""
    if not ended(before):
        return f"before could not run: {before.error}"
    return f"after could not run: {after.error}" if after.status in ("timeout", "memory") else ""


def _nothing(subject: Subject, pair: Pair, after: Outcome) -> str:
    if pair.status == DIFFERS:
        return ""
    if subject.needs_hub and not after.hub.loads:
        trouble = f" (watching failed: {after.hub.trouble})" if after.hub.trouble else ""
        return f"the migrated program never reaches a Hub call{trouble}"
    if pair.compared:
        return ""
    reasons = "; ".join(f"{row.name}: {row.detail}" for row in pair.rows) or "the program leaves none behind"
    return f"0 values compared ({reasons})"


# --- rows -------------------------------------------------------------------------------------------------------------


def _rows(
    subject: Subject,
    settings: Settings,
    outcomes: tuple[Outcome, Outcome],
    environments: tuple[Environment, Environment],
    again: Outcome | None,
) -> Iterator[Comparison]:
    before, after = outcomes
    tolerance = settings.tolerance
    names: Sequence[str] = subject.names if subject.names is not None else list(before.values)
    for name in names:
        row = _value(name, subject, before, after, tolerance)
        if again is not None and _is_unstable(name, before, again, tolerance):
            row = replace(row, verdict=Verdict.NOT_COMPARED, detail=UNSTABLE)
        yield replace(row, name=subject.labels.get(name, name))
    for name in sorted(subject.known & (after.values.keys() - before.values.keys())):
        if holds_values(after.values[name]):
            yield Comparison(name, Verdict.MISSING, "before has no such value", after=summary(after.values[name]))
    versions = tuple(environment.versions.values() for environment in environments)
    if before.stdout.strip() or after.stdout.strip():
        second = again.stdout if again is not None else None
        texts = before.stdout, after.stdout
        yield compare_texts("standard output", *texts, tolerance, (versions[0], versions[1]), second)
    for path in dict.fromkeys((*before.saved, *after.saved)):
        yield _file(path, before, after, tolerance, again)
    if before.status == "exited" or after.status == "exited":
        old, new = (Leaf("str", (), (outcome.error or "ok",)) for outcome in (before, after))
        yield compare_values("exit status", old, new)


def _value(name: str, subject: Subject, before: Outcome, after: Outcome, tolerance: Tolerance) -> Comparison:
    old, new = before.values.get(name), after.values.get(name)
    if old is None:
        return Comparison(name, Verdict.MISSING, "before has no such value")
    if isinstance(old, Opaque):
        row = compare_values(name, old, new or old)
        became = "" if new is None or isinstance(new, Opaque) else ", a value after"
        why = f"dissolved: a tensor before{became}" if old.type.endswith(TENSORS) else "no value"
        return replace(row, verdict=Verdict.NOT_COMPARED, detail=why)
    if new is None:
        row = compare_values(name, old, old)
        if not holds_values(old):
            return replace(row, verdict=Verdict.NOT_COMPARED, detail="dissolved: no value before, and gone", after="")
        if name in subject.dissolved:
            return replace(
                row, verdict=Verdict.NOT_COMPARED, detail="dissolved: the migration removed the name", after=""
            )
        return replace(row, verdict=Verdict.MISSING, detail="after has no such value", after="")
    row = compare_values(name, old, new, tolerance)
    if row.verdict is Verdict.EQUAL and name in before.constants and subject.names is None:
        return replace(row, verdict=Verdict.NOT_COMPARED, detail="a constant of the program")
    return row


def _is_unstable(name: str, before: Outcome, again: Outcome, tolerance: Tolerance) -> bool:
    first, second = before.values.get(name), again.values.get(name)
    if first is None or second is None:
        return first is not second
    return compare_values(name, first, second, tolerance).verdict in UNEQUAL


def _file(path: str, before: Outcome, after: Outcome, tolerance: Tolerance, again: Outcome | None) -> Comparison:
    name, old, new = f"file {path}", before.saved.get(path), after.saved.get(path)
    if old is None or new is None:
        return Comparison(name, Verdict.MISSING, f"{'before' if old is None else 'after'} does not write it")
    second = again.saved.get(path) if again is not None else None
    texts = _text(old), _text(new)
    if texts[0] is not None and texts[1] is not None:
        return compare_texts(name, texts[0], texts[1], tolerance, again=None if second is None else _text(second))
    if second is not None and compare_values(name, old, second, tolerance).verdict in UNEQUAL:
        return Comparison(name, Verdict.NOT_COMPARED, UNSTABLE)
    return compare_values(name, old, new, tolerance)


def _text(value: Value) -> str | None:
    items = value.items() if isinstance(value, Leaf) and value.dtype == "str" and not value.shape else ()
    return items[0] if items and isinstance(items[0], str) else None
