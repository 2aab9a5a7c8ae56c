"""What one file says about TensorFlow: what plain names mean in it, and how its imports stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from hubmigrate.knowledge import symbols
from hubmigrate.knowledge.contrib import meant
from hubmigrate.uses import V1_API, ImportedName, ModuleMade, OfModules, Switch, Symbol, Use

V2_SWITCHES = frozenset({"enable_v2_behavior"})
KERAS_HELPERS = ("keras.utils", "keras.datasets", "keras.preprocessing", "keras.backend.tf")
"""What of Keras is the same in all its versions, as far as programs around modules go."""


def spelled(use: ImportedName) -> str:
    """What an import names, in full."""
    return use.module if use.name is None else f"{use.module}.{use.name}"


def _brings_keras(use: ImportedName) -> bool:
    """Whether an import names a layer, model or other part of Keras that depends on its version."""
    whole = spelled(use)
    path = re.sub(r"^tensorflow\.(python\.|compat\.v1\.)?", "", whole)
    below = whole.removeprefix("tensorflow.").removeprefix("compat.v1.")
    if use.module.startswith("tensorflow") and below.startswith(("layers", "nn.rnn_cell")):
        return True
    return path.startswith("keras.") and path != "keras.backend" and not path.startswith(KERAS_HELPERS)


def _is_of_keras(use: Symbol) -> bool:
    name = f"keras.{use.name}" if use.library == "keras" else use.name
    return name.startswith("keras.") and not name.startswith(KERAS_HELPERS)


class FileFacts:
    """What one file says about TensorFlow."""

    def __init__(self, path: str, uses: list[Use], names: Mapping[str, set[str]]) -> None:
        self.path = path
        self.names_of_v1 = frozenset(name for name, modules in names.items() if modules == {V1_API})
        """The names that stand for the v1 API alone: ``import tensorflow.compat.v1 as tf1``."""
        self.uses = uses
        self.imports = [use for use in uses if isinstance(use, ImportedName)]
        self.modules = {site for use in uses if isinstance(use, OfModules) for site in use.modules}
        self.symbols = [use for use in uses if isinstance(use, Symbol) and use.library != "keras"]

    @cached_property
    def roots(self) -> list[ImportedName]:
        """The imports that bind TensorFlow itself (or its v1 API) to a name."""
        found = []
        for use in self.imports:
            if use.alias is None:
                continue
            if spelled(use) in ("tensorflow", V1_API) or (use.name is None and use.bound == "tensorflow"):
                found.append(use)
        return found

    @cached_property
    def dialect(self) -> str:
        """What plain ``tf.`` means here: ``tf1``, ``compat``, ``tf2`` or ``neutral`` (it makes no difference)."""
        free = [use for use in self.symbols if use.library == "tensorflow" and not use.guarded]
        plain = [symbols.status(use.name) for use in free]
        roots = {spelled(use) for use in self.roots}
        if any(use.name in V2_SWITCHES for use in self.uses if isinstance(use, Switch)):
            return "tf2"
        if "tensorflow" not in roots and V1_API in roots:
            return "compat"
        if symbols.TF2 in plain:
            return "tf2"
        if any(status in (symbols.V1, symbols.LEGACY_KERAS, symbols.GONE, symbols.GONE_2_16) for status in plain):
            return "tf1"
        if self.spells_v1:
            return "tf2"
        if any(isinstance(use, ModuleMade) for use in self.uses) and symbols.DIFFERS in plain:
            return "tf1"
        return "undecided" if symbols.DIFFERS in plain else "neutral"

    @cached_property
    def spells_v1(self) -> bool:
        """Whether the file writes names of the v1 API in full, as code does that runs on TF2."""
        return any(use.library == V1_API for use in self.symbols)

    @cached_property
    def swaps(self) -> bool:
        """Whether the file's TensorFlow import becomes ``tensorflow.compat.v1``, names staying as they are."""
        if self.dialect not in ("tf1", "undecided"):
            return False
        if any(use.library != "tensorflow" or use.name.split(".")[0] == "contrib" for use in self.symbols):
            return False
        if any(symbols.status(use.name) == symbols.TF2 for use in self.symbols):
            return False
        plain = [use for use in self.roots if use.module == "tensorflow" and use.name is None]
        return bool(plain) and all(use.alias is not None and use.alias.asname is not None for use in plain)

    @property
    def in_v1(self) -> bool:
        """Whether plain names are looked up in the v1 API once the file is migrated."""
        return self.dialect == "compat" or self.swaps

    @cached_property
    def root_name(self) -> str | None:
        """The name that TensorFlow has at the top level of the file."""
        return next((use.bound for use in self.roots if use.top), None)

    def in_v1_text(self, root: str) -> str:
        """How the v1 API is written in the migrated file, where ``root`` is a name of TensorFlow."""
        return root if self.in_v1 or root in self.names_of_v1 else f"{root}.compat.v1"

    @cached_property
    def needs_keras(self) -> bool:
        """Whether the code needs Keras: by import, by name, or through the v1 API's layers."""
        return (
            any(_brings_keras(use) for use in self.imports)
            or any(symbols.status(meant(use.name)) == symbols.LEGACY_KERAS for use in self.symbols)
            or any(_is_of_keras(use) for use in self.uses if isinstance(use, Symbol))
        )
