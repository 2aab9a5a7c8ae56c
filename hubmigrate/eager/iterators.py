"""Finds what iterators over datasets give: the next element, another one in each run that needs it.

An element is a placeholder that each run feeds with the next one. What a run of an initialiser does is ``iter(...)``.
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate.eager.dataset_loops import find_loop
from hubmigrate.eager.datasets import Chains
from hubmigrate.eager.facts import Key, Read, Step, fresh_name
from hubmigrate.eager.fed import expression_of
from hubmigrate.eager.one_session import check_session
from hubmigrate.eager.shared import check_starts
from hubmigrate.eager.stages import Element, Lifting, Placeholder, Run, Start, is_simple, plain_name
from hubmigrate.eager.versions import binds_of

ONE_SHOT = "make_one_shot_iterator"
INITIALISED = "make_initializable_iterator"
STRUCTURE = "tensorflow.data.Iterator.from_structure"
NAMELESS = "element"
"""The name of an element that has none."""


def find_elements(done: Lifting) -> None:
    """Notes every element that an iterator gives. Raises ``Stay`` for iterators that are used in another way."""
    _Iterators(done).find()


def follow_starts(done: Lifting) -> None:
    """Finds the runs that start iterators, and the datasets that they feed. Raises ``Stay``."""
    for start in done.starts.values():
        run = done.run_around(start.node)
        if run is None or not run.ops_only:
            raise done.stay(start.node, "an iterator is initialised in a way that is not followed")
        start.run = run
        run.starts.append(start)
        start.element.starts.append(start)
        read = done.facts.read_at.get(id(start.dataset))
        if read is not None and read.key in done.symbolic:
            run.symbols.append(read)
        elif read is not None and expression_of(read.key, run.scope, done.facts) is None:
            raise done.stay(start.node, f"the dataset {read.key[2]} can't be seen here")


def check_elements(done: Lifting) -> None:
    """Each run takes one element, where the iterator can be seen. Finds the loops over datasets."""
    elements = list(dict.fromkeys(done.elements.values()))
    for element in elements:
        keys = [key for key, each in done.elements.items() if each is element]
        runs = [run for run in done.runs if any(key in done.needs_of(run) for key in keys)]
        check_session(done, element, runs)
        for run in runs:
            _check_run(done, element, keys, run)
            check_starts(done, element, run)
        if len(runs) == len(elements) == 1:
            find_loop(done, element, runs[0])


def _check_run(done: Lifting, element: Element, keys: list[Key], run: Run) -> None:
    places = {start.run.step.scope for start in element.starts if start.run is not None} or {element.step.scope}
    top = done.facts.program.top(element.step.path)
    unseen = done.stay(run.call, f"the iterator that gives {keys[0][2]} can't be seen here")
    if element.iterator is not None and element.iterator[0] == "attribute":
        if expression_of(element.iterator, run.scope, done.facts) is None:
            raise unseen
    else:
        if run.step.path != element.step.path or not places <= {run.step.scope, top} or len(places) > 1:
            raise unseen
        if run.step.scope not in places and element.name in done.facts.program.scopes[run.step.scope].bound:
            raise unseen
    if any(key in run.feeds for key in keys):
        raise done.stay(run.call, f"{keys[0][2]} comes from an iterator, and is fed")
    if sum(other.step is run.step and bool(done.needs_of(other)) for other in done.runs) > 1:
        raise done.stay(run.call, "several runs in one statement take elements of an iterator")


class _Iterators:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts

    def find(self) -> None:
        for node, step in list(self.facts.expressions):
            if type(node) is cst.Call and self.kind_of(node):
                self.add(node, step)

    def kind_of(self, call: cst.Call) -> str:
        """Which kind of iterator a call makes; empty if it makes none."""
        path = self.facts.path(call.func)
        if path == STRUCTURE:
            return STRUCTURE
        method = call.func.attr.value if isinstance(call.func, cst.Attribute) else ""
        return next((k for k in (ONE_SHOT, INITIALISED) if path == f"tensorflow.data.{k}" or method == k), "")

    def add(self, made: cst.Call, step: Step) -> None:
        """An iterator with a name of its own that is asked once for its next element, or asked at once."""
        kind = self.kind_of(made)
        dataset = None if kind == STRUCTURE else self.dataset_of(made)
        if not step.alone:
            raise self.done.stay(made, "an iterator shares its line with other statements")
        if any("iter" in scope.bound for scope in self.facts.program.scopes.values()):
            raise self.done.stay(made, "iter is a name of the program's own")
        chains = Chains(self.done)
        chains.users.add(id(made))
        if dataset is not None:
            chains.follow(dataset, step)
        iterator = self.key_of(made, step) if step.value is made else None
        asked, call = self.asked(made, step, iterator)
        reads = [read for read in self.facts.read_at.values() if self.facts.within(read.node, {id(dataset)})]
        name = iterator[2] if iterator is not None else self.fresh("iterator")
        named = asked.value is call
        target = asked.target if named else cst.Name(NAMELESS)
        assert isinstance(target, (cst.Name, cst.Attribute, cst.Tuple, cst.List))
        element = Element(step, made, dataset, iterator, name, reads, target)
        if iterator is not None and kind != ONE_SHOT:
            self.find_starts(element, iterator, chains)
            self.keep_dataset(element, made, step)
        chains.check_reads()
        if step is not asked and named:
            self.done.drop(asked)
        self.done.covered.update((id(made.func), *([id(call)] if named else [])))
        for key in self.names_of(asked) if named else [self.nameless(asked, call)]:
            self.done.placeholders[key] = Placeholder(key, asked, call, "", plain_name(key[2], "element"))
            self.done.elements[key] = element

    def asked(self, made: cst.Call, step: Step, iterator: Key | None) -> tuple[Step, cst.Call]:
        """The statement that asks for the next element, and its call."""
        asked, call = step, self.next_of(made)
        if iterator is not None:
            calls = [(each.step, self.next_of(each.node)) for each in self.facts.reads[iterator]]
            calls = [(at, found) for at, found in calls if found is not None]
            if len(calls) != 1:
                raise self.done.stay(made, "an iterator is asked for its next element in several places, or in none")
            asked, call = calls[0]
        if call is None or asked.scope != step.scope or asked.loop or step.loop:
            raise self.done.stay(made, "it can't be seen where an iterator is asked for its next element")
        return asked, call

    def nameless(self, asked: Step, call: cst.Call) -> Key:
        """A name for an element that is part of an expression."""
        key = (NAMELESS, asked.scope, self.fresh(NAMELESS))
        read = Read(key, call, asked, asked.scope)
        self.facts.reads[key] = [read]
        self.facts.read_at[id(call)] = read
        return key

    def fresh(self, name: str) -> str:
        """A name that no scope binds, and no other iterator has been given."""
        given = {each for element in self.done.elements.values() for each in (element.name, element.variable)}
        return fresh_name(self.facts, name, given | {key[2] for key in self.done.elements})

    def dataset_of(self, made: cst.Call) -> cst.BaseExpression:
        path = self.facts.path(made.func)
        if isinstance(made.func, cst.Attribute) and not path.startswith("tensorflow.data.make_"):
            if not made.args:
                return made.func.value
        elif len(made.args) == 1 and made.args[0].keyword is None and not made.args[0].star:
            return made.args[0].value
        raise self.done.stay(made, "an iterator is made with arguments that are not known")

    def key_of(self, node: cst.CSTNode, step: Step) -> Key:
        plain = len(step.binds) == 1 and isinstance(step.target, (cst.Name, cst.Attribute)) and not step.in_class
        if plain:
            key = step.binds[0][0]
            if len([each for each in binds_of(key, self.facts) if not self.done.is_none(each)]) == 1:
                return key
        raise self.done.stay(node, "an iterator or its next element has no name of its own")

    def names_of(self, asked: Step) -> list[Key]:
        """The names of an element, or of its parts."""
        if not isinstance(asked.target, (cst.Tuple, cst.List)):
            assert asked.value is not None
            return [self.key_of(asked.value, asked)]
        plain = all(isinstance(element.value, cst.Name) for element in asked.target.elements) and not asked.in_class
        keys = [key for key, _ in asked.binds]
        if not plain or any(len(binds_of(key, self.facts)) != 1 for key in keys):
            raise self.done.stay(asked.node, "the parts of an element have no names of their own")
        return keys

    def next_of(self, node: cst.CSTNode) -> cst.Call | None:
        """The call ``node.get_next()`` around a node."""
        method = self.facts.parent.get(id(node))
        call = self.facts.parent.get(id(method)) if isinstance(method, cst.Attribute) else None
        named = isinstance(method, cst.Attribute) and method.attr.value == "get_next"
        return call if named and type(call) is cst.Call and call.func is method and not call.args else None

    # --- iterators that are initialised -------------------------------------------------------------------------------

    def find_starts(self, element: Element, iterator: Key, chains: Chains) -> None:
        """``iterator.initializer`` and ``iterator.make_initializer(dataset)``, where they are run."""
        for read in self.facts.reads[iterator]:
            if self.next_of(read.node) is not None:
                continue
            node: cst.CSTNode | None = self.facts.parent.get(id(read.node))
            dataset, method = element.dataset, node.attr.value if type(node) is cst.Attribute else ""
            if method == "make_initializer" and element.dataset is None:
                node = self.facts.parent.get(id(node))
                first = node.args[0] if type(node) is cst.Call and len(node.args) == 1 else None
                dataset = first.value if first is not None and not first.star and is_simple(first.value) else None
            elif method != "initializer":
                dataset = None
            if dataset is None or not isinstance(node, (cst.Attribute, cst.Call)):
                raise self.done.stay(read.node, "an iterator is used in a way that is not followed")
            if element.dataset is None:
                chains.follow(dataset, read.step)
                chains.users.add(id(node))
            self.done.covered.add(id(node))
            for place in self.places(node, read.step):
                self.done.starts[id(place)] = Start(element, place, dataset)

    def places(self, node: cst.BaseExpression, step: Step) -> Iterator[cst.BaseExpression]:
        """Where an initialiser is, or its name is read."""
        if step.value is not node:
            yield node
            return
        key = self.key_of(node, step)
        self.done.drop(step)
        for read in self.facts.reads[key]:
            self.done.covered.add(id(read.node))
            yield read.node

    def keep_dataset(self, element: Element, made: cst.Call, step: Step) -> None:
        """The statement of the iterator goes; a dataset that has no name gets one there."""
        if element.dataset is None or is_simple(element.dataset):
            self.done.drop(step)
            again = [s for read in element.reads for s in binds_of(read.key, self.facts) if s.order > step.order]
            if again:
                raise self.done.stay(made, "the name of a dataset is bound again")
            return
        element.variable = self.fresh("dataset")
