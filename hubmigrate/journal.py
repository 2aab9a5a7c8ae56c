"""What ``hubmigrate undo`` needs: the bytes of every file before it was changed, kept outside the project.

One folder a run, under the user's state directory by project; the last ten are kept. An entry is complete on disk
before its file is touched, so that a run that was killed can be undone too.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from hubmigrate.records import Failure
from hubmigrate.source import Unreadable, io_trouble, load
from hubmigrate.write import WriteFailed, replace, swap

KEPT = 10


@dataclass(frozen=True)
class UndoResult:
    """What an undo did; paths are absolute and sorted."""

    restored: tuple[str, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    """Path and reason of each file that was left alone. Its bytes stay in the journal."""


def state_folder(root: Path) -> Path:
    """Where a project's journals are kept. HUBMIGRATE_STATE_DIR overrides the user's state directory."""
    base = os.environ.get("HUBMIGRATE_STATE_DIR")
    if not base:
        from platformdirs import user_state_dir

        base = user_state_dir("hubmigrate", appauthor=False)
    root = root.resolve()
    return Path(base) / f"{root.name or 'root'}-{_sha(os.fsencode(root))[:16]}"


class Journal:
    """The journal of one run. Nothing is created before the first record."""

    def __init__(self, folder: Path) -> None:
        self._base = folder
        self._run: Path | None = None
        self._count = 0

    @classmethod
    def open(cls, root: str | os.PathLike[str]) -> Journal:
        """The journal of a new run in the project with this root."""
        return cls(state_folder(Path(root)))

    def record(self, path: str, before: bytes, after: bytes) -> None:
        """Notes that a file is about to change. Raises WriteFailed (HUB908) if that can't be noted."""
        try:
            if self._run is None:
                self._run = _new_run(self._base)
            stem = f"{self._count:06}"
            entry = {"path": str(Path(path).resolve()), "before": _sha(before), "after": _sha(after)}
            swap(self._run / f"{stem}.before", before)
            swap(self._run / f"{stem}.json", json.dumps(entry).encode())
            self._count += 1
        except OSError as error:
            message = f"the undo journal in {self._base} can't be written ({io_trouble(error)}); the file is untouched"
            raise WriteFailed(Failure(path, "HUB908", message)) from error


def undo(root: str | os.PathLike[str]) -> UndoResult:
    """Brings back the bytes from before the last run in a project that changed something and is not yet undone.

    A file that has changed since is left alone and named, as is one that is gone. A second undo goes one run further
    back, unless files were left alone: then it tries those again.
    """
    runs = _runs(state_folder(Path(root)))
    if not runs:
        return UndoResult()
    restored, skipped = [], []
    for note in sorted(runs[-1].glob("*.json"), reverse=True):
        path, problem = _undo_one(note)
        if problem:
            skipped.append((path, problem))
            continue
        if problem is None:
            restored.append(path)
        _forget(note)
    if not skipped:
        shutil.rmtree(runs[-1], ignore_errors=True)
    return UndoResult(tuple(sorted(restored)), tuple(sorted(skipped)))


@dataclass(frozen=True)
class Original:
    """A file as it was before hubmigrate changed it."""

    content: bytes
    untouched: bool
    """Whether nobody has changed it since."""


def originals(root: str | os.PathLike[str]) -> dict[str, Original]:
    """Path -> what every file that the project's journal knows was before it was migrated, runs that followed each
    other taken together. A file that is as it was is left out, as is one that is gone; so is what can't be read."""
    entries: dict[str, list[tuple[str, str, bytes]]] = {}
    for run in reversed(_runs(state_folder(Path(root)))):
        for note in sorted(run.glob("*.json")):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                entry = json.loads(note.read_bytes())
                content = note.with_suffix(".before").read_bytes()
                if _sha(content) == entry["before"]:
                    entries.setdefault(str(entry["path"]), []).append((entry["before"], entry["after"], content))
    found = {}
    for path, chain in entries.items():
        with contextlib.suppress(OSError):
            original = _original(chain, _sha(Path(path).read_bytes()))
            if original is not None:
                found[path] = original
    return found


def _original(chain: list[tuple[str, str, bytes]], now: str) -> Original | None:
    """From the entries of a file (before, after, content), newest first, and what it is now."""
    start = next((index for index, (_, after, _) in enumerate(chain) if after == now), None)
    if start is None and any(before == now for before, _, _ in chain):
        return None
    older = chain[start or 0 :]
    content = older[0][2]
    for _, after, earlier in older[1:]:
        if after != _sha(content):
            break
        content = earlier
    return Original(content, untouched=start is not None)


def _undo_one(note: Path) -> tuple[str, str | None]:
    """The path of an entry, and why it could not be undone; None if it was, empty if there was nothing to undo."""
    try:
        entry = json.loads(note.read_bytes())
        path, old, new = str(entry["path"]), str(entry["before"]), str(entry["after"])
        before = note.with_suffix(".before").read_bytes()
    except (OSError, ValueError, KeyError, TypeError) as error:
        return str(note), f"the journal's entry can't be read: {error}"
    if _sha(before) != old:
        return path, "the journal's copy is damaged"
    try:
        now = load(path)
        if _sha(now) == old:
            return path, ""  # the run was stopped before it got to this file
        if _sha(now) != new:
            return path, "has changed since; left as it is"
        replace(path, now, before)
    except Unreadable as error:
        return path, error.message
    except WriteFailed as error:
        return path, error.failure.message
    return path, None


def _forget(note: Path) -> None:
    for file in (note, note.with_suffix(".before")):
        with contextlib.suppress(OSError):
            file.unlink()


def _runs(base: Path) -> list[Path]:
    """The runs of a project that hold entries, oldest first."""
    if not base.is_dir():
        return []
    return sorted(run for run in base.iterdir() if run.is_dir() and next(run.glob("*.json"), None) is not None)


def _new_run(base: Path) -> Path:
    """A new folder, after all others by name; the oldest go."""
    base.mkdir(parents=True, exist_ok=True, mode=0o700)
    old = sorted(run for run in base.iterdir() if run.is_dir())
    stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    number = 0
    while True:
        run = base / f"{max(stamp, old[-1].name[: len(stamp)] if old else stamp)}-{number:04}"
        if not old or run.name > old[-1].name:
            with contextlib.suppress(FileExistsError):
                run.mkdir(mode=0o700)
                break
        number += 1
    for stale in old[: max(0, len(old) - KEPT + 1)]:
        shutil.rmtree(stale, ignore_errors=True)
    return run


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
