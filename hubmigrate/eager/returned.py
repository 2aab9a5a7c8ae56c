"""What functions of the program return: sessions and placeholders go, tensors go by their names in the function.

``session, text, embedded = build()`` is ``embedded = build()`` then, with a function in the place of the tensor.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import libcst as cst

from hubmigrate.eager.facts import Key, Step, may_be_tensor, targets
from hubmigrate.eager.parameters import calls_of_functions
from hubmigrate.eager.stages import Lifting, is_effect, is_staging
from hubmigrate.eager.versions import binds_of
from hubmigrate.values import NONE, Container, Site, Tensor


def find_returned(done: Lifting) -> None:
    """Notes what goes of returned values and of the names that get them, and what other names stand for."""
    calls = list(calls_of_functions(done.facts))
    loose = {site for call, one, _ in calls if one is None for site in targets(done.facts, done.facts.value(call.func))}
    calls_of: dict[Site, list[cst.Call]] = defaultdict(list)
    for call, one, _ in calls:
        if one is not None:
            calls_of[one].append(call)
    for site, scope in done.facts.program.scopes.items():
        node = scope.node
        plain = isinstance(node, cst.FunctionDef) and not node.decorators and node.asynchronous is None
        if plain and site not in loose and not done.facts.program.read("exposed", site):
            _Returned(done, site, calls_of[site]).find()


class _Returned:
    """The values that one function returns."""

    def __init__(self, done: Lifting, site: Site, calls: list[cst.Call]) -> None:
        self.done = done
        self.facts = done.facts
        self.site = site
        self.calls = calls

    def find(self) -> None:
        returns = [s for s in self.facts.steps_by_scope.get(self.site, ()) if isinstance(s.node, cst.Return)]
        steps = [self.done.step_of(call) for call in self.calls]
        if len(returns) != 1 or not steps or None in steps:
            return
        last = returns[-1]
        assert isinstance(last.node, cst.Return)
        values = _parts(last.node.value)
        places = [self.places(step, call) for step, call in zip(steps, self.calls, strict=True) if step]
        straight = last.alone and all(isinstance(each, cst.With) for each in last.around)
        if not straight or not values or any(len(names) != len(values) for names in places):
            return
        if not self.is_apart([step for step in steps if step], places):
            return
        gone = [place for place, value in enumerate(values) if self.goes(value)]
        for place, value in enumerate(values):
            self.follow(value, [names[place] for names in places])
        if gone:
            self.drop(last, values, gone)
            for step in steps:
                assert step is not None
                self.drop_targets(step, gone, len(values))

    def places(self, step: Step, call: cst.Call) -> list[Key]:
        """The names that get what a call gives, each bound once; none if it is used in another way."""
        if step.value is not call or not step.alone or step.loop is not None or step.in_class:
            return []
        names = _parts(step.target)
        keys = [key for key, target in step.binds if target in names and isinstance(target, cst.Name)]
        fits = len(keys) == len(names) and all(len(binds_of(key, self.facts)) == 1 for key in keys)
        return keys if fits and not any(key in self.facts.parameters for key in keys) else []

    def is_apart(self, steps: list[Step], places: list[list[Key]]) -> bool:
        """Whether no run can meet what two calls gave."""
        if len(steps) == 1:
            return True
        inside = all(
            read.scope == step.scope
            for step, names in zip(steps, places, strict=True)
            for key in names
            for read in self.facts.reads[key]
        )
        return inside and len({step.scope for step in steps}) == len(steps)

    def goes(self, value: cst.BaseExpression) -> bool:
        if not isinstance(value, cst.Name):
            return False
        what = self.facts.value(value) - NONE
        read = self.facts.read_at.get(id(value))
        staged = bool(what) and all(is_staging(frozenset({atom}), self.facts) for atom in what)
        return staged or (read is not None and self.is_placeholder(read.key))

    def is_placeholder(self, key: Key) -> bool:
        found = self.done.placeholders.get(key)
        return found is not None and not found.several and not found.spec and key not in self.done.elements

    def follow(self, value: cst.BaseExpression, names: list[Key]) -> None:
        """A name that gets a tensor stands for it."""
        read = self.facts.read_at.get(id(value))
        if read is None or read.key[1] != self.site or read.key in self.facts.parameters:
            return
        if not may_be_tensor(self.facts.value(value)) and read.key not in self.done.placeholders:
            return
        if self.is_of_arguments(read.key):
            return
        self.done.passed.add(id(value))
        for key in names:
            for each in self.facts.reads.pop(key, []):
                again = replace(each, key=read.key)
                self.facts.reads[read.key].append(again)
                self.facts.read_at[id(each.node)] = again

    def is_of_arguments(self, key: Key) -> bool:
        """Whether a tensor is made of those that the function gets, and waits for nothing else: calls give it."""
        found, seen, todo = False, {key}, [key]
        while todo:
            each = todo.pop()
            if each in self.done.placeholders:
                return False
            if each in self.facts.parameters and each[1] == self.site:
                given = self.facts.program.read("parameter", self.site, each[2])
                found = found or any(isinstance(atom, (Container, Tensor)) for atom in given)
            values = [step.value for step in binds_of(each, self.facts) if step.value is not None]
            inside = [node for value in values for node in self.facts.inside(value)]
            if any(type(node) is cst.Call and is_effect(self.facts, node) for node in inside):
                return False
            more = {read.key for node in inside if (read := self.facts.read_at.get(id(node))) is not None} - seen
            seen |= more
            todo += more
        return found

    def drop(self, last: Step, values: list[cst.BaseExpression], gone: list[int]) -> None:
        assert isinstance(last.node, cst.Return)
        self.done.covered.update(id(values[place]) for place in gone)
        if len(gone) == len(values):
            self.done.drop(last)
        elif isinstance(last.node.value, cst.Tuple):
            self.take(last.node.value, gone)

    def drop_targets(self, step: Step, gone: list[int], length: int) -> None:
        if len(gone) == length:
            self.done.bare[id(step.node)] = step
        elif isinstance(step.target, (cst.Tuple, cst.List)):
            self.take(step.target, gone)

    def take(self, whole: cst.Tuple | cst.List, gone: list[int]) -> None:
        self.done.gone.update(id(whole.elements[place]) for place in gone)
        self.done.tuples.append(whole)


def _parts(node: cst.BaseExpression | None) -> list[cst.BaseExpression]:
    """The elements of a tuple; none if there is a star. Anything else is the only one."""
    if isinstance(node, (cst.Tuple, cst.List)):
        plain = all(isinstance(element, cst.Element) for element in node.elements)
        return [element.value for element in node.elements] if plain else []
    return [node] if node is not None else []
