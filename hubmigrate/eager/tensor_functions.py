"""Writes the functions that tensors become, and their calls."""

from __future__ import annotations

from collections.abc import Container as Holder
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

import libcst as cst

from hubmigrate.eager.blank import spread, with_it
from hubmigrate.eager.definitions import Definition
from hubmigrate.eager.facts import Facts, Key, Read, Step
from hubmigrate.eager.nodes import assignment, code, keyword
from hubmigrate.eager.onepass import Pass
from hubmigrate.eager.stages import Element, Lifting, Made, Stay, plain_name

LOADERS = ("tensorflow_hub.load", "tensorflow_hub.KerasLayer")
LONG = 80
"""A call that is longer gets one argument a line."""
Given: TypeAlias = "Mapping[Key, cst.BaseExpression]"


class TensorFunctions:
    """The functions of one file, and what stands where their names are read."""

    def __init__(self, lifting: Lifting, tree: Pass) -> None:
        self.lifting = lifting
        self.facts: Facts = lifting.facts
        self.tree = tree
        self.made: Made | None = None
        """The function whose body is written."""
        self.given: Given = {}
        """By placeholder: what stands where it is read."""
        self.results: Mapping[int, cst.Name] = {}
        """By node that reads a tensor: the variable that holds the result."""

    @contextmanager
    def reading(self, given: Given, results: Mapping[int, cst.Name], made: Made | None = None) -> Iterator[None]:
        """While what is visited sees these."""
        outer = self.made, self.given, self.results
        self.made, self.given, self.results = made, given, results
        yield
        self.made, self.given, self.results = outer

    def function(self, made: Made) -> cst.FlattenSentinel[cst.BaseStatement]:
        """``def y(text): ... return ...`` in the place of the last assignment."""
        *moved, last = made.steps
        assert isinstance(last.line, cst.SimpleStatementLine)
        assert last.value is not None
        self.check_ways(made, last)
        loads = [*self.loads_before(made, last), *self.iterators_before(last)]
        name = self.function_name(made, last)
        parameters = {key: cst.Name(parameter) for key, parameter in self.parameters(made).items()}
        body: list[cst.BaseStatement] = []
        with self.reading(parameters, {}, made):
            for step in moved:
                assert isinstance(step.node, (cst.Assign, cst.AnnAssign))
                assert step.node.value is not None
                assign = step.node.with_changes(value=self.tree.visited(step.node.value))
                assert isinstance(step.line, cst.SimpleStatementLine)
                _, own = with_it(step.line.leading_lines, self.tree.file.separator)
                beside = step.line.trailing_whitespace
                body.append(cst.SimpleStatementLine([assign], leading_lines=own, trailing_whitespace=beside))
            body.append(cst.SimpleStatementLine([cst.Return(self.tree.visited(last.value))]))
        place = Definition(self.lifting, self.tree, last)
        if loads:
            loads[0] = loads[0].with_changes(leading_lines=[*place.border, *place.blank])
        listed = self.parameter_list(made, parameters, last)
        define = place.function(cst.Name(name), listed, body, [] if loads else place.border)
        what = "a function of what was fed" if made.symbolic.needs else "a function: it is another one in each run"
        self.tree.note(last.node, "HUB212", f"the tensor {made.symbolic.key[2]} is {what}")
        if made.symbolic.key[0] != "attribute":
            return cst.FlattenSentinel([*loads, define])
        assert isinstance(last.target, cst.Attribute)
        keep = cst.Assign([cst.AssignTarget(last.target)], cst.Name(name))
        after = cst.SimpleStatementLine([keep], leading_lines=[cst.EmptyLine(indent=False)])
        return cst.FlattenSentinel([*loads, define, after])

    def check_ways(self, made: Made, last: Step) -> None:
        """Functions of one name, in several branches, have the same parameters where they need the same."""
        for key, other in self.lifting.made.items():
            alike = key in self.lifting.ways and key[:3] == made.symbolic.key[:3]
            same = alike and other.symbolic.needs.keys() == made.symbolic.needs.keys()
            if same and self.parameters(other) != self.parameters(made):
                raise Stay(last, last.node, "a tensor is made in two ways, whose parameters would have other names")

    def parameter_list(self, made: Made, names: Mapping[Key, cst.Name], last: Step) -> cst.Parameters:
        """A parameter for each placeholder, and one for the items of a dict of them."""
        several = [key for key in made.symbolic.needs if self.lifting.placeholders[key].several]
        if len(several) > 1:
            raise Stay(last, last.node, "two dicts of placeholders are needed for one tensor")
        single = [_parameter(name, made.defaults.get(key)) for key, name in names.items() if key not in several]
        double = cst.Param(names[several[0]]) if several else None
        return cst.Parameters(single, star_kwarg=double)

    def loads_before(self, made: Made, last: Step) -> list[cst.BaseStatement]:
        """Modules that are loaded in what becomes a function: they are loaded once, above it."""
        roots = {id(step.node) for step in made.steps}
        found: list[cst.BaseStatement] = []
        for node, _ in self.facts.expressions:
            path = self.facts.path(node.func) if type(node) is cst.Call else ""
            if path not in LOADERS or not self.facts.within(node, roots):
                continue
            name = "module"
            while (
                self.tree.is_bound(last.scope, name)
                or (last.scope, name) in self.tree.taken
                or name in self.tree.names_in(roots)
            ):
                name += "_"
            self.tree.taken.add((last.scope, name))
            found.append(assignment(name, self.tree.visited(node)))
            self.tree.handle(node, lambda _, name=name: cst.Name(name))  # type: ignore[misc]
        return found

    def iterators_before(self, last: Step) -> Iterator[cst.BaseStatement]:
        """The iterators that an assignment makes, for want of a statement of their own."""
        for element in dict.fromkeys(self.lifting.elements.values()):
            if element.step is last and not element.direct:
                yield assignment(element.name, self.iterator(element))

    def iterator(self, element: Element) -> cst.Call:
        """``iter(dataset)``"""
        assert element.dataset is not None
        return cst.Call(cst.Name("iter"), [cst.Arg(self.tree.visited(element.dataset))])

    def function_name(self, made: Made, last: Step) -> str:
        name = made.symbolic.key[2]
        if made.symbolic.key[0] != "attribute":
            return name
        name = plain_name(name, "tensor")
        while self.tree.is_bound(last.scope, name) or name in self.tree.read_in(last.scope):
            name += "_"
        return name

    def parameters(self, made: Made) -> dict[Key, str]:
        """The names of a function's parameters: those of the placeholders, as far as nothing else has them."""
        roots = {id(step.node) for step in made.steps}
        needs = made.symbolic.needs
        inside = {
            node.value
            for node, _ in self.facts.expressions
            if type(node) is cst.Name and self.facts.within(node, roots) and not self.is_read_of(node, needs)
        }
        inside |= {key[2] for step in made.steps for key, _ in step.binds if key != made.symbolic.key}
        found: dict[Key, str] = {}
        for key in [*(key for key in needs if key not in made.defaults), *made.defaults]:
            name = self.lifting.placeholders[key].parameter
            while name in inside or name in found.values():
                name += "_"
            found[key] = name
        return found

    def is_read_of(self, node: cst.CSTNode, keys: Holder[Key]) -> bool:
        read = self.facts.read_at.get(id(node))
        return read is not None and read.key in keys and id(node) not in self.lifting.known

    def read(self, node: cst.CSTNode, read: Read) -> cst.CSTNode:
        """A symbolic name, where it is read: a parameter, a fed value, or a call."""
        assert isinstance(node, cst.BaseExpression)
        if id(node) in self.lifting.known:
            return node
        if read.key in self.lifting.placeholders:
            return self.given.get(read.key, node)
        made = self.lifting.made[read.key]
        if made is self.made or id(read.node) in self.lifting.passed:
            return node
        result = self.results.get(id(read.node))
        return self.call(node, made) if result is None else result

    def call(self, function: cst.BaseExpression, made: Made) -> cst.Call:
        """A call of a function: by position where only the first parameter is given, else by name."""
        every = self.parameters(made)
        names = {key: name for key, name in every.items() if key in self.given or key not in made.defaults}
        several = any(self.lifting.placeholders[key].several for key in names)
        several = several or made.symbolic.key in self.lifting.by_name
        if len(names) < 2 and not several and list(names) == list(every)[: len(names)]:
            return cst.Call(function, [cst.Arg(self.given[key]) for key in names])
        args = [arg for key, name in names.items() for arg in self.arguments(key, name, self.given[key])]
        call = cst.Call(function, args)
        return call if len(code(call)) <= LONG else spread(call, self.tree.file.module.default_indent)

    def arguments(self, key: Key, name: str, value: cst.BaseExpression) -> list[cst.Arg]:
        """How a placeholder is handed over: by keyword; a dict of them item by item."""
        if not self.lifting.placeholders[key].several:
            return [keyword(name, value)]
        if isinstance(value, cst.Dict):
            items = [e for e in value.elements if isinstance(e, cst.DictElement)]
            return [keyword(str(e.key.evaluated_value), e.value) for e in items if isinstance(e.key, cst.SimpleString)]
        return [cst.Arg(value, star="**")]


def _parameter(name: cst.Name, default: cst.BaseExpression | None) -> cst.Param:
    if default is None:
        return cst.Param(name)
    tight = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
    return cst.Param(name, default=default, equal=tight)
