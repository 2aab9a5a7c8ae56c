"""The records that pass between the rooms. They hold facts and decide nothing.

The way of the data: paths -> ``Source`` -> values -> ``Migration`` -> ``FileResult`` -> ``RunResult``.
All of them are frozen and picklable, so that a component of files can be worked on in another process.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

STAYS = "HUB220"
"""The code of what keeps a program on sessions where eager code is wanted."""


class Safety(str, Enum):
    """How far a change can be trusted, or why there is none."""

    SAFE = "safe"
    """A recipe proven equal by execution, with no assumption."""
    REVIEW = "review"
    """Applied under an assumption, which the finding states."""
    TODO = "todo"
    """Not migrated: the code is untouched and the finding says why."""
    NOTE = "note"
    """Left because the code asks for it, or otherwise worth knowing: it does not make a run incomplete."""


class Options(NamedTuple):
    """What a run was asked to do; everything here can change the text that comes out."""

    target: str = "auto"
    style: str = "auto"
    """``load`` (``hub.load`` and signatures), ``keras`` (``hub.KerasLayer``) or ``auto``."""
    tf: str = ">=2.15"
    """A PEP 440 specifier: the TensorFlow versions that the output must run on."""
    keras: str = "2"
    """The Keras that programs without sessions are written for: ``2`` (``tf_keras`` from TF 2.16 on) or ``3``."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    safe_only: bool = False
    only_hub: bool = False
    """Whether the code around modules, TensorFlow's and Keras', is left to another tool."""
    todo_comments: bool = False
    """Whether what is not migrated also says so in a comment above its statement."""


class Finding(NamedTuple):
    """One thing said about one place. Sorted by place."""

    path: str
    """As the user spelled it, with forward slashes."""
    line: int
    """1-based; in a notebook, within the cell."""
    column: int
    """1-based, in characters."""
    code: str
    """Such as ``HUB101``."""
    rule: str
    """The rule's name, such as ``module-to-load``."""
    safety: Safety
    message: str
    cell: int | None = None
    """1-based index of the notebook cell among all cells; None in a ``.py`` file."""


class Failure(NamedTuple):
    """A file that could not be processed: exit status 2, the file untouched."""

    path: str
    code: str
    message: str
    """One line: what is wrong, and what to do about it."""
    line: int | None = None


class FileResult(NamedTuple):
    """What became of one file. ``before == after`` when nothing changes."""

    path: str
    before: bytes
    after: bytes
    findings: tuple[Finding, ...] = ()
    failure: Failure | None = None
    becomes: str = ""
    """``eager`` or ``graph``: what its program comes to where eager code is wanted; empty where it isn't."""

    @property
    def changed(self) -> bool:
        """Whether the bytes differ."""
        return self.before != self.after


class Decision(NamedTuple):
    """What a relevant file comes to where eager code is wanted, and for ``graph`` what decided in its program."""

    path: str
    target: str
    """``eager`` or ``graph``."""
    reasons: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()


class RunResult(NamedTuple):
    """Everything a report may say about one run."""

    files: tuple[FileResult, ...] = ()
    """Files that changed or about which something is said, sorted by path."""
    seen: int = 0
    """How many Python files and notebooks were looked at."""
    relevant: int = 0
    """How many of them hold TF1 Hub code, or belong to a program that does."""
    failures: tuple[Failure, ...] = ()
    """Failures of paths that never became a file result (not found, no permission ...)."""
    decisions: tuple[Decision, ...] = ()
    """One for each relevant file where eager code is wanted, sorted by path."""

    @property
    def all_failures(self) -> tuple[Failure, ...]:
        """Every failure of the run, in order."""
        inner = tuple(f.failure for f in self.files if f.failure is not None)
        return tuple(sorted(self.failures + inner, key=lambda f: (f.path, f.line or 0, f.code)))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of the run, in order of place."""
        return tuple(finding for file in self.files for finding in file.findings)

    @property
    def exit_status(self) -> int:
        """0: all is migrated. 1: something was left. 2: something could not be processed."""
        if self.all_failures:
            return 2
        return 1 if any(f.safety is Safety.TODO for f in self.findings) else 0
