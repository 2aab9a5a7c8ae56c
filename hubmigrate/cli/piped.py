"""``-`` as a path: a program comes in on standard input, and goes out on standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hubmigrate.cli.settings import Settings
    from hubmigrate.report import Outcome

STDIN = "-"
NAME = "stdin.py"


def named(paths: tuple[str, ...], name: str | None) -> tuple[str, ...]:
    """The paths, with a name in place of ``-``. Says what is wrong with them before anything is read."""
    if STDIN not in paths:
        if name is not None:
            raise click.UsageError("--stdin-filename goes with `-` as the path.")
        return paths
    from hubmigrate.discover import NAMED

    if len(paths) > 1:
        raise click.UsageError("`-` stands alone: a program on standard input is migrated by itself.")
    if name is not None and not name.endswith(NAMED):
        raise click.UsageError(f"--stdin-filename {name!r} ends in none of {', '.join(NAMED)}.")
    return (name or NAME,)


def carry_out(name: str, settings: Settings, *, dry: bool) -> tuple[Outcome, bytes | None]:
    """The outcome for the program on standard input, and unless ``dry`` its text after: as it was, if it fails."""
    from hubmigrate import engine
    from hubmigrate.report import Outcome

    raw = sys.stdin.buffer.read()
    result = engine.run_text({name: raw}, settings.options, scope=settings.scope)
    after = next((file.after for file in result.files), raw)
    outcome = Outcome(result, settings.options, settings.tf_origin, wrote=not dry, piped=True, settings=settings.file)
    return outcome, None if dry else after
