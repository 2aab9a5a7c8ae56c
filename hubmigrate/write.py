"""Replaces a file atomically: it holds the old bytes or the new ones, whatever happens, and keeps its mode."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from hubmigrate.records import Failure
from hubmigrate.source import Unreadable, io_trouble, load


class WriteFailed(Exception):  # noqa: N818 - a sentence, like Unreadable
    """A file could not be replaced, and is as it was."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


def replace(path: str, before: bytes, after: bytes) -> None:
    """Puts ``after`` in the place of ``before``. A symbolic link stays one; its target is replaced.

    Raises WriteFailed (HUB908), with the file untouched, if it is no longer ``before`` or can't be written.
    """
    try:
        target = Path(path).resolve(strict=True)
        _check(path, target, before)
        swap(target, after)
    except OSError as error:
        raise _failed(path, io_trouble(error)) from error
    except RuntimeError as error:  # what resolve raises before Python 3.13
        raise _failed(path, "is a symbolic link that leads back to itself; repair the link") from error


def _check(path: str, target: Path, before: bytes) -> None:
    try:
        now = load(str(target))
    except Unreadable as error:
        raise _failed(path, error.message) from error
    if now != before:
        raise _failed(path, "changed while hubmigrate ran; it is left as it is, run again")
    if not os.access(target, os.W_OK) or not target.stat().st_mode & 0o222:
        raise _failed(path, "is read-only; make it writable and run again")


def swap(target: Path, after: bytes) -> None:
    """Writes a file through a temporary one beside it. Raises OSError, with the file untouched."""
    status = target.stat() if target.exists() else None
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:50]}.", suffix=".hubmigrate")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(after)
            file.flush()
            if status is not None:
                _keep(name, status)
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(target.parent)


def _keep(name: str, status: os.stat_result) -> None:
    """Gives a file the owner, where that is allowed, and the mode of another."""
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(name, status.st_uid, status.st_gid)
    Path(name).chmod(status.st_mode & 0o7777)


def _sync_folder(folder: Path) -> None:
    """Makes the renaming itself last, where the system can do that."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _failed(path: str, message: str) -> WriteFailed:
    return WriteFailed(Failure(path, "HUB908", message))
