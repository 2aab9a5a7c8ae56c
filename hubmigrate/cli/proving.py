"""From the options of ``hubmigrate verify`` to proofs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from hubmigrate.verify import subjects
from hubmigrate.verify.closeness import Tolerance
from hubmigrate.verify.envs import EnvironmentUnavailable
from hubmigrate.verify.pool import Pool, WorkerLost
from hubmigrate.verify.proof import Proof, Settings, verify
from hubmigrate.verify.trees import CannotVerify

TROUBLES = (CannotVerify, EnvironmentUnavailable, WorkerLost)


def prove(
    program: str | None,
    arguments: Sequence[str],
    before: str | None,
    after: Path | None,
    root: Path | None,
    **choices: Any,
) -> list[Proof]:
    """Runs what was asked for. Raises click's exceptions, whose exit status is 2."""
    try:
        if program is None:
            raise click.UsageError("Name a PROGRAM.")
        subject = subjects.program(Path(program), arguments, before=before, after=after, root=root)
        settings = Settings(
            targets=tuple(choices["targets"]) or ("2.15",),
            tolerance=Tolerance(choices["rtol"], choices["atol"]),
            timeout=choices["timeout"],
            memory=choices["memory"] * 10**6,
        )
        with Pool() as pool:
            return [verify(subject, settings, pool)]
    except TROUBLES as error:
        raise CannotProve(str(error)) from error


class CannotProve(click.ClickException):
    """One line about why nothing can be proven."""

    exit_code = 2
