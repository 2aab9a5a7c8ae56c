"""One line that tells how far a long run is: on a terminal only, and gone when the run ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator

from hubmigrate.cli.output import write
from hubmigrate.records import FileResult

DELAY = 1.0
"""Seconds before the line appears: most runs are over by then."""
PAUSE = 0.1
WIDTH = 30


def is_wanted() -> bool:
    """Whether somebody watches: no pipe, no log of a CI service, no terminal that can't go back on a line."""
    return sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


def watch(results: Iterable[list[FileResult]], total: int) -> Iterator[list[FileResult]]:
    """Hands the results of programs on, and shows how many of ``total`` files they make."""
    done, due, shown = 0, time.monotonic() + DELAY, False
    try:
        for files in results:
            done += len(files)
            if time.monotonic() >= due:
                due, shown = time.monotonic() + PAUSE, True
                write(f"\r{bar(done, total)}", err=True)
            yield files
    finally:
        if shown:
            write("\r" + " " * len(bar(total, total)) + "\r", err=True)


def bar(done: int, total: int) -> str:
    """The line: ``[####    ] 12/24 files``, as long at the start as at the end."""
    full = WIDTH * done // max(total, 1)
    return f"[{'#' * full:<{WIDTH}}] {done:>{len(str(total))}}/{total} files"
