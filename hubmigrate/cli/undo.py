"""``hubmigrate undo``: the bytes of before the last run."""

from __future__ import annotations

import click


@click.command("undo", short_help="Take back the last run.")
def take_back() -> None:
    """Takes back the last run of this project."""
    raise click.ClickException("not yet")
