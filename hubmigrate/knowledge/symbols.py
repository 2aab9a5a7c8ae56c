"""What became of TensorFlow's public symbols between 1.15 and 2.x, and what a call of them gives.

The statuses are measured (``tools/generate_symbols.py`` imports TF 1.15.5, 2.15.1 and 2.21.0) and kept in
``symbols.txt``; what a call gives is in ``results.py``.

Names are dotted, without the leading ``tf.``: ``nn.dropout``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from hubmigrate.knowledge.results import NAMESPACES, OTHER, RETURNS, UNKNOWN

SAME = "same"
"""``tf.X is tf.compat.v1.X``, in every TF 2 measured; the name exists in 1.15."""
DIFFERS = "differs"
"""``tf.X`` and ``tf.compat.v1.X`` both exist in TF 2, as different objects: silent if the name is kept."""
V1 = "v1"
"""Only ``tf.compat.v1.X`` exists in TF 2."""
LEGACY_KERAS = "legacy-keras"
"""``tf.compat.v1.X`` exists; on TF >= 2.16 only with ``TF_USE_LEGACY_KERAS=1``."""
GONE_2_16 = "gone-2.16"
"""``tf.compat.v1.X`` exists up to TF 2.15 and not in 2.21."""
GONE = "gone"
"""Exists in 1.15 only."""
NEW = "new"
"""Not in 1.15; the same object as ``tf.X`` and as ``tf.compat.v1.X`` in TF 2."""
TF2 = "tf2"
"""Not in 1.15 and not in ``tf.compat.v1``: evidence of the TF 2 dialect."""
MODULE = "module"
"""A submodule of both ``tf`` and ``tf.compat.v1``: ask about what is in it."""


@dataclass(frozen=True)
class Symbol:
    """A public symbol."""

    name: str
    kind: str
    """``C`` class, ``F`` function, ``M`` module, ``V`` value."""
    status: str


@dataclass(frozen=True)
class Arguments:
    """With which arguments ``tf.X`` and ``tf.compat.v1.X`` mean the same although they are different objects."""

    positional: int
    """At most so many positional ones."""
    keywords: frozenset[str]


@dataclass(frozen=True)
class Parameter:
    """What becomes of an argument of a function of the v1 API where a function of TF 2 takes its place."""

    name: str
    """The parameter of the function of TF 2."""
    complement: bool
    """Whether it takes what the value leaves of one."""


@dataclass(frozen=True)
class Instead:
    """The function of TF 2 that does in eager code what a function of the v1 API does."""

    name: str
    positional: int
    """So many arguments have the same places."""
    parameters: tuple[tuple[str, Parameter], ...]
    """The names in the v1 API, in its order, and what becomes of each; ``-`` for what the other one can't be given."""
    added: Mapping[str, str]
    """What it needs beyond: parameter -> name of TensorFlow."""


def symbol(dotted: str) -> Symbol | None:
    """The symbol, or the class, function or gone module that it is an attribute of; None if nothing is known."""
    known = symbols()
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        found = known.get(".".join(parts[:length]))
        if found is None:
            continue
        whole = length == len(parts)
        return found if whole or found.kind != "M" or found.status in (GONE, GONE_2_16) else None
    return None


def status(dotted: str) -> str | None:
    """One of the statuses above; an attribute of a class has the status of its class."""
    found = symbol(dotted)
    return found.status if found else None


def same_arguments(dotted: str) -> Arguments | None:
    """For a symbol that differs: the arguments with which it does not matter; None: it always may."""
    return _tables()[1].get(dotted)


def returns(dotted: str) -> str:
    """What a call of the symbol gives: one of the kinds in ``results.py``. A method is unknown."""
    found = symbol(dotted)
    if found is None or found.kind == "M":
        return UNKNOWN
    if found.name != dotted:
        return UNKNOWN  # a method
    if found.kind == "V":
        return OTHER
    exact = RETURNS.get(dotted)
    if exact is not None:
        return exact
    if found.kind == "C":
        return OTHER
    module, _, _ = dotted.rpartition(".")
    while module and module not in NAMESPACES:
        module, _, _ = module.rpartition(".")
    return NAMESPACES[module]


def symbols() -> dict[str, Symbol]:
    """Every symbol by its dotted name."""
    return _tables()[0]


def renamed(dotted: str) -> str | None:
    """The name that TF 2 has for the same object, for a name that only its v1 API has; with what follows the name."""
    known, parts = _renames(), dotted.split(".")
    for length in range(len(parts), 0, -1):
        found = known.get(".".join(parts[:length]))
        if found is not None:
            return ".".join([found, *parts[length:]])
    return None


def instead(dotted: str) -> Instead | None:
    """The function of TF 2 that does the same in eager code, with other names or parameters."""
    return _instead().get(dotted)


@lru_cache(maxsize=1)
def _instead() -> dict[str, Instead]:
    text = resources.files("hubmigrate.knowledge").joinpath("symbols.txt").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        if line.startswith("E "):
            _, old, new, positional, *rest = line.split(" ")
            pairs = [each.partition("=") for each in rest if not each.startswith("+")]
            names = tuple((name, _parameter(other or name)) for name, _, other in pairs)
            added = dict(each[1:].split("=") for each in rest if each.startswith("+"))
            found[old] = Instead(new, int(positional), names, added)
    return found


def _parameter(text: str) -> Parameter:
    return Parameter(text.removeprefix("1-"), complement=text.startswith("1-"))


@lru_cache(maxsize=1)
def _renames() -> dict[str, str]:
    text = resources.files("hubmigrate.knowledge").joinpath("symbols.txt").read_text(encoding="utf-8")
    rows = [line.split(" ") for line in text.splitlines() if line.startswith("R ")]
    return {old: new for _, old, new in rows}


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, Symbol], dict[str, Arguments]]:
    text = resources.files("hubmigrate.knowledge").joinpath("symbols.txt").read_text(encoding="utf-8")
    found: dict[str, Symbol] = {}
    arguments: dict[str, Arguments] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        kind, second, third, *rest = line.split(" ")
        if kind in ("R", "E"):
            continue
        if kind == "A":
            arguments[second] = Arguments(int(third), frozenset(rest))
            continue
        prefix = "" if third == "." else f"{third}."
        found.update({prefix + name: Symbol(prefix + name, kind, second) for name in rest})
    return found, arguments
