"""Decides which tensors become functions, and what goes into each."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Key, Step
from hubmigrate.eager.stages import Lifting, Made, Stay, Symbolic, block_of
from hubmigrate.eager.versions import binds_of
from hubmigrate.eager.ways import is_apart


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
            own = key[0] == "attribute" or key in self.done.placeholders or key in self.done.ways
            if own or self.is_shared(symbolic):
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
            self.check_names(made)

    def close_needs(self) -> None:
        changed = True
        every = self.done.placeholders.items()
        order = {key: (placeholder.step.order, number) for number, (key, placeholder) in enumerate(every)}
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
            named = symbolic.key[0] == "name" and isinstance(read.node, cst.Name)
            if named and read.scope == last.scope and read.step.order < first.order:
                raise self.done.stay(read.node, "a tensor is used above its assignment")

    def is_shared(self, symbolic: Symbolic) -> bool:
        """Whether something other than one chain of assignments in its own block reads it."""
        last = symbolic.steps[-1]
        for read in self.facts.reads[symbolic.key]:
            by_name = id(read.node) in self.done.passed
            if by_name or self.done.run_around(read.node) is not None or read.scope != last.scope:
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

    def check_names(self, made: Made) -> None:
        """Each name in a function's body means what it meant in the statements that it is made of."""
        roots = {id(step.node) for step in made.steps}
        own = {key for step in made.steps for key, _ in step.binds}
        local = {key[2] for step in made.steps[:-1] for key, _ in step.binds if key[0] != "attribute"}
        for read in self.facts.read_at.values():
            if read.key[0] == "attribute" or read.key in own or not self.facts.within(read.node, roots):
                continue
            if read.key in self.done.made:
                last = self.done.made[read.key].symbolic.steps[-1]
                later = [step for step in binds_of(read.key, self.facts) if step.order > last.order]
                again = any(not is_apart(self.done, read.key, step, read.step) for step in later)
            else:
                again = False
            if again or (read.key[2] in local and read.key not in self.done.placeholders):
                raise self.done.stay(read.node, f"{read.key[2]} is bound again, and a tensor was built with it")
