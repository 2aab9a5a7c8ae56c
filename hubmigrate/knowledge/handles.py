"""The handle catalogue: formats and TF2 successors of published modules.

The rows are in ``handles.txt``; their source is tensorflow/tfhub.dev@81fdea8 (its last state).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

_SPELLINGS = re.compile(
    r"https?://(?:(?:alpha\.)?tfhub\.dev|(?:hub\.tensorflow\.google\.cn)|storage\.googleapis\.com/tfhub-modules)/"
    r"(?P<name>[^?#]+?)/?(?:\.tar\.gz)?(?:[?#].*)?"
)


@dataclass(frozen=True)
class Successor:
    """The TF2 SavedModel that follows a TF1 Hub module."""

    handle: str
    """A tfhub.dev URL."""
    weights: str
    """``same``, ``inferred`` (same, by the changelog), ``retrained``, ``different`` or ``unknown``."""


def normalize(handle: str) -> str | None:
    """``publisher/model/version`` of a published handle, in any of its spellings; None for anything else."""
    match = _SPELLINGS.fullmatch(handle)
    return match["name"] if match else None


def format_of(handle: str) -> str | None:
    """``hub`` (TF1 Hub format), ``saved_model``, ``unclear`` (to be checked on disk), or None: not in the catalogue."""
    row = _row(handle)
    return row[0] if row else None


def successor(handle: str) -> Successor | None:
    """The TF2 successor of a module in TF1 Hub format, if the documentation names one."""
    row = _row(handle)
    return Successor(f"https://tfhub.dev/{row[1]}", row[2]) if row and len(row) == 3 else None


@lru_cache(maxsize=1)
def catalogue() -> dict[str, tuple[str, ...]]:
    """``publisher/model/version`` to its columns: the format, then perhaps the successor and its weights."""
    text = resources.files("hubmigrate.knowledge").joinpath("handles.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: tuple(row[1:]) for row in rows}


def _row(handle: str) -> tuple[str, ...] | None:
    name = normalize(handle)
    return catalogue().get(name) if name else None
