"""What a TensorFlow symbol is for the eager target: pure, an effect, part of the staging that goes, or graph-bound.

Names are relative to ``tensorflow``, as in ``symbols.txt``. ``staging.txt`` holds what does not follow from what a
symbol gives (``results.py``); what neither tells is graph-bound: the program stays on sessions. Reviewed after the API
documentation of TF 1.15 and 2.15.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from importlib import resources

from hubmigrate.knowledge import results, symbols

PURE = "pure"
"""Gives tensors, the same ones for the same arguments."""
EFFECT = "effect"
"""Gives something else each time that it is run: random numbers, files."""
STAGING = "staging"
"""A session, a graph or what belongs to them: no eager program needs it."""
NEUTRAL = "neutral"
"""No part of a graph."""
GRAPH = "graph"
"""Bound to a graph, to its variables, or to functions that are not looked into."""

TENSORS = (results.TENSOR, results.TENSORS, results.COMPOSITE)


@lru_cache(maxsize=4096)
def kind(name: str) -> str:
    """One of the kinds above for a dotted name."""
    table = _table()
    if name.startswith("__"):
        return NEUTRAL  # of every module, such as __version__
    for each in (STAGING, EFFECT, GRAPH, NEUTRAL):
        if name in table[each]:
            return each
    if any(name == space or name.startswith(f"{space}.") for space in table["neutral-namespace"]):
        return NEUTRAL
    found = symbols.symbol(name)
    if found is None or found.status == symbols.GONE:
        return GRAPH
    if found.kind == "V":
        return NEUTRAL
    namespace = name.partition(".")[0]
    pure = "." not in name or namespace in table["pure-namespace"]
    return PURE if pure and symbols.returns(name) in TENSORS else GRAPH


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    text = resources.files("hubmigrate.knowledge").joinpath("staging.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = defaultdict(set)
    for line in text.splitlines():
        if not line.startswith("#"):
            row, *names = line.split(" ")
            found[row].update(names)
    return {row: frozenset(names) for row, names in found.items()}
