"""Small stand-ins for TF1-Hub modules, built once under the ``tf1`` environment and kept in the user's cache."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

import platformdirs

from hubmigrate.verify import envs

BUILDER = Path(__file__).parents[2] / "testdata" / "modules" / "build.py"


class ModelsUnavailable(Exception):  # noqa: N818
    """The stand-ins can't be built. The message is one line: what, where, and what to do about it."""


def ensure_models(builder: Path = BUILDER) -> Path:
    """A folder to serve as ``TFHUB_CACHE_DIR``, built now (seconds) unless this builder has built it before.

    Raises ``ModelsUnavailable``, or ``EnvironmentUnavailable`` where there is no ``tf1`` environment to build them in.
    """
    if not builder.is_file():
        raise ModelsUnavailable(f"no builder of stand-in modules at {builder}: it is part of a clone of hubmigrate")
    environment = envs.ensure("tf1")
    digest = hashlib.sha256(builder.read_bytes() + environment.folder.name.encode()).hexdigest()[:12]
    folder = Path(platformdirs.user_cache_dir("hubmigrate")) / "models" / digest
    if not folder.is_dir():
        with envs.exclusive(folder):
            if not folder.is_dir():
                _build(builder, environment, folder)
    return folder


def _build(builder: Path, environment: envs.Environment, folder: Path) -> None:
    """Builds beside the final place and moves it there, so that a folder that exists is complete."""
    temporary = Path(tempfile.mkdtemp(prefix=f"{folder.name}-", dir=folder.parent))
    try:
        command = [str(environment.python), "-IB", str(builder), str(temporary)]
        process = subprocess.run(command, capture_output=True, text=True)
        if process.returncode != 0:
            reason = (process.stderr.strip().splitlines() or ["no message"])[-1]
            raise ModelsUnavailable(f"stand-in modules: {builder} failed under {environment.python} ({reason})")
        temporary.rename(folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
