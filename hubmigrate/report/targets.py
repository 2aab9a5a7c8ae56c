"""Which files become eager, and what keeps the others on sessions: ``hubmigrate run --explain-target``.

The classes below are the schema of its JSON, under the same promise as that of a run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TypedDict

from hubmigrate import __version__
from hubmigrate.records import Decision
from hubmigrate.report import Outcome
from hubmigrate.report.json import VERSION, FailureRecord, FindingRecord, failure_record, finding_record
from hubmigrate.report.text import Paint, count, failure_line, finding_line, plain

COLOURS = {"eager": "green", "graph": "yellow"}


class DecisionRecord(TypedDict):
    """What one file comes to."""

    path: str
    target: str
    """``eager`` or ``graph``."""
    reasons: list[FindingRecord]
    """For ``graph``: what decided, anywhere in the file's program."""
    failures: list[FailureRecord]
    """For ``graph``: the files of its program that could not be processed."""


class TargetsRecord(TypedDict):
    """All files with TF1 Hub code, and those that belong to their programs."""

    version: int
    hubmigrate: str
    style: str
    tf: str
    seen: int
    files: list[DecisionRecord]
    failures: list[FailureRecord]


def as_json(outcome: Outcome) -> str:
    """The decisions as indented JSON, with a final newline."""
    result, options = outcome.result, outcome.options
    record = TargetsRecord(
        version=VERSION,
        hubmigrate=__version__,
        style=options.style,
        tf=options.tf,
        seen=result.seen,
        files=[
            DecisionRecord(
                path=each.path,
                target=each.target,
                reasons=[finding_record(finding) for finding in each.reasons],
                failures=[failure_record(failure) for failure in each.failures],
            )
            for each in result.decisions
        ],
        failures=[failure_record(failure) for failure in result.all_failures],
    )
    return json.dumps(record, indent=2) + "\n"


def as_text(outcome: Outcome, paint: Paint = plain) -> str:
    """A line for each file and one for each reason of its program, said once; then a total."""
    decisions = outcome.result.decisions
    inside = {failure for each in decisions for failure in each.failures}
    first = {(each.reasons, each.failures): each.path for each in reversed(decisions)}
    lines = [line for each in decisions for line in _lines(each, first[each.reasons, each.failures], paint)]
    lines += [failure_line(failure, paint) for failure in outcome.result.all_failures if failure not in inside]
    eager = sum(each.target == "eager" for each in decisions)
    looked = f"({count(outcome.result.seen, 'file')} looked at)"
    total = f"{eager} of {count(len(decisions), 'file')} become eager {looked}."
    return "\n".join([*lines, total if decisions else f"No TF1 TensorFlow Hub code {looked}."]) + "\n"


def _lines(decision: Decision, first: str, paint: Paint) -> Iterator[str]:
    """What is said of a file; ``first`` is the file that the same is said of first."""
    line = f"{paint(decision.path, bold=True)}: {paint(decision.target, fg=COLOURS[decision.target])}"
    if (decision.reasons or decision.failures) and decision.path != first:
        yield f"{line}, see {first}"
        return
    yield line
    for finding in decision.reasons:
        yield f"  {finding_line(finding, paint)}"
    for failure in decision.failures:
        yield f"  {failure_line(failure, paint)}"
