"""The environments that programs are run in: made by uv from the pins in this package, kept in the user's cache.

An environment is named after its TensorFlow: ``tf1`` (the reference, 1.15.5), ``2.15``, ``2.21``. Its folder carries a
hash of its pins and of the Python that it was made with, so that changed pins make another one. A folder counts only
once its marker file is written, which is the last thing that is done.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

PINS = Path(__file__).parent / "pins"
MARKER = "hubmigrate.json"


EMBEDDED = "embedded"
"""TensorFlow 2.15 with tensorflow_hub 0.15, the last one that has ``hub.Module``: runs both sides."""


class EnvironmentUnavailable(Exception):  # noqa: N818 (reads as a sentence where it is caught)
    """An environment can't be had. The message is one line: what, where, and what to do about it."""


@dataclass(frozen=True)
class Environment:
    """A Python with TensorFlow that is ready to run programs."""

    name: str
    python: Path
    """The interpreter inside the environment."""
    versions: dict[str, str]
    """Distribution name (lower case, dashes) or ``python`` -> version, as they are installed."""

    @property
    def folder(self) -> Path:
        """Where the environment lies."""
        return self.python.parent.parent

    @property
    def description(self) -> str:
        """Its TensorFlow, TensorFlow Hub and Python, in words."""
        hub, python = (self.versions.get(name, "?") for name in ("tensorflow-hub", "python"))
        return f"TF {self.tensorflow or '?'}, hub {hub}, Python {python}"

    @property
    def tensorflow(self) -> str:
        """The version of its TensorFlow; empty if it has none."""
        names = ("tensorflow", "tensorflow-cpu", "tensorflow-gpu", "tensorflow-macos", "tf-nightly")
        return next((self.versions[name] for name in names if name in self.versions), "")


_PYTHONS: dict[str, tuple[str, ...]] = {
    "tf1": ("3.7",),
    "2.15": ("3.11", "3.10", "3.9"),
    "2.21": ("3.12", "3.13", "3.11", "3.10"),
    EMBEDDED: ("3.11", "3.10", "3.9"),
}
"""Name -> Python versions that its pins install on, the best tried first."""

NAMES = ("tf1", "2.15", "2.21")
"""What is made where no name is given. ``embedded`` stands in for ``tf1``; any other ``2.x`` goes by its number."""

_BY_NUMBER = (
    (2, ("3.8", "3.7"), ("tensorflow-hub==0.12.0", "numpy<1.20", "protobuf<3.20", "setuptools<81")),
    (5, ("3.9", "3.8"), ("tensorflow-hub==0.12.0", "numpy<2", "protobuf<3.20", "setuptools<81")),
    (8, ("3.10", "3.9"), ("tensorflow-hub==0.12.0", "numpy<2", "protobuf<3.20", "setuptools<81")),
    (12, ("3.11", "3.10", "3.9"), ("tensorflow-hub==0.12.0", "numpy<2", "protobuf<4.26", "setuptools<81")),
    (16, ("3.12", "3.11", "3.10"), ("tensorflow-hub==0.16.1", "tf-keras=={0}.*", "setuptools<81")),
)
"""(least minor version of TensorFlow 2, Python versions, what to install beside it; ``{0}``: its own number)."""


def ensure(name: str) -> Environment:
    """The environment of that name, made now if it is not there yet (seconds to minutes, and network).

    Raises ``EnvironmentUnavailable`` where there is no fitting Python or the packages can't be installed.
    """
    pins = _pins(name)
    interpreter, version = _interpreter(name)
    folder = cache_dir() / f"{name}-{_digest(pins, version)}"
    ready = _read(folder)
    if ready is not None:
        return ready
    with exclusive(folder):
        ready = _read(folder)
        if ready is None:
            _build(name, folder, interpreter, version, pins)
            ready = _read(folder)
    if ready is None:
        raise EnvironmentUnavailable(f"environment {name} vanished while it was made in {folder}: try again")
    return ready


def installed() -> list[Environment]:
    """Every finished environment in the cache, those of older pins included, sorted by folder."""
    if not cache_dir().is_dir():
        return []
    found = (_read(folder) for folder in sorted(cache_dir().iterdir()) if folder.is_dir())
    return [environment for environment in found if environment is not None]


def remove(name: str) -> list[Path]:
    """Deletes every folder of that environment, unfinished ones too, and returns them."""
    _pins(name)
    folders = sorted(folder for folder in cache_dir().glob(f"{name}-*") if folder.is_dir())
    for folder in folders:
        with exclusive(folder):
            (folder / MARKER).unlink(missing_ok=True)
            shutil.rmtree(folder)
        _lock_file(folder).unlink(missing_ok=True)
    return folders


def cache_dir() -> Path:
    """Where environments are kept."""
    return Path(platformdirs.user_cache_dir("hubmigrate")) / "envs"


def override_variable(name: str) -> str:
    """The environment variable that names the interpreter to make this environment with."""
    return "HUBMIGRATE_PYTHON_" + name.upper().replace(".", "_")


@contextlib.contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Keeps other processes from making ``folder`` at the same time; a process that dies lets go.

    SQLite's lock is the one file lock in the standard library that is the same on every platform.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(_lock_file(folder), timeout=3600, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        connection.close()


def _lock_file(folder: Path) -> Path:
    return folder.with_name(folder.name + ".lock")


def _pins(name: str) -> str:
    """What is installed: complete pins; for a TensorFlow by its number, what has to stand beside it."""
    if name == EMBEDDED:
        return _pins("2.15").replace("tensorflow-hub==0.16.1", "tensorflow-hub==0.15.0")
    if name in _PYTHONS:
        return (PINS / f"{name}.txt").read_text(encoding="utf-8")
    return "\n".join((f"tensorflow-cpu=={name}.*", *(line.format(name) for line in _row(name)[2]))) + "\n"


def _pythons(name: str) -> tuple[str, ...]:
    return _PYTHONS.get(name) or _row(name)[1]


def _row(name: str) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    minor = re.fullmatch(r"2\.(\d+)", name)
    rows = [row for row in _BY_NUMBER if minor and row[0] <= int(minor[1])]
    if not rows:
        known = ", ".join(NAMES)
        raise EnvironmentUnavailable(f"no environment is called {name!r}: there are {known}, and 2.x for x >= 2")
    return rows[-1]


def _override(folder: Path) -> Path:
    """Keeps tf-keras from asking for the full TensorFlow beside tensorflow-cpu."""
    file = folder / "overrides.txt"
    file.write_text("tensorflow ; python_version < '3'\n", encoding="utf-8")
    return file


def given(name: str, python: Path) -> Environment:
    """An environment of the user's, by its interpreter. Raises ``EnvironmentUnavailable``."""
    probe = (
        "import json, platform\ntry:\n from importlib import metadata\nexcept ImportError:\n"
        " import importlib_metadata as metadata\n"
        "found = {d.metadata['Name'].lower().replace('_', '-'): d.version for d in metadata.distributions()}\n"
        "print(json.dumps(dict(found, python=platform.python_version())))"
    )
    try:
        process = subprocess.run([str(python), "-c", probe], capture_output=True, text=True, timeout=60)
        versions: dict[str, str] = json.loads(process.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        raise EnvironmentUnavailable(f"{python} is no Python that runs, of 3.7 or newer") from None
    environment = Environment(name, python, versions)
    if not environment.tensorflow or "tensorflow-hub" not in versions:
        raise EnvironmentUnavailable(f"{python} has no tensorflow, or no tensorflow-hub: install them there")
    return environment


def _digest(*parts: str) -> str:
    text = "\n".join((*parts, sys.platform, platform.machine()))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _python_in(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _read(folder: Path) -> Environment | None:
    try:
        marker = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    python = _python_in(folder)
    return Environment(marker["name"], python, marker["versions"]) if python.exists() else None


def _build(name: str, folder: Path, interpreter: Path, version: str, pins: str) -> None:
    """Makes the environment in its final place, since a virtual environment can't be moved; the marker comes last."""
    shutil.rmtree(folder, ignore_errors=True)
    python = _python_in(folder)
    _uv(name, "venv", "--no-project", "--python", str(interpreter), str(folder))
    # Without compiled bytecode each start would cost seconds wherever PYTHONDONTWRITEBYTECODE is set.
    requirements = folder / "requirements.txt"
    requirements.write_text(pins, encoding="utf-8")
    whole = ["--no-deps"] if name in _PYTHONS else ["--override", str(_override(folder))]
    _uv(name, "pip", "install", "--python", str(python), *whole, "--compile-bytecode", "-r", str(requirements))
    frozen = _uv(name, "pip", "freeze", "--python", str(python)).split()
    versions = dict(line.split("==", 1) for line in frozen if "==" in line)
    marker = {"name": name, "versions": {"python": version, **versions}}
    temporary = folder / f"{MARKER}.part"
    temporary.write_text(json.dumps(marker, indent=1), encoding="utf-8")
    temporary.replace(folder / MARKER)


def _uv(name: str, *arguments: str) -> str:
    command = [_uv_binary(), *arguments, "--quiet", "--no-python-downloads"]
    process = subprocess.run(command, capture_output=True, text=True)
    if process.returncode != 0:
        reason = next((line for line in process.stderr.splitlines() if line.strip()), "no message")
        raise EnvironmentUnavailable(
            f"environment {name}: `uv {' '.join(arguments)}` failed ({reason.strip()}): "
            "check the network and the space on the disk, then try again"
        )
    return process.stdout


def _uv_binary() -> str:
    from uv import find_uv_bin

    try:
        return str(find_uv_bin())
    except FileNotFoundError as error:
        raise EnvironmentUnavailable("uv's program is missing: reinstall the `uv` package") from error


def _interpreter(name: str) -> tuple[Path, str]:
    """A Python that the pins install on, with its full version."""
    variable = override_variable(name)
    wanted = _pythons(name)
    if variable in os.environ:
        path = Path(os.environ[variable])
        version = _version(path)
        if version is None or _minor(version) not in wanted:
            said = f"Python {version}" if version else "no working Python"
            raise EnvironmentUnavailable(
                f"environment {name} needs Python {' or '.join(wanted)}, but {variable} names {path}, which is {said}"
            )
        return path, version
    for minor in wanted:
        for path in _candidates(minor):
            version = _version(path)
            if version is not None and _minor(version) == minor:
                return path, version
    raise EnvironmentUnavailable(
        f"environment {name} needs Python {' or '.join(wanted)}, and none was found by uv, pyenv or on PATH: "
        f"install one (`pyenv install {wanted[0]}`) or set {variable} to its full path"
    )


def _candidates(minor: str) -> Iterator[Path]:
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    yield from sorted(pyenv.glob(f"{minor}.*/bin/python"), reverse=True)
    # --system: not the virtual environment that hubmigrate itself runs in.
    command = [_uv_binary(), "python", "find", "--system", "--no-project", "--no-python-downloads", minor]
    found = subprocess.run(command, capture_output=True, text=True)
    if found.returncode == 0:
        yield Path(found.stdout.strip())
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        yield Path(folder) / f"python{minor}"


def _version(path: Path) -> str | None:
    """What the interpreter says it is; None where it does not run (a pyenv shim, a broken link, a 32-bit build)."""
    probe = "import sys, platform; assert sys.maxsize > 2**32; print(platform.python_version())"
    try:
        process = subprocess.run([str(path), "-IS", "-c", probe], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return process.stdout.strip() if process.returncode == 0 else None


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])
