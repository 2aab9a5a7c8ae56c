"""The interface table: what the signatures of published TF1 Hub modules take and give.

The rows, each with its source, are in ``interfaces.toml``. What no source shows is None here, never a guess.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module, resources
from typing import Any

from hubmigrate.knowledge.handles import normalize

tomllib = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

ANY_KEY = "*"
"""The key of a single input whose name no source shows."""


@dataclass(frozen=True)
class Input:
    """One input of a signature."""

    key: str
    """``*`` where there is only one and no source shows its name."""
    dtype: str | None = None
    """Such as ``float32`` (the name under ``tf.``)."""
    rank: int | None = None


@dataclass(frozen=True)
class Signature:
    """What a signature takes and gives."""

    name: str
    inputs: tuple[Input, ...] | None
    """None: the signature exists, its inputs are not known."""
    outputs: tuple[str, ...]
    """The documented keys."""
    more_outputs: bool
    """Whether there may be other outputs."""
    gives: str | None = None
    """The dtype of the documented outputs; None: not known."""

    @property
    def sole_input(self) -> Input | None:
        """The input, if there is exactly one."""
        return self.inputs[0] if self.inputs is not None and len(self.inputs) == 1 else None

    def input(self, key: str) -> Input | None:
        """The input with this key; an only input of unknown name answers to every key."""
        if self.sole_input is not None and self.sole_input.key == ANY_KEY:
            return self.sole_input
        return next((i for i in self.inputs or () if i.key == key), None)


@dataclass(frozen=True)
class Asset:
    """A file of the module that an output of one of its signatures names."""

    key: str
    """The output, such as ``vocab_file``."""
    file: str
    """A regular expression for the whole base name of the file among the loaded object's ``asset_paths``."""


@dataclass(frozen=True)
class Interface:
    """What is known of the modules of one family."""

    name: str
    handles: tuple[str, ...]
    """Regular expressions for the whole of ``publisher/model/version``."""
    source: str
    signatures: tuple[Signature, ...]
    tables: bool | None
    """Whether the tables initialiser must run; None: not known."""
    tags: tuple[frozenset[str], ...] | None
    """The tag sets; None: not known."""
    assets: tuple[Asset, ...]
    several_assets: bool
    """Whether the module holds other files beside those."""
    ops: tuple[str, ...]
    """Packages whose custom ops the graph needs."""

    def signature(self, name: str | None) -> Signature | None:
        """The signature with this name; None, as in ``hub.Module.__call__``, is the default one."""
        return next((s for s in self.signatures if s.name == (name or "default")), None)

    def asset(self, key: str) -> Asset | None:
        """The asset that this output names."""
        return next((a for a in self.assets if a.key == key), None)


@lru_cache(maxsize=1024)
def lookup(handle: str) -> Interface | None:
    """The interface of the module at a handle, in any of its spellings; None if the table has no row for it."""
    name = normalize(handle)
    if name is None:
        return None
    return next((i for i in interfaces() if any(re.fullmatch(pattern, name) for pattern in i.handles)), None)


@lru_cache(maxsize=1)
def interfaces() -> tuple[Interface, ...]:
    """Every row of the table, in order."""
    text = resources.files("hubmigrate.knowledge").joinpath("interfaces.toml").read_text(encoding="utf-8")
    return tuple(_interface(row) for row in tomllib.loads(text)["family"])


def _interface(row: dict[str, Any]) -> Interface:
    tags = row.get("tags")
    return Interface(
        name=row["name"],
        handles=tuple(row["handles"]),
        source=row["source"],
        signatures=tuple(s for name, value in row.get("signatures", {}).items() for s in _signatures(name, value)),
        tables=row.get("tables"),
        tags=None if tags is None else tuple(frozenset(tag_set) for tag_set in tags),
        assets=tuple(Asset(key, file) for key, file in row.get("assets", {}).items()),
        several_assets=row.get("several_assets", False),
        ops=tuple(row.get("ops", ())),
    )


def _signatures(name: str, row: dict[str, Any]) -> list[Signature]:
    inputs = tuple(Input(key, value.get("dtype"), value.get("rank")) for key, value in row.get("inputs", {}).items())
    return [
        Signature(
            each,
            None if row.get("inputs_unknown") else inputs,
            tuple(row["outputs"]),
            row.get("more", False),
            row.get("gives"),
        )
        for each in (name, *row.get("also", ()))
    ]
