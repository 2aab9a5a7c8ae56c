"""The folder of the project that a path belongs to."""

from __future__ import annotations

import os
from pathlib import Path

MARKERS = (".git", "pyproject.toml", "setup.py")


def project_root(path: str | os.PathLike[str]) -> Path:
    """The nearest folder around a path that marks a project; the current folder if there is none."""
    start = Path(path).resolve()
    for folder in (start, *start.parents):
        if any((folder / marker).exists() for marker in MARKERS):
            return folder
    return Path.cwd()
