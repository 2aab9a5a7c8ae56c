"""Names that are bound to one tensor or another, in the branches of one condition: each way gets a key of its own.

``if lite: self.out = f(self.ids)`` / ``else: self.out = g(self.text)``: each branch defines its function. The condition
stays, and with it the choice. What a run is fed with tells which of the tensors it can fetch; in TF1 it fails for the
others, and so does the call, by the names of its arguments.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import libcst as cst

from hubmigrate.eager.facts import Key, Read, Step, is_asked_for_none
from hubmigrate.eager.stages import Lifting, Run, Symbolic

AGAIN = "the name of a tensor is bound again on another way"


def split_ways(done: Lifting) -> None:
    """Splits every symbolic name that is bound in branches of one condition. Raises ``Stay``."""
    every = sorted(done.symbolic.values(), key=lambda symbolic: symbolic.steps[0].order)
    for symbolic in every:
        if _is_split(done, symbolic):
            _Ways(done, symbolic.key).split()


def is_apart(done: Lifting, key: Key, one: Step, other: Step) -> bool:
    """Whether at most one of two statements that bind a name is ever run: they are branches of one condition."""
    if one.loop is not None or other.loop is not None or one.scope != other.scope:
        return False
    if key[0] != "attribute" and key[1] != one.scope:
        return False  # another call of the function may take the other branch
    here, there = dict(_branches(done, one)), dict(_branches(done, other))
    return any(here[condition] != there[condition] for condition in here.keys() & there.keys())


def _is_split(done: Lifting, symbolic: Symbolic) -> bool:
    """Whether a name is bound in branches of one condition, and nowhere else."""
    key, steps = symbolic.key, symbolic.steps
    if len(steps) < 2 or key in done.placeholders or key in done.facts.versions:
        return False
    apart = all(is_apart(done, key, a, b) for n, a in enumerate(steps) for b in steps[:n])
    return apart and all(id(step) in symbolic.assigned for step in steps)


def _branches(done: Lifting, step: Step) -> Iterator[tuple[int, int]]:
    """The conditions around a statement, each with the branch that it stands in, by identity."""
    for node, above in done.facts.climb(step.node):
        if (isinstance(above, cst.If) and node is above.body) or (
            isinstance(node, cst.Else) and isinstance(above, cst.If)
        ):
            yield id(_first(done, above)), id(node)


def _first(done: Lifting, node: cst.If) -> cst.If:
    """The ``if`` that an ``elif`` belongs to."""
    above = done.facts.parent.get(id(node))
    while isinstance(above, cst.If) and above.orelse is node:
        node, above = above, done.facts.parent.get(id(above))
    return node


class _Ways:
    def __init__(self, done: Lifting, key: Key) -> None:
        self.done = done
        self.facts = done.facts
        self.whole = done.symbolic.pop(key)
        self.steps = self.whole.steps
        self.keys: list[Key] = [(key[0], key[1], key[2], number) for number, _ in enumerate(self.steps)]
        self.behind = [self.made_of(step) for step in self.steps]
        self.needs = [{each for each in behind if each in done.placeholders} for behind in self.behind]

    def made_of(self, step: Step) -> set[Key]:
        """The placeholders and tensors that the tensor of a way is made of."""
        found: set[Key] = set()
        todo = [step]
        while todo:
            fresh = {read.key for read in self.done.reads_in([todo.pop()])} - found
            found |= fresh
            todo += [each for key in fresh if key in self.done.symbolic for each in self.done.symbolic[key].steps]
        return found

    def split(self) -> None:
        made_of = [self.done.symbolic[key] for key in set().union(*self.behind) if key in self.done.symbolic]
        effect = any(each.effect for each in [self.whole, *made_of])
        every = self.facts.binds.pop(self.whole.key)
        self.done.ways.update(self.keys)
        if any(needs != self.needs[0] for needs in self.needs):
            self.done.by_name.update(self.keys)
        for key, step in zip(self.keys, self.steps, strict=True):
            self.done.symbolic[key] = Symbolic(key, [step], {id(step)}, effect=effect)
            self.facts.versions[key] = every
            self.facts.binds[key] = [step]
            step.binds = [(key if bound == self.whole.key else bound, target) for bound, target in step.binds]
        for read in self.facts.reads.pop(self.whole.key, []):
            self.rekey(read, self.ways_of(read))

    def rekey(self, read: Read, ways: list[int]) -> None:
        """A read stands for the last of the ways that it may meet: all of them are called alike."""
        if any(self.needs[way] != self.needs[ways[-1]] for way in ways):
            raise self.done.stay(read.node, AGAIN)
        if len(ways) == 1:
            self.done.chosen[id(read.node)] = self.steps[ways[-1]]
        again = replace(read, key=self.keys[ways[-1]])
        self.facts.reads[again.key].append(again)
        self.facts.read_at[id(read.node)] = again
        run = self.done.run_around(read.node)
        if run is not None:
            run.symbols = [again if each is read else each for each in run.symbols]

    def ways_of(self, read: Read) -> list[int]:
        """The ways that may have bound a name where it is read."""
        run = self.done.run_around(read.node)
        own = read.scope == self.steps[0].scope and (run is not None or read.key[0] != "attribute")
        here = dict(_branches(self.done, read.step)) if own else {}
        for way, step in enumerate(self.steps):
            if dict(_branches(self.done, step)).items() <= here.items() and step.order < read.step.order:
                return [way]
        if run is not None:
            return self.fed_ways(run)
        if is_asked_for_none(self.facts, read.node) or self.facts.within(read.node, self.done.covered):
            return [len(self.keys) - 1]
        if read.key[0] == "attribute":
            raise self.done.stay(read.node, AGAIN)  # the tensor that is made of it may outlive it
        return list(range(len(self.keys)))

    def fed_ways(self, run: Run) -> list[int]:
        """The ways that a run can compute with what it is fed with."""
        fed = {*run.feeds, *run.items, *self.done.elements, *self.done.symbolic}
        fed |= {key for key, placeholder in self.done.placeholders.items() if placeholder.valued}
        ways = [way for way, needs in enumerate(self.needs) if needs <= fed]
        names = {self.done.placeholders[key].parameter for way in ways for key in self.needs[way]}
        for way, needs in enumerate(self.needs):
            if way not in ways and {self.done.placeholders[key].parameter for key in needs} <= names:
                raise self.done.stay(run.call, AGAIN)  # the call would not fail, where the run does
        return ways or [len(self.keys) - 1]
