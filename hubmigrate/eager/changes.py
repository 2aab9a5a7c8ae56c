"""Whether a list, an array or an object of a library that a tensor was built with may be changed in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

import libcst as cst

from hubmigrate.eager.facts import LOOPS, Key, Read, Step
from hubmigrate.eager.fates import Fate, Fates
from hubmigrate.eager.stages import Lifting
from hubmigrate.interpret.scopes import nodes_in
from hubmigrate.values import Value


class Changes:
    """The places of a program where something is changed, by the names that it goes by."""

    def __init__(self, done: Lifting) -> None:
        self.facts = done.facts
        self.fates = Fates(done)

    def may_change(self, read: Read, first: Step, holder: Key | None = None) -> bool:
        """Whether what a name holds in a statement may be something else later, in its place.

        ``holder`` is a dict that gets it, which is looked at elsewhere.
        """
        what = self.facts.value(read.node)
        if self.fates.is_fixed(what):
            return False
        fates = [self.fates.of(node, 0) for node in self.places_in_library(read.node)]
        changed = [step for fate in fates for step in fate.changed]
        for key, depth in self.names(read.key, holder).items():
            fresh = key[1] != first.scope and self.is_fresh(key)
            own = self.fates_of(key, depth, returned=not fresh)
            changed += [step for fate in own for step in fate.changed if not fresh or step.scope != key[1]]
            fates += own
        lost = any(fate.lost for fate in fates) and self.is_changeable(read.key, what)
        return lost or not all(_is_before(step, first) for step in changed)

    def is_changeable(self, key: Key, what: Value) -> bool:
        """Whether something is known to be a list, a dict, an array or their like."""
        values = [step.value for step in self.facts.binds.get(key, ())]
        paths = [self.facts.path(value.func) for value in values if isinstance(value, cst.Call)]
        return self.fates.is_collection(what) or any(path.startswith("numpy.") for path in paths)

    # --- names --------------------------------------------------------------------------------------------------------

    def names(self, key: Key, holder: Key | None) -> dict[Key, int]:
        """The names that may stand for the same object, a part of it, or what holds it; with the depth."""
        found, todo = {key: 0}, [key]
        while todo:
            for each in self.sources.get(todo.pop(), ()):
                if each not in found:
                    found[each] = 0
                    todo.append(each)
        todo = list(found)
        while todo:
            each = todo.pop()
            for fate in self.fates_of(each, found[each], returned=not self.is_fresh(each)):
                for name, depth in fate.names.items():
                    if name != holder and depth < found.get(name, depth + 1):
                        found[name] = depth
                        todo.append(name)
        return found

    @cached_property
    def sources(self) -> dict[Key, set[Key]]:
        """By name: the names that it gets what it stands for from."""
        found: dict[Key, set[Key]] = defaultdict(set)
        for key in list(self.facts.reads):
            for fate in self.fates_of(key, 0, returned=True):
                for name in fate.names:
                    found[name].add(key)
        return found

    def is_fresh(self, key: Key, seen: frozenset[Key] = frozenset()) -> bool:
        """Whether a name of a function holds what each call of it makes, and is done with where it ends."""
        scope = self.facts.program.scopes.get(key[1])
        if key[0] == "attribute" or key in self.facts.parameters or key in seen:
            return False
        if scope is None or scope.parent is None or any(isinstance(each, cst.Yield) for each in nodes_in(scope.node)):
            return False
        inside = all(read.scope == key[1] for read in self.facts.reads.get(key, ()))
        return inside and all(self.is_fresh(each, seen | {key}) for each in self.sources.get(key, ()))

    # --- places -------------------------------------------------------------------------------------------------------

    def fates_of(self, key: Key, depth: int, *, returned: bool) -> list[Fate]:
        """What becomes of what a name stands for; with what functions return, of that, too."""
        found: list[Fate] = []
        todo = [(node, depth) for node in self.places(key)]
        seen: set[tuple[int, int]] = set()
        while todo:
            node, at = todo.pop()
            if (id(node), at) not in seen:
                seen.add((id(node), at))
                found.append(self.fates.of(node, at))
                todo += found[-1].calls.values() if returned else ()
        return found

    def places(self, key: Key) -> Iterator[cst.BaseExpression]:
        """The expressions that read a name, or may read an attribute."""
        for read in self.facts.reads.get(key, ()):
            yield read.node
        if key[0] == "attribute":
            yield from self.facts.loose.get(key[2], ())
            yield from self.attributes

    @cached_property
    def attributes(self) -> list[cst.BaseExpression]:
        """The expressions that may give any attribute of an object."""
        return [node for node, _ in self.facts.expressions if self.gives_attributes(node)]

    def gives_attributes(self, node: cst.BaseExpression) -> bool:
        if isinstance(node, cst.Call):
            return self.facts.path(node.func) in ("builtins.getattr", "builtins.vars")
        return isinstance(node, cst.Attribute) and node.attr.value == "__dict__"

    def places_in_library(self, node: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
        """The expressions that name something of a library, or what it is a part of."""
        path = self.facts.path(node)
        for above in (above for _, above in self.facts.climb(node)):
            if not path or not isinstance(above, cst.Attribute) or not self.facts.path(above):
                break
            path = self.facts.path(above)
        while path:
            yield from self.in_libraries.get(path, ())
            path = path.rpartition(".")[0]

    @cached_property
    def in_libraries(self) -> dict[str, list[cst.BaseExpression]]:
        """The expressions that name something of a library, by its name."""
        found: dict[str, list[cst.BaseExpression]] = defaultdict(list)
        for node, _ in self.facts.expressions:
            found[self.facts.path(node)].append(node)
        return found


def _is_before(step: Step, first: Step) -> bool:
    """Whether a statement is done with when another begins."""
    together = any(isinstance(each, LOOPS) and each in first.around for each in step.around)
    return step.scope == first.scope and step.order < first.order and not together
