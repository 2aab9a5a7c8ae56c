"""The settings of a project: the table ``[tool.hubmigrate]`` of its ``pyproject.toml``.

Its keys are the names of the options of ``hubmigrate run``. ``exclude`` and ``per-path`` hold patterns as in a
``.gitignore``, from the folder that the file is in. What stands on the command line wins, then the last matching entry
of ``per-path``, then the table itself; only what ``exclude`` names is left out wherever it stands.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hubmigrate.choices import KERAS, STYLES, TARGETS
from hubmigrate.records import Failure, Options

if TYPE_CHECKING:
    from pathspec import PathSpec

NAME = "hubmigrate"
HUB = b"tensorflow_hub"


class BadSetting(ValueError):  # noqa: N818 - it is the user's
    """A value that can't be used. The message is one line: what is wrong with it."""


class Config(NamedTuple):
    """What one file says, checked, under the names of the fields of ``Options``."""

    file: Path
    values: Mapping[str, Any]
    per_path: tuple[tuple[str, Mapping[str, Any]], ...] = ()


class Scope(NamedTuple):
    """What settings say by path."""

    folder: Path
    """Patterns are from here."""
    per_path: tuple[tuple[str, Mapping[str, Any]], ...]

    def options_for(self, raw: Mapping[str, bytes], options: Options) -> Options | Failure:
        """The options for files that are migrated together.

        They are those of the files that name TensorFlow Hub; if these differ, that is a failure.
        """
        files = sorted(path for path, content in raw.items() if HUB in content) or sorted(raw)
        first, *others = ((path, self.options_of(path, options)) for path in files)
        for path, other in others:
            if other != first[1]:
                both = f"{path} and {first[0]} are migrated together, but per-path gives them other options"
                return Failure(path, "HUB912", f"{both}; the files are untouched: give them the same")
        return first[1]

    def options_of(self, path: str, options: Options) -> Options:
        """The options for one file."""
        for pattern, values in self.per_path:
            if self._matches(pattern, path):
                options = options._replace(**values)
        return options

    def _matches(self, pattern: str, path: str) -> bool:
        folder, name = os.path.split(path)
        inside = Path(os.path.relpath(os.path.realpath(folder), self.folder.resolve()), name)
        return inside.parts[0] != ".." and _spec(pattern).match_file(inside)


@cache
def _spec(pattern: str) -> PathSpec[Any]:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines((pattern,))


def load(file: Path) -> Config:
    """What a file says. Raises BadSetting, also if it has no such table."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise BadSetting(f"{file}: {error.strerror or error}") from None
    found = parse(file, raw)
    if found is None:
        raise BadSetting(f"{file}: there is no table [tool.{NAME}]")
    return found


def parse(file: Path, raw: bytes) -> Config | None:
    """The table in a TOML file; None if there is none. Raises BadSetting."""
    toml: Any = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        table = toml.loads(raw.decode()).get("tool", {}).get(NAME)
    except (ValueError, AttributeError) as error:
        raise BadSetting(f"{file}: {error}") from None
    if table is None:
        return None
    where = f"{file}: [tool.{NAME}]"
    if not isinstance(table, dict):
        raise BadSetting(f"{where}: must be a table")
    by_path = table.pop("per-path", {})
    if not isinstance(by_path, dict) or not all(isinstance(value, dict) for value in by_path.values()):
        raise BadSetting(f'{where}: per-path must hold tables, as in [tool.{NAME}.per-path."old/**"]')
    rows = tuple((glob, checked(values, BY_PATH, f"{where}: per-path {glob!r}")) for glob, values in by_path.items())
    return Config(file, checked(table, {**BY_PATH, **WHOLE}, where), rows)


def checked(table: Mapping[str, Any], keys: Mapping[str, Callable[[Any], Any]], where: str) -> dict[str, Any]:
    """The values of a table by field name. Raises BadSetting for an unknown key or a value that can't be used."""
    found = {}
    for key, value in table.items():
        if key not in keys:
            raise BadSetting(f"{where}: unknown key {key!r}; there are {', '.join(sorted(keys))}")
        try:
            found[key.replace("-", "_")] = keys[key](value)
        except BadSetting as error:
            raise BadSetting(f"{where}: {key}: {error}") from None
    return found


def one_of(choices: Sequence[str]) -> Callable[[Any], str]:
    """A check for one of some words."""

    def check(value: Any) -> str:
        if value not in choices:
            raise BadSetting(f"{value!r} is not one of {', '.join(choices)}")
        return str(value)

    return check


def keras(value: Any) -> str:
    """A check for a version of Keras: ``3`` or ``"3"``."""
    return one_of(KERAS)(str(value) if isinstance(value, int) else value)


def check_together(options: Options, origin: str) -> None:
    """Raises BadSetting if what is asked for can't be had at once. ``origin``: who named the TensorFlow versions."""
    from hubmigrate.pins import BEFORE_KERAS_3, allows

    if options.keras != "3":
        return
    if options.target == "graph":
        raise BadSetting("Keras 3 has no sessions: --keras 3 needs the target auto or eager.")
    if allows(options.tf, BEFORE_KERAS_3):
        raise BadSetting(f"Keras 3 needs TF 2.16: --keras 3 can't run on all of TensorFlow {options.tf} ({origin}).")


def flag(value: Any) -> bool:
    """A check for true or false."""
    if not isinstance(value, bool):
        raise BadSetting(f"must be true or false, not {value!r}")
    return value


def texts(value: Any) -> tuple[str, ...]:
    """A check for a list of strings."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadSetting(f"must be a list of strings, not {value!r}")
    return tuple(value)


def patterns(values: Sequence[str]) -> tuple[str, ...]:
    """A check for patterns of files. Raises BadSetting for one that can name nothing."""
    from hubmigrate.discover import is_pattern

    for value in values:
        if not is_pattern(value):
            raise BadSetting(f"{value!r} names no file: patterns are as in a .gitignore")
    return tuple(values)


def count(value: Any) -> int:
    """A check for a number of processes."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise BadSetting(f"must be a number from 0 up, not {value!r}")
    return value


def specifier(value: Any) -> str:
    """A check for TensorFlow versions, such as ``>=2.15``."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    from hubmigrate.pins import TF2, allows

    try:
        spec = str(SpecifierSet(value))
    except (InvalidSpecifier, TypeError, AttributeError):
        is_version = re.fullmatch(r"[\d.]+", str(value))
        hint = f" Did you mean '=={value}.*' or '>={value}'?" if is_version else ""
        raise BadSetting(f"{value!r} is not a version specifier such as '>=2.15'.{hint}") from None
    if not spec or not allows(spec, TF2):
        raise BadSetting(f"{value!r} allows no TensorFlow 2.")
    return spec


def codes(values: Iterable[str]) -> tuple[str, ...]:
    """``["HUB2,HUB101"]`` as full codes, sorted. Raises BadSetting for a code or prefix that no rule has."""
    prefixes = [part.strip().upper() for value in values for part in value.split(",") if part.strip()]
    known = known_codes() if prefixes else ()
    for prefix in prefixes:
        if not any(code.startswith(prefix) for code in known):
            raise BadSetting(unknown(prefix, known))
    return tuple(code for code in known if code.startswith(tuple(prefixes)))


@cache
def known_codes() -> tuple[str, ...]:
    """The codes of all rules, without importing them and with them libcst."""
    from hubmigrate.registry import builtin_folder

    sources = (path.read_text(encoding="utf-8") for path in builtin_folder().glob("[!_]*.py"))
    found = (re.search(r'^RULE = Rule\(\s*"(HUB\d{3})"', source, re.MULTILINE) for source in sources)
    return tuple(sorted(match[1] for match in found if match))


def unknown(given: str, known: Sequence[str]) -> str:
    """What to say of a code or name that no rule has, with the ones that look like it."""
    from difflib import get_close_matches

    spelled = given.upper() if given.upper().startswith("HUB") else given
    close = get_close_matches(spelled, known, n=len(known), cutoff=0.6)
    # A slip is likelier at the end: HUB10 is right, the last digit is not.
    close.sort(key=lambda word: word[:5] != spelled[:5])
    hint = f"Did you mean {' or '.join(close[:3])}?" if close else "`hubmigrate rules` lists them all."
    return f"No rule is called {given!r}. {hint}"


BY_PATH: dict[str, Callable[[Any], Any]] = {
    "target": one_of(TARGETS),
    "style": one_of(STYLES),
    "tf": specifier,
    "select": lambda value: codes(texts(value)),
    "ignore": lambda value: codes(texts(value)),
    "safe-only": flag,
    "only-hub": flag,
    "todo-comments": flag,
}
"""The keys that may stand in the table and in those of ``per-path``."""
WHOLE: dict[str, Callable[[Any], Any]] = {
    "exclude": lambda value: patterns(texts(value)),
    "jobs": count,
    "keras": keras,
}
"""The keys that hold for a run as a whole."""
