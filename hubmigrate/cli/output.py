"""Writing to the user's streams: bytes as they are, colour only where it is seen, and readers that leave early."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from hubmigrate.report.text import Paint


def write(data: str | bytes, *, err: bool = False) -> None:
    """Writes to standard output or error. A reader that is gone (``| head``) changes nothing about the run.

    Raises ``click.ClickException`` if standard output takes nothing, for a full disk or another reason.
    """
    stream = sys.stderr if err else sys.stdout
    if isinstance(data, str):
        # A path with bytes that are no text, or a terminal of another encoding, must not stop a report.
        data = data.encode(stream.encoding or "utf-8", "backslashreplace")
    try:
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
    except OSError as error:
        # Also keeps Python from complaining when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not err and not isinstance(error, BrokenPipeError):
            raise click.ClickException(f"standard output can't be written to: {error.strerror}") from error


def painter(stream: TextIO) -> Paint:
    """``click.style`` if ``stream`` shows colour, else ``plain``."""
    if shows_colour(stream):
        return click.style
    from hubmigrate.report.text import plain

    return plain


def shows_colour(stream: TextIO) -> bool:
    """See https://no-color.org and https://force-color.org: NO_COLOR wins."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
