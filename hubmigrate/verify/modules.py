"""Compares the modules that two runs made: which, with which tags, and which of their variables were trained.

That tells what values can't where a program draws random numbers: tags that were lost, a module that is frozen, moving
averages that are not updated any more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hubmigrate.verify.compare import Comparison, Verdict
from hubmigrate.verify.outcome import Boundary, ModuleMade


def compare_modules(before: Boundary, after: Boundary) -> Iterator[Comparison]:
    """A row for each module; nothing where one side could not be seen, or makes modules of specs only."""
    if before.trouble or after.trouble or not before.modules:
        return
    old, new = _by_name(before), _by_name(after)
    asked = {f"module {handle}" for handle in before.specs}
    for name in dict.fromkeys((*old, *new)):
        if name in asked:
            continue
        if name not in old or name not in new:
            side = "before" if name not in old else "after"
            detail = f"{side} has no such module, but {', '.join(sorted(old if side == 'before' else new)) or 'none'}"
            yield Comparison(name, Verdict.MISSING, detail)
            continue
        counts = len(old[name]), _loads(new[name])
        if counts[0] < counts[1]:
            detail = f"loaded {counts[1]} times, each with variables of its own, and made {counts[0]} times before"
            yield Comparison(name, Verdict.DIFFERS, detail)
            continue
        strange = _strange(old[name], new[name])
        if strange:
            yield Comparison(name, Verdict.DIFFERS, f"its signature {strange} is called, and was not before")
            continue
        first, second = _moved(old[name]), _moved(new[name])
        if first is None or second is None:
            yield Comparison(name, Verdict.NOT_COMPARED, "what its variables become could not be seen")
        elif first != second:
            yield Comparison(
                name, Verdict.DIFFERS, _what(first, second), before=_trained(first), after=_trained(second)
            )
        elif first:
            yield Comparison(name, Verdict.EQUAL, before=_trained(first), after=_trained(second))


def _by_name(boundary: Boundary) -> dict[str, list[ModuleMade]]:
    found: dict[str, list[ModuleMade]] = {}
    for module in boundary.modules:
        tags = f" {{{', '.join(module.tags)}}}" if module.tags else ""
        found.setdefault(f"module {module.handle}{tags}", []).append(module)
    return found


def _loads(modules: list[ModuleMade]) -> int:
    """How often a module was loaded where it stays: Keras traces a function more than once, each time in a graph."""
    return max(Counter(module.graph for module in modules if not module.layer).values(), default=0)


def _strange(old: list[ModuleMade], new: list[ModuleMade]) -> str:
    """Signatures that only the migrated program calls; nothing where that could not be seen."""
    known = {name for module in old for name in module.called or ()}
    strange = {name for module in new for name in module.called or ()} - known
    return "" if any(module.called is None for module in old) else ", ".join(map(repr, sorted(strange)))


def _moved(modules: list[ModuleMade]) -> frozenset[str] | None:
    seen = [module.moved for module in modules if module.moved is not None]
    return frozenset(name for moved in seen for name in moved) if seen else None


def _trained(moved: frozenset[str]) -> str:
    return f"{len(moved)} variables trained" if moved else "as published"


def _what(old: frozenset[str], new: frozenset[str]) -> str:
    frozen, trained = sorted(old - new), sorted(new - old)
    parts = [(frozen, "no longer trained"), (trained, "now trained")]
    return "; ".join(f"{', '.join(names)} {what}" for names, what in parts if names)
