"""Where a finding is, for readers that know files and lines only: a notebook's lines are not those of its file."""

from __future__ import annotations

from dataclasses import dataclass

from hubmigrate.records import Failure, Finding, Safety
from hubmigrate.report import Outcome
from hubmigrate.report.diff import relative


@dataclass(frozen=True)
class Entry:
    """A finding or a failure."""

    path: str
    """From the current folder, where it lies inside it."""
    line: int | None
    column: int | None
    code: str
    level: str
    """``error``, ``warning`` or ``note``."""
    label: str
    """The finding's safety, or ``failed``."""
    message: str
    """In a notebook, with the cell and the line in it."""

    @property
    def place(self) -> str:
        """``path:line``."""
        return self.path if self.line is None else f"{self.path}:{self.line}"


LEVELS = {Safety.TODO: "error", Safety.REVIEW: "warning", Safety.SAFE: "note", Safety.NOTE: "note"}


def entries(outcome: Outcome) -> list[Entry]:
    """All that a run has to say: failures first, then the findings by place."""
    return [
        *(from_failure(failure) for failure in outcome.result.all_failures),
        *(from_finding(finding) for finding in outcome.result.findings),
    ]


def from_failure(failure: Failure) -> Entry:
    """A path that could not be processed. In a notebook, the message names the cell."""
    line = None if failure.path.endswith(".ipynb") else failure.line
    return Entry(relative(failure.path), line, None, failure.code, "error", "failed", failure.message)


def from_finding(finding: Finding) -> Entry:
    """A finding."""
    path, level, label = relative(finding.path), LEVELS[finding.safety], finding.safety.value
    if finding.cell is None:
        return Entry(path, finding.line, finding.column, finding.code, level, label, finding.message)
    message = f"cell {finding.cell}, line {finding.line}: {finding.message}"
    return Entry(path, None, None, finding.code, level, label, message)
