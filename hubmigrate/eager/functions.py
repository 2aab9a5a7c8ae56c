"""Decides which tensors become functions, and what goes into each."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Key, Step
from hubmigrate.eager.stages import Lifting, Made, Stay, Symbolic, block_of
from hubmigrate.eager.versions import binds_of
from hubmigrate.values import Container

MUTATORS = frozenset({"add", "append", "clear", "extend", "insert", "pop", "remove", "setdefault", "sort", "update"})


def choose_functions(done: Lifting) -> None:
    """Fills ``done.made``. Raises ``Stay``."""
    _Functions(done).choose_functions()


class _Functions:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts

    def choose_functions(self) -> None:
        self.close_needs()
        for key, symbolic in self.done.symbolic.items():
            self.check_steps(symbolic)
            if key[0] == "attribute" or self.is_shared(symbolic):
                self.done.made[key] = Made(symbolic, [], key[2])
        changed = True
        while changed:
            changed = False
            for key in self.done.symbolic:
                if key not in self.done.made and len(self.consumers(key)) != 1:
                    self.done.made[key] = Made(self.done.symbolic[key], [], key[2])
                    changed = True
        for made in self.done.made.values():
            self.fill(made)
        self.check_captured()

    def close_needs(self) -> None:
        changed = True
        order = {key: placeholder.step.order for key, placeholder in self.done.placeholders.items()}
        while changed:
            changed = False
            for symbolic in self.done.symbolic.values():
                for read in self.done.reads_in(symbolic.steps):
                    other = self.done.symbolic.get(read.key)
                    needs = [read.key] if read.key in order else list(other.needs) if other else []
                    effect = symbolic.effect or (other is not None and other.effect)
                    if effect != symbolic.effect or any(n not in symbolic.needs for n in needs):
                        changed = True
                    symbolic.effect = effect
                    symbolic.needs.update(dict.fromkeys(needs))
        for symbolic in self.done.symbolic.values():
            symbolic.needs = dict.fromkeys(sorted(symbolic.needs, key=lambda key: order[key]))

    def check_steps(self, symbolic: Symbolic) -> None:
        """A name that is bound several times is so in one straight line, and read by others only afterwards."""
        first, last = symbolic.steps[0], symbolic.steps[-1]
        for step in symbolic.steps:
            if id(step) not in symbolic.assigned:
                raise Stay(step, step.node, f"{symbolic.key[2]} is a tensor that waits for what is fed, and also this")
            if step.value is None or not step.alone or step.in_class:
                raise Stay(
                    step, step.node, "a tensor that waits for what is fed is bound in a way that is not followed"
                )
            same = step.scope == last.scope and block_of(step, self.facts) is block_of(last, self.facts)
            if not same or (len(symbolic.steps) > 1 and symbolic.key[0] == "attribute"):
                raise Stay(step, step.node, "the name of a tensor is bound again on another way")
        inside = {id(step) for step in symbolic.steps}
        for read in self.facts.reads[symbolic.key]:
            early = first.order < read.step.order <= last.order and read.step.scope == last.scope
            if early and id(read.step) not in inside and len(symbolic.steps) > 1:
                raise self.done.stay(read.node, "a tensor is used before its name is bound again")
            if symbolic.key[0] == "name" and read.scope == last.scope and read.step.order < first.order:
                raise self.done.stay(read.node, "a tensor is used above its assignment")

    def is_shared(self, symbolic: Symbolic) -> bool:
        """Whether something other than one chain of assignments in its own block reads it."""
        last = symbolic.steps[-1]
        for read in self.facts.reads[symbolic.key]:
            if self.done.run_around(read.node) is not None or read.scope != last.scope:
                return True
            if block_of(read.step, self.facts) is not block_of(last, self.facts):
                return True
        return False

    def consumers(self, key: Key) -> set[Key]:
        """The symbolic names that are made of it."""
        found = set()
        for read in self.facts.reads[key]:
            for bound, _ in read.step.binds:
                if bound in self.done.symbolic and bound != key:
                    found.add(bound)
        return found

    def fill(self, made: Made) -> None:
        """The statements of a function's body: its own, and those of the names that only it is made of."""
        found: dict[int, Step] = {}
        todo = list(made.symbolic.steps)
        while todo:
            step = todo.pop()
            if id(step) in found:
                continue
            found[id(step)] = step
            for read in self.done.reads_in([step]):
                other = self.done.symbolic.get(read.key)
                if other is not None and read.key not in self.done.made:
                    todo += other.steps
        for read in self.done.reads_in(list(found.values())):
            if read.key in self.done.made and read.key != made.symbolic.key and read.key[2] == made.name:
                raise self.done.stay(read.node, f"two tensors go by the name {made.name}, and one is made of the other")
        made.steps = sorted(found.values(), key=lambda step: step.order)
        last = made.symbolic.steps[-1]
        for step in made.steps:
            if step.scope != last.scope or block_of(step, self.facts) is not block_of(last, self.facts):
                raise Stay(step, step.node, "a tensor that waits for what is fed is made in several places")
            if step.order > last.order:
                raise Stay(step, step.node, "a tensor is bound again after it was used")

    def check_captured(self) -> None:
        """A function sees what its other names are when it is called: they must be what they were."""
        for made in self.done.made.values():
            roots = {id(step.node) for step in made.steps}
            loops = {id(step.loop) for step in made.steps if step.loop}
            last = made.symbolic.steps[-1]
            for read in self.facts.read_at.values():
                if read.key in self.done.symbolic or read.key in self.done.placeholders:
                    continue
                if not self.facts.within(read.node, roots):
                    continue
                binds = [s for s in binds_of(read.key, self.facts) if not self.done.is_none(s)]
                if read.key in self.facts.definitions and len(binds) == 1:
                    continue
                later = [s for s in binds if s.order > read.step.order]
                looped = [s for s in binds if s.loop is not None and id(s.loop) not in loops]
                rebound = len(binds) > 1 or (read.key in self.facts.parameters and binds)
                if later or looped or rebound or (loops and binds and last.loop is not None and self.used_after(made)):
                    raise self.done.stay(read.node, f"{read.key[2]} is bound again, and a tensor was built with it")
                if self.is_mutated(read.key):
                    raise self.done.stay(read.node, f"{read.key[2]} is changed, and a tensor was built with it")

    def used_after(self, made: Made) -> bool:
        """Whether a tensor that is made in a loop is run outside of it."""
        loop = made.symbolic.steps[-1].loop
        return any(loop is not read.step.loop for read in self.facts.reads[made.symbolic.key])

    def is_mutated(self, key: Key) -> bool:
        for read in self.facts.reads[key]:
            above = self.facts.parent.get(id(read.node))
            mutator = isinstance(above, cst.Attribute) and above.attr.value in MUTATORS
            if mutator and any(isinstance(atom, Container) for atom in self.facts.value(read.node)):
                return True
            if isinstance(above, cst.Subscript):
                holder = self.facts.parent.get(id(above))
                if isinstance(holder, (cst.AssignTarget, cst.AugAssign, cst.Del)):
                    return True
        return False
