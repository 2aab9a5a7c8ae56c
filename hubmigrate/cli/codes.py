"""Rule codes on the command line."""

from __future__ import annotations

from collections.abc import Sequence

import click


def expand(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """``("HUB2,HUB101",)`` as full codes, sorted. A code or prefix that no rule has is an error."""
    if not values:
        return ()
    from hubmigrate.config import BadSetting, codes

    try:
        return codes(values)
    except BadSetting as error:
        raise click.UsageError(str(error)) from None


def unknown(given: str, known: Sequence[str]) -> click.UsageError:
    """The error for a code or name that no rule has."""
    from hubmigrate import config

    return click.UsageError(config.unknown(given, known))
