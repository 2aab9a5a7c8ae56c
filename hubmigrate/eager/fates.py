"""What becomes of a list, an array or another object from one place of a program on.

An expression gives the object (or a part of it, or a view): depth 0. Or what holds it, so many levels deep: a change of
what holds it is none of its own. A depth that is too small costs at most an eager program; one that is too large would
hide a change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import libcst as cst

from hubmigrate.eager.facts import Key, Step, functions_of, targets
from hubmigrate.eager.handing import (
    COPIES,
    HOLDING,
    MUTATORS,
    NUMBERS,
    READERS,
    VIEWS,
    changes_argument,
    copies_argument,
    gives_argument,
)
from hubmigrate.eager.stages import Lifting
from hubmigrate.interpret.scopes import nodes_in, parameters
from hubmigrate.values import Container, Dense, External, Function, LibraryObject, Plain, Site, Unknown, Value

COMPREHENSIONS = (cst.DictComp, cst.GeneratorExp, cst.ListComp, cst.SetComp)
DISPLAYS = (*COMPREHENSIONS, cst.Dict, cst.List, cst.Set, cst.Tuple)
"""What holds its parts."""
SAME = (cst.BooleanOperation, cst.DictElement, cst.Element, cst.NamedExpr)
"""What gives its parts."""
STARRED = (cst.StarredDictElement, cst.StarredElement)
DEEPEST = 3


@dataclass
class Fate:
    """What becomes of an object from one place on."""

    names: dict[Key, int] = field(default_factory=dict)
    """The names that it goes by from there, with the depth at which they hold it."""
    calls: dict[int, tuple[cst.Call, int]] = field(default_factory=dict)
    """What gives it back, as what a function returns; with the depth."""
    changed: list[Step] = field(default_factory=list)
    """The statements that change it."""
    lost: bool = False
    """Whether something gets it that is not followed."""

    def name(self, key: Key, depth: int) -> None:
        """Notes a name for it."""
        self.names[key] = min(max(depth, 0), DEEPEST, self.names.get(key, DEEPEST))


class Fates:
    """The fates of what the expressions of a program give."""

    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts
        self.known: dict[tuple[int, int], Fate] = {}

    def of(self, node: cst.CSTNode, depth: int) -> Fate:
        """What becomes of what an expression gives, or holds at a depth."""
        depth = min(max(depth, 0), DEEPEST)
        found = self.known.get((id(node), depth))
        if found is None:
            found = self.known[id(node), depth] = Fate()
            for place, below in self.climb(node, depth, found):  # names in comprehensions
                inner = self.of(place, below)
                for key, at in inner.names.items():
                    found.name(key, at)
                found.calls.update(inner.calls)
                found.changed += inner.changed
                found.lost |= inner.lost
        return found

    def climb(self, node: cst.CSTNode, depth: int, fate: Fate) -> Iterator[tuple[cst.CSTNode, int]]:
        """Goes up from a place as long as what is above gives the same object, or holds it; yields other places."""
        step = self.done.step_of(node)
        while step is not None and not self.is_fixed(self.facts.value(node)) and not self.is_number(node):
            depth = min(max(depth, 0), DEEPEST)
            above = self.facts.parent.get(id(node))
            if isinstance(above, (cst.Subscript, cst.Attribute)) and above.value is node:
                if id(above) in self.facts.read_at or any(bound is above for _, bound in step.binds):
                    return  # it has a name of its own
                call = self.facts.parent.get(id(above))
                if isinstance(above, cst.Attribute) and isinstance(call, cst.Call) and call.func is above:
                    if depth == 0 and self.method_changes(above):
                        fate.changed.append(step)
                    if above.attr.value not in VIEWS:
                        return
                    depth, above = max(depth, 1) if above.attr.value in COPIES else depth - 1, call
                elif self.is_target(above):
                    fate.changed += [step] * (depth == 0)
                    return
                else:
                    depth -= 1
            elif isinstance(above, cst.AugAssign):
                fate.changed += [step] * (depth == 0 and above.target is node)
                return
            elif isinstance(above, cst.Arg):
                call = self.facts.parent[id(above)]
                assert isinstance(call, cst.Call)
                given = self.hand(above, call, depth, step, fate)
                if given is None:
                    return
                depth, above = given, call
            elif isinstance(above, cst.BinaryOperation):
                if not any(isinstance(atom, Container) for atom in self.facts.value(above)):
                    return
                depth = max(depth, 1)
            elif isinstance(above, DISPLAYS):
                depth += 1
            elif isinstance(above, STARRED):
                depth -= 1
            elif not isinstance(above, SAME) and not (isinstance(above, cst.IfExp) and above.test is not node):
                yield from self.arrive(node, above, depth, step, fate)
                return
            if isinstance(above, cst.NamedExpr):
                self.bind(step, [above.target], depth, fate)
            node = above

    # --- where expressions end ----------------------------------------------------------------------------------------

    def arrive(
        self, node: cst.CSTNode, above: cst.CSTNode | None, depth: int, step: Step, fate: Fate
    ) -> Iterator[tuple[cst.CSTNode, int]]:
        """The end of an expression: what it binds, and the places where what it gives goes on."""
        if isinstance(above, (cst.Assign, cst.AnnAssign)) and above.value is node:
            whole = above.targets if isinstance(above, cst.Assign) else [above]
            self.bind(step, [each.target for each in whole], depth, fate)
        elif isinstance(above, cst.For) and above.iter is node:
            self.bind(step, [above.target], depth - 1, fate)
        elif isinstance(above, cst.WithItem) and above.asname is not None:
            self.bind(step, [above.asname.name], depth, fate)
        elif isinstance(above, cst.Param):
            function = self.facts.parent[id(self.facts.parent[id(above)])]
            fate.name(("name", self.site_of(function, step), above.name.value), depth)
        elif isinstance(above, cst.CompFor) and above.iter is node:
            comprehension = next(each for _, each in self.facts.climb(above) if isinstance(each, COMPREHENSIONS))
            names = {each.value for each in nodes_in(above.target) if isinstance(each, cst.Name)}
            places = (each for each in nodes_in(comprehension) if isinstance(each, cst.Name) and each.value in names)
            yield from ((place, depth - 1) for place in places)
        elif isinstance(above, (cst.Return, cst.Yield, cst.Lambda)):
            site = self.site_of(above, step) if isinstance(above, cst.Lambda) else step.scope
            fate.calls.update({id(call): (call, depth) for call in self.calls.get(site, ())})
            fate.lost |= site not in self.calls
        elif isinstance(above, (cst.Await, cst.From)):
            fate.lost = True

    def bind(self, step: Step, bound: list[cst.BaseExpression], depth: int, fate: Fate) -> None:
        """``x = ...``, ``x, y = ...``, ``holder[...] = ...``."""
        keys = {id(target): key for key, target in step.binds}
        for whole in bound:
            for target in _leaves(whole):
                own = depth if target is whole else depth - 1
                if id(target) in keys:
                    fate.name(keys[id(target)], own)
                else:
                    self.hold(target, own, fate)

    def hold(self, holder: cst.CSTNode, depth: int, fate: Fate) -> None:
        """What is put into a holder: what that goes by is a name for it."""
        while id(holder) not in self.facts.read_at:
            if not isinstance(holder, (cst.Subscript, cst.Attribute)):
                fate.lost = True
                return
            holder = holder.value
        fate.name(self.facts.read_at[id(holder)].key, depth + 1)

    def is_target(self, node: cst.CSTNode) -> bool:
        """Whether something is bound to a part of what is held: ``x[0] = ...``, ``del x[0]``."""
        above = self.facts.parent.get(id(node))
        while isinstance(above, (cst.Element, cst.StarredElement, cst.Tuple, cst.List)):
            node, above = above, self.facts.parent.get(id(above))
        if isinstance(above, (cst.AssignTarget, cst.Del, cst.AsName)):
            return True
        return isinstance(above, (cst.AugAssign, cst.AnnAssign, cst.For, cst.CompFor)) and above.target is node

    # --- calls --------------------------------------------------------------------------------------------------------

    def method_changes(self, method: cst.Attribute) -> bool:
        """Whether a method changes what it is called on."""
        name, what = method.attr.value, self.facts.value(method.value)
        if what and all(isinstance(atom, External) for atom in what):
            return name in MUTATORS and "." in self.facts.path(method.value)  # os.environ.update(...)
        if name in MUTATORS:
            return True
        return self.is_collection(what) and name not in READERS and name not in VIEWS

    def hand(self, arg: cst.Arg, call: cst.Call, depth: int, step: Step, fate: Fate) -> int | None:
        """What a call does to what it gets; the depth at which it gives it back, None if it does not."""
        path, below = self.facts.path(call.func), depth - 1 if arg.star else depth
        own = targets(self.facts, self.facts.value(call.func))
        handed = {site for each in call.args if each is not arg for site in functions_of(self.facts.value(each.value))}
        for site in (*own, *handed):
            self.name_parameters(site, below if site in own else depth - 1, fate, spread=bool(arg.star))
        if own:
            return None
        if path:
            position = call.args.index(arg)
            if depth == 0 and changes_argument(path, position, "" if arg.keyword is None else arg.keyword.value):
                fate.changed.append(step)
            if copies_argument(path):
                return max(depth, 1)
            return depth - 1 if gives_argument(path) or handed else None
        func = call.func
        if isinstance(func, cst.Attribute) and func.attr.value in HOLDING:
            self.hold(func.value, depth if HOLDING[func.attr.value] else depth - 1, fate)
            return depth if func.attr.value in VIEWS else None
        what = self.facts.value(func)
        unseen = not what or any(isinstance(atom, Unknown) for atom in what)
        fate.lost |= unseen and not (isinstance(func, cst.Attribute) and func.attr.value in READERS)
        return None

    def name_parameters(self, site: Site, depth: int, fate: Fate, *, spread: bool) -> None:
        """The parameters of a function that gets it; ``*args`` hold it."""
        node = self.facts.program.scopes[site].node
        if isinstance(node, cst.Module):
            return
        for param in parameters(node.params):
            fate.name(("name", site, param.name.value), depth)
        for star in (node.params.star_arg, node.params.star_kwarg):
            if isinstance(star, cst.Param):
                fate.name(("name", site, star.name.value), depth if spread else depth + 1)

    @cached_property
    def calls(self) -> dict[Site, list[cst.Call]]:
        """The calls of each function, and those that are handed it."""
        found: dict[Site, list[cst.Call]] = defaultdict(list)
        for node, _ in self.facts.expressions:
            if isinstance(node, cst.Call):
                handed = (functions_of(self.facts.value(each.value)) for each in node.args)
                for site in targets(self.facts, self.facts.value(node.func)).union(*handed):
                    found[site].append(node)
        return found

    def site_of(self, function: cst.CSTNode, step: Step) -> Site:
        return self.facts.program.files[step.path].site(function)

    # --- kinds of values ----------------------------------------------------------------------------------------------

    def is_fixed(self, what: Value, depth: int = DEEPEST) -> bool:
        """Whether a value is nothing that can be changed."""
        return bool(what) and all(self.is_fixed_atom(atom, depth) for atom in what)

    def is_fixed_atom(self, atom: object, depth: int) -> bool:
        if isinstance(atom, Container) and atom.kind == "tuple" and depth:
            return self.is_fixed(self.facts.program.read("all", atom.site), depth - 1)
        if isinstance(atom, (External, LibraryObject)):
            return atom.path.startswith(("tensorflow", "keras"))
        return not isinstance(atom, (Container, Dense, Function, Plain, Unknown))

    def is_number(self, node: cst.CSTNode) -> bool:
        """Whether it is a name for a number or a text, by the function that gives it."""
        read = self.facts.read_at.get(id(node))
        values = [step.value for step in self.facts.binds.get(read.key, ())] if read is not None else [node]
        calls = [value for value in values if isinstance(value, cst.Call) and self.facts.path(value.func) in NUMBERS]
        return bool(calls) and len(calls) == len(values)

    def is_collection(self, what: Value) -> bool:
        """Whether a value may be a list, a dict, or one of their like."""
        return any(isinstance(atom, (Container, Dense)) or _is_of_collections(atom) for atom in what)


def _is_of_collections(atom: object) -> bool:
    return isinstance(atom, (External, LibraryObject)) and atom.path.startswith("collections.")


def _leaves(target: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
    """The single targets of an assignment."""
    if isinstance(target, (cst.Tuple, cst.List)):
        for each in target.elements:
            yield from _leaves(each.value)
    else:
        yield target
