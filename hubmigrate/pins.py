"""Which TensorFlow a project is going to run on, read from its own requirement files.

Code that is still on TF1 is often pinned to 1.x: that is where it comes *from*. So only a requirement that shuts 1.x
out, and lets some 2.x in, says where it is going.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

DEFAULT = ">=2.15"
DEFAULT_KERAS_3 = ">=2.16"
"""The default where Keras 3 is asked for, which TensorFlow has from there on."""
NAMES = re.compile(r"^tensorflow(-cpu|-gpu|-macos|-intel)?$")
BOUNDED = r"(?i)tensorflow[\w.-]*[\s\\]*(?:\[[^\]]*\][\s\\]*)?\(?[\s\\]*[<>=!~]"
"""What a file must hold to say anything here. Most do not, so that none of them needs a parser."""
TF1 = tuple(f"1.{minor}.{patch}" for minor in range(16) for patch in range(6))
# Minors not released yet are here too, so that a pin to one of them is understood.
TF2 = tuple(f"2.{minor}.{patch}" for minor in range(60) for patch in range(6))
BEFORE_KERAS_3 = (*TF1, *(version for version in TF2 if int(version.split(".")[1]) < 16))


class Pin(NamedTuple):
    """A PEP 440 specifier and who says so."""

    spec: str
    origin: str
    """A file, relative to the project; or ``default``."""


def find(root: Path) -> Pin:
    """What the project at ``root`` says about TensorFlow 2, or the default."""
    for path in requirement_files(root):
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        if not re.search(BOUNDED, text):
            continue
        for line in requirements(path, text):
            spec = goal(line)
            if spec is not None:
                return Pin(spec, path.relative_to(root).as_posix())
    return Pin(DEFAULT, "default")


def requirement_files(root: Path) -> Iterator[Path]:
    """The files that can hold a pin: what the package declares first, then what is installed to work on it."""
    for name in ("pyproject.toml", "setup.cfg"):
        if (root / name).is_file():
            yield root / name
    found = [*root.glob("requirements*.txt"), *root.glob("requirements/*.txt")]
    yield from sorted(path for path in found if path.is_file())


def requirements(path: Path, text: str) -> list[str]:
    """The requirement strings in one file; none if it can't be parsed, which is not ours to report."""
    try:
        if path.name == "pyproject.toml":
            return from_pyproject(text)
        if path.name == "setup.cfg":
            return from_setup_cfg(text)
    except (ValueError, TypeError, AttributeError, KeyError):
        return []
    return from_lines(text)


def from_pyproject(text: str) -> list[str]:
    """PEP 621 dependencies and extras, and PEP 735 groups."""
    toml: Any = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    data = toml.loads(text)
    project = data.get("project", {})
    lists = [
        project.get("dependencies", []),
        *project.get("optional-dependencies", {}).values(),
        *data.get("dependency-groups", {}).values(),
    ]
    return [item for items in lists for item in items if isinstance(item, str)]


def from_setup_cfg(text: str) -> list[str]:
    """``install_requires`` and the extras."""
    from configparser import ConfigParser, Error

    parser = ConfigParser(interpolation=None)
    try:
        parser.read_string(text)
    except Error:
        return []
    lines = parser.get("options", "install_requires", fallback="")
    if parser.has_section("options.extras_require"):
        lines += "\n" + "\n".join(value for _, value in parser.items("options.extras_require"))
    return from_lines(lines)


def from_lines(text: str) -> list[str]:
    """The lines of a requirements file, without comments, options and hashes."""
    joined = text.replace("\\\r\n", " ").replace("\\\n", " ")
    stripped = (re.split(r"\s--|(?:^|\s)#", line, maxsplit=1)[0].strip() for line in joined.splitlines())
    return [line for line in stripped if line and not line.startswith("-")]


def goal(requirement: str) -> str | None:
    """The specifier in ``requirement``, if it is TensorFlow's and means TF2 only."""
    if not requirement.lower().startswith("tensorflow"):
        return None
    from packaging.requirements import InvalidRequirement, Requirement
    from packaging.utils import canonicalize_name

    try:
        parsed = Requirement(requirement)
    except InvalidRequirement:
        return None
    if not NAMES.match(canonicalize_name(parsed.name)):
        return None
    spec = str(parsed.specifier)
    return spec if spec and not allows(spec, TF1) and allows(spec, TF2) else None


def allows(spec: str, versions: tuple[str, ...]) -> bool:
    """Whether ``spec`` lets one of ``versions`` in. Raises packaging's InvalidSpecifier."""
    from packaging.specifiers import SpecifierSet

    return next(iter(SpecifierSet(spec).filter(versions)), None) is not None
