"""What a run is asked to do: the command line, the project's settings, and what its requirements say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from hubmigrate.records import Options

if TYPE_CHECKING:
    from hubmigrate.config import Config, Scope


class Settings(NamedTuple):
    """Everything that a run has to know before it starts."""

    options: Options
    tf_origin: str
    """Who named the TensorFlow versions."""
    jobs: int
    config: Config | None
    """The project's settings, if it has any."""
    given: frozenset[str]
    """The options that stand on the command line: nothing else decides about them."""
    excluded: tuple[tuple[str, Sequence[str]], ...] = ()
    """Folders, and the patterns from there on that name what is left out."""

    @property
    def file(self) -> str:
        """The file that holds the project's settings; empty if there is none."""
        return str(self.config.file) if self.config else ""

    @property
    def scope(self) -> Scope | None:
        """What the project's settings say by path."""
        if self.config is None or not self.config.per_path:
            return None
        from hubmigrate.config import Scope

        rows = (
            (glob, {name: value for name, value in values.items() if name not in self.given})
            for glob, values in self.config.per_path
        )
        return Scope(self.config.file.parent, tuple(rows))


def settle(root: Path, given: Mapping[str, Any], file: Path | None, *, no_config: bool) -> Settings:
    """The settings of a run in a project. ``given``: the options on the command line, by field of ``Options``."""
    config = None if no_config else read_config(root, file)
    values = {**(config.values if config else {}), **given}
    origin = "--tf" if "tf" in given else config.file.name if config and "tf" in values else ""
    if not origin:
        from hubmigrate import pins

        pin = pins.find(root)
        values["tf"], origin = pin.spec, pin.origin
        if origin == "default" and values.get("keras") == "3":
            values["tf"] = pins.DEFAULT_KERAS_3
    fields = {name: value for name, value in values.items() if name not in ("jobs", "exclude")}
    lists = [(str(config.file.parent), config.values.get("exclude", ()))] if config else []
    lists.append((".", given.get("exclude", ())))
    excluded = tuple((folder, patterns) for folder, patterns in lists if patterns)
    options = Options(**fields)
    if options.keras != "2":
        from hubmigrate.config import BadSetting, check_together

        try:
            check_together(options, origin)
        except BadSetting as error:
            raise click.UsageError(str(error)) from None
    return Settings(options, origin, values.get("jobs", 1), config, frozenset(given), excluded)


def read_config(root: Path, file: Path | None) -> Config | None:
    """The settings in a file, or else those of the project; None if it has none."""
    found = [] if file else candidates(root)
    if not file and not found:
        return None
    from hubmigrate import config

    try:
        if file:
            return config.load(file)
        return next((read for one, raw in found for read in [config.parse(one, raw)] if read), None)
    except config.BadSetting as error:
        raise click.ClickException(str(error)) from None


def candidates(folder: Path) -> list[tuple[Path, bytes]]:
    """The ``pyproject.toml`` files from a folder upward that name hubmigrate: most say nothing about it."""
    found = []
    for parent in (folder, *folder.parents):
        try:
            raw = (parent / "pyproject.toml").read_bytes()
        except OSError:
            continue
        if b"hubmigrate" in raw:
            found.append((parent / "pyproject.toml", raw))
    return found
