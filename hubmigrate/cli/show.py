"""What a run prints, and where: standard output gets what was asked for, standard error the rest."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

import click

from hubmigrate.cli.output import painter, shows_colour, write

if TYPE_CHECKING:
    from hubmigrate.report import Outcome


class View(NamedTuple):
    """The options that say what is shown."""

    diff: bool
    check: bool
    form: str
    quiet: bool
    verbose: bool
    targets: bool
    """Whether only what the files come to is asked for."""

    @property
    def dry(self) -> bool:
        """Whether nothing is written."""
        return self.diff or self.check or self.targets

    def check_usage(self, *, piped: bool) -> None:
        """Says which options can't go together."""
        if self.form != "text" and self.diff:
            raise click.UsageError(f"--diff can't be put into --format {self.form}.")
        if self.form != "text" and piped and not (self.check or self.targets):
            raise click.UsageError(f"`-` prints the program, so that --format {self.form} needs --check.")
        if self.targets and (self.diff or self.check or self.form not in ("text", "json")):
            raise click.UsageError("--explain-target stands alone, with --format text or json.")
        if self.quiet and self.verbose:
            raise click.UsageError("--quiet and --verbose exclude each other.")


def show(outcome: Outcome, view: View, program: bytes | None = None) -> None:
    """Prints a run. ``program``: what standard output gets, instead of a summary."""
    if view.targets:
        from hubmigrate.report import targets

        write(targets.as_json(outcome) if view.form == "json" else targets.as_text(outcome, painter(sys.stdout)))
        return
    if view.form != "text":
        write(import_module(f"hubmigrate.report.{view.form}").render(outcome))
        return
    from hubmigrate.report import text

    for line in text.failures(outcome, painter(sys.stderr)):
        write(line + "\n", err=True)
    if view.diff:
        program = patch(outcome) if outcome.changed else b""
    if program is not None:
        write(program)
    if not view.quiet:
        # A patch or a program is nothing else.
        aside = program is not None
        stream = sys.stderr if aside else sys.stdout
        write(text.render(outcome, painter(stream), verbose=view.verbose), err=aside)


def patch(outcome: Outcome) -> bytes:
    """All changes as one unified diff."""
    from hubmigrate.report import diff

    return diff.render(outcome.changed, ansi if shows_colour(sys.stdout) else None)


def ansi(data: bytes, colour: str) -> bytes:
    """``click.style`` for bytes."""
    start, end = click.style("\0", **({"bold": True} if colour == "bold" else {"fg": colour})).split("\0")
    return start.encode() + data + end.encode()
