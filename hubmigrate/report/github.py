"""Annotations in a workflow of GitHub Actions: ``hubmigrate run --format github``.

See https://docs.github.com/actions/reference/workflow-commands-for-github-actions. GitHub shows only the first few of
each kind, so that what went well is not among them.
"""

from __future__ import annotations

from hubmigrate.records import Safety
from hubmigrate.report import Outcome
from hubmigrate.report.places import Entry, entries

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(outcome: Outcome) -> str:
    """A line for each place that somebody should look at."""
    return "".join(command(entry) for entry in entries(outcome) if entry.label != Safety.SAFE.value)


def command(entry: Entry) -> str:
    """``::error file=a.py,line=1,col=2,title=HUB101::message``."""
    values = {"file": entry.path, "line": entry.line, "col": entry.column, "title": f"hubmigrate {entry.code}"}
    parts = ",".join(f"{key}={escape(str(value), ':,')}" for key, value in values.items() if value is not None)
    return f"::{COMMANDS[entry.level]} {parts}::{escape(f'{entry.code} {entry.message}')}\n"


def escape(text: str, more: str = "") -> str:
    """Text for a command; ``more``: what also has a meaning there."""
    for char in f"%\r\n{more}":
        text = text.replace(char, f"%{ord(char):02X}")
    return text
