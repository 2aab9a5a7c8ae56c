"""Rule codes on the command line."""

from __future__ import annotations

from collections.abc import Sequence

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


def unknown(given: str, known: Sequence[str]) -> click.UsageError:
    """The error for a code or name that no rule has, with the ones that look like it."""
    from difflib import get_close_matches

    spelled = given.upper() if given.upper().startswith("HUB") else given
    close = get_close_matches(spelled, known, n=len(known), cutoff=0.6)
    # A slip is likelier at the end: HUB10 is right, the last digit is not.
    close.sort(key=lambda word: word[:5] != spelled[:5])
    hint = f"Did you mean {' or '.join(close[:3])}?" if close else "`hubmigrate rules` lists them all."
    return click.UsageError(f"No rule is called {given!r}. {hint}")
