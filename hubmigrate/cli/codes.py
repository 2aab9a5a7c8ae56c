"""Rule codes on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click


def expand(values: Sequence[str]) -> tuple[str, ...]:
    """``("HUB2,HUB101",)`` as full codes, sorted. A code or prefix that no rule has is an error."""
    prefixes = [part.strip().upper() for value in values for part in value.split(",") if part.strip()]
    if not prefixes:
        return ()
    from hubmigrate.registry import rules

    known = [rule.code for rule in rules()]
    for prefix in prefixes:
        if not any(code.startswith(prefix) for code in known):
            raise unknown(prefix, known)
    return tuple(code for code in known if code.startswith(tuple(prefixes)))


def unknown(given: str, known: Iterable[str]) -> click.UsageError:
    """The error for a code that nobody has, with the ones that look like it."""
    from difflib import get_close_matches

    near = get_close_matches(given.upper(), list(known), n=3, cutoff=0.6)
    hint = f"Did you mean {' or '.join(near)}?" if near else "`hubmigrate rules` lists them all."
    return click.UsageError(f"No rule has the code {given!r}. {hint}")
