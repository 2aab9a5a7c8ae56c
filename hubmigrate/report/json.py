"""The record of a run for programs: ``hubmigrate run --format json``.

The classes below are the schema. ``version`` goes up when a field changes its meaning or goes away; new fields may
come at any time.
"""

from __future__ import annotations

import json
from typing import TypedDict

from hubmigrate import __version__
from hubmigrate.records import Failure, FileResult, Finding
from hubmigrate.report import Outcome

VERSION = 1


class FindingRecord(TypedDict):
    """One thing said about one place."""

    path: str
    cell: int | None
    """In a notebook, the 1-based number of the cell among all cells; ``line`` is then within the cell."""
    line: int
    column: int
    code: str
    rule: str
    safety: str
    """``safe``, ``review``, ``todo`` or ``note``."""
    message: str


class FailureRecord(TypedDict):
    """A path that could not be processed; it is untouched."""

    path: str
    line: int | None
    code: str
    message: str


class FileRecord(TypedDict):
    """A file that changes, or about which something is said."""

    path: str
    changed: bool
    findings: list[FindingRecord]


class RunRecord(TypedDict):
    """One run."""

    version: int
    hubmigrate: str
    """The version of the tool."""
    target: str
    style: str
    tf: str
    """The TensorFlow versions that the output must run on, and in ``tf_origin`` who said so."""
    tf_origin: str
    wrote: bool
    """Whether the changes are on disk; false with ``--check``."""
    exit_status: int
    seen: int
    relevant: int
    files: list[FileRecord]
    failures: list[FailureRecord]


def render(outcome: Outcome) -> str:
    """The record as indented JSON, with a final newline; ASCII only, so that no terminal or pipe can spoil it."""
    return json.dumps(record(outcome), indent=2) + "\n"


def record(outcome: Outcome) -> RunRecord:
    """The record of a run."""
    result, options = outcome.result, outcome.options
    changed = {file.path for file in outcome.changed}
    return RunRecord(
        version=VERSION,
        hubmigrate=__version__,
        target=options.target,
        style=options.style,
        tf=options.tf,
        tf_origin=outcome.tf_origin,
        wrote=outcome.wrote,
        exit_status=outcome.exit_status,
        seen=result.seen,
        relevant=result.relevant,
        files=[file_record(file, file.path in changed) for file in result.files],
        failures=[failure_record(failure) for failure in result.all_failures],
    )


def file_record(file: FileResult, changed: bool) -> FileRecord:
    """The record of a file."""
    return FileRecord(path=file.path, changed=changed, findings=[finding_record(f) for f in file.findings])


def finding_record(finding: Finding) -> FindingRecord:
    """The record of a finding."""
    return FindingRecord(
        path=finding.path,
        cell=finding.cell,
        line=finding.line,
        column=finding.column,
        code=finding.code,
        rule=finding.rule,
        safety=finding.safety.value,
        message=finding.message,
    )


def failure_record(failure: Failure) -> FailureRecord:
    """The record of a failure."""
    return FailureRecord(path=failure.path, line=failure.line, code=failure.code, message=failure.message)
