"""One record, many faces: every report is a view of ``Outcome`` and works nothing out anew."""

from __future__ import annotations

from typing import NamedTuple

from hubmigrate.records import FileResult, Finding, Options, RunResult, Safety


class Outcome(NamedTuple):
    """A run, what it was asked for, and whether it wrote."""

    result: RunResult
    options: Options
    tf_origin: str = "default"
    """Who named the TensorFlow versions: ``--tf``, a requirements file, or ``default``."""
    wrote: bool = False
    piped: bool = False
    """Whether the program came from standard input, and went to standard output if it was written at all."""
    settings: str = ""
    """The file with the project's settings, if it has any."""

    @property
    def changed(self) -> tuple[FileResult, ...]:
        """The files that have new text; one that could not be written is a failure instead."""
        return tuple(file for file in self.result.files if file.changed and file.failure is None)

    @property
    def exit_status(self) -> int:
        """The run's own; where nothing was written, what would change counts as left."""
        status = self.result.exit_status
        return 1 if status == 0 and self.changed and not self.wrote else status

    def having(self, *safeties: Safety) -> list[Finding]:
        """The findings with one of these labels, by place."""
        return [finding for finding in self.result.findings if finding.safety in safeties]
