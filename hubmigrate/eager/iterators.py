"""Finds what one-shot iterators give: the next element of a dataset, another one in each run that needs it.

An element is a placeholder that each run feeds with the next one. Where one loop runs until there is none left, it
becomes a loop over the dataset.
"""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Key, Step
from hubmigrate.eager.stages import Element, Lifting, Placeholder, Run, is_simple, plain_name
from hubmigrate.eager.versions import binds_of
from hubmigrate.interpret.scopes import dotted

ONE_SHOT = "make_one_shot_iterator"
SOURCES = frozenset(
    f"tensorflow.data.{name}"
    for name in ("Dataset.from_tensor_slices", "Dataset.from_tensors", "Dataset.range", "TextLineDataset")
)
METHODS = frozenset({"batch", "cache", "map", "prefetch", "repeat", "shard", "skip", "take"})
"""Methods of datasets that do the same in both APIs, and draw nothing."""
SESSIONS = frozenset({"tensorflow.Session", "tensorflow.InteractiveSession"})
END = "errors.OutOfRangeError"


def find_elements(done: Lifting) -> None:
    """Notes every element that an iterator gives. Raises ``Stay`` for iterators that are used in another way."""
    _Iterators(done).find()


def check_elements(done: Lifting) -> None:
    """Each run takes one element, where the iterator can be seen. Finds the loops over datasets."""
    for key, element in done.elements.items():
        runs = [run for run in done.runs if key in done.needs_of(run)]
        for run in runs:
            top = done.facts.program.top(element.step.path)
            if run.step.path != element.step.path or element.step.scope not in (run.step.scope, top):
                raise done.stay(run.call, f"the iterator that gives {key[2]} can't be seen here")
            if element.name in done.facts.program.scopes[run.step.scope].bound and run.step.scope != element.step.scope:
                raise done.stay(run.call, f"the iterator that gives {key[2]} can't be seen here")
            if key in run.feeds:
                raise done.stay(run.call, f"{key[2]} comes from an iterator, and is fed")
            if sum(other.step is run.step and bool(done.needs_of(other)) for other in done.runs) > 1:
                raise done.stay(run.call, "several runs in one statement take elements of an iterator")
        if len(runs) == len(done.elements) == 1:
            element.loop = _loop(done, element, runs[0])
        again = [s for read in element.reads for s in binds_of(read.key, done.facts) if s.order > element.step.order]
        element.direct = element.loop is not None and is_simple(element.dataset) and not again


def _loop(done: Lifting, element: Element, run: Run) -> cst.While | None:
    """``while True: try: ... except tf.errors.OutOfRangeError: break`` around the only run, if that is first in it."""
    facts = done.facts
    if run.step.scope != element.step.scope or len(run.step.around) < 2:
        return None
    loop, attempt = run.step.around[-2:]
    if not isinstance(loop, cst.While) or not isinstance(attempt, cst.Try) or run.step.loop is not loop:
        return None
    if any(isinstance(each, (cst.For, cst.While)) for each in run.step.around[:-2]):
        return None
    ends = attempt.handlers[0] if len(attempt.handlers) == 1 else None
    ends_of = {f"{name}.{END}" for name in facts.program.files[run.step.path].tensorflow}
    forever = isinstance(loop.test, cst.Name) and loop.test.value == "True"
    alone = isinstance(loop.body, cst.IndentedBlock) and list(loop.body.body) == [attempt]
    if ends is None or ends.type is None or ends.name is not None or dotted(ends.type) not in ends_of:
        return None
    last = ends.body.body
    breaks = len(last) == 1 and isinstance(last[0], cst.SimpleStatementLine) and isinstance(last[0].body[0], cst.Break)
    rest = loop.orelse or attempt.orelse or attempt.finalbody
    first = attempt.body.body[0] is run.step.line
    if not (forever and alone and breaks and first) or rest:
        return None
    if not _comes_first(done, run) or not all(is_simple(value) for value in run.feeds.values()):
        return None
    head = attempt.with_changes(body=cst.IndentedBlock([cst.SimpleStatementLine([cst.Pass()])]))
    bare = loop.with_changes(leading_lines=[], body=cst.IndentedBlock([head]))
    return None if "#" in cst.Module([]).code_for_node(bare) else loop


def _comes_first(done: Lifting, run: Run) -> bool:
    """Whether nothing in its statement is computed before the run."""
    for node, above in done.facts.climb(run.call):
        if isinstance(above, cst.Arg):
            call = done.facts.parent[id(above)]
            if not isinstance(call, cst.Call) or call.args[0] is not above or not is_simple(call.func):
                return False
        elif above is run.step.node:
            return isinstance(above, (cst.Assign, cst.Expr))
        elif not isinstance(above, cst.Call) and getattr(above, "value", None) is not node:
            return False
    return False


class _Iterators:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts

    def find(self) -> None:
        for node, step in list(self.facts.expressions):
            if isinstance(node, cst.Call) and self.is_one_shot(node):
                self.add(node, step)

    def is_one_shot(self, call: cst.Call) -> bool:
        return self.facts.path(call.func) == f"tensorflow.data.{ONE_SHOT}" or (
            isinstance(call.func, cst.Attribute) and call.func.attr.value == ONE_SHOT
        )

    def add(self, made: cst.Call, step: Step) -> None:
        """An iterator with a name of its own that is asked once for its next element, or asked at once."""
        dataset = self.dataset_of(made)
        followed: dict[Key, list[Step]] = {}
        self.follow(dataset, step, followed)
        self.check_reads(made, followed)
        if not step.alone:
            raise self.done.stay(made, "an iterator shares its line with other statements")
        reads = [read for read in self.facts.read_at.values() if self.facts.within(read.node, {id(dataset)})]
        name, asked = "iterator", step
        if step.value is made:
            key = self.name_of(made, step)
            uses = self.facts.reads[key]
            if len(uses) != 1:
                raise self.done.stay(made, "an iterator is asked for its next element in several places, or in none")
            name, asked = key[2], uses[0].step
            call = self.next_of(uses[0].node)
        else:
            call = self.next_of(made)
            if any(name in scope.bound for scope in self.facts.program.scopes.values()):
                raise self.done.stay(made, "an iterator has no name of its own")
        if any("iter" in scope.bound for scope in self.facts.program.scopes.values()):
            raise self.done.stay(made, "iter is a name of the program's own")
        if call is None or asked.value is not call or asked.scope != step.scope or asked.loop or step.loop:
            raise self.done.stay(made, "the next element of an iterator has no name of its own")
        self.check_session(made, step)
        element = self.name_of(call, asked)
        if step is not asked:
            self.done.drop(asked)
        self.done.covered.update((id(made.func), id(call)))
        parameter = plain_name(element[2], "element")
        self.done.placeholders[element] = Placeholder(element, asked, call, "", parameter)
        self.done.elements[element] = Element(step, made, dataset, name, reads)

    def dataset_of(self, made: cst.Call) -> cst.BaseExpression:
        if isinstance(made.func, cst.Attribute) and self.facts.path(made.func) != f"tensorflow.data.{ONE_SHOT}":
            if not made.args:
                return made.func.value
        elif len(made.args) == 1 and made.args[0].keyword is None and not made.args[0].star:
            return made.args[0].value
        raise self.done.stay(made, "an iterator is made with arguments that are not known")

    def name_of(self, node: cst.CSTNode, step: Step) -> Key:
        plain = len(step.binds) == 1 and isinstance(step.target, cst.Name) and not step.in_class
        if not plain or len(binds_of(step.binds[0][0], self.facts)) != 1:
            raise self.done.stay(node, "an iterator or its next element has no name of its own")
        return step.binds[0][0]

    def next_of(self, node: cst.CSTNode) -> cst.Call | None:
        """The call ``node.get_next()`` around a node."""
        method = self.facts.parent.get(id(node))
        call = self.facts.parent.get(id(method)) if isinstance(method, cst.Attribute) else None
        named = isinstance(method, cst.Attribute) and method.attr.value == "get_next"
        return call if named and isinstance(call, cst.Call) and call.func is method and not call.args else None

    def follow(self, node: cst.BaseExpression, step: Step, seen: dict[Key, list[Step]]) -> None:
        """A chain of methods that are known, from a source that is known. Raises ``Stay``."""
        read = self.facts.read_at.get(id(node))
        if read is not None:
            if read.key in seen:
                return
            seen[read.key] = self.facts.binds[read.key]
            for bound in self.facts.binds[read.key]:
                if (
                    bound.value is None
                    or bound.scope != step.scope
                    or bound.loop is not None
                    or bound.order > step.order
                ):
                    raise self.done.stay(node, "it can't be seen how a dataset is made")
                self.follow(bound.value, step, seen)
            if self.facts.binds[read.key] and read.key not in self.facts.parameters:
                return
        elif isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
            if self.facts.path(node.func) in SOURCES:
                self.done.covered.add(id(node.func))
                return
            if node.func.attr.value in METHODS:
                self.follow(node.func.value, step, seen)
                return
        raise self.done.stay(node, "it can't be seen how a dataset is made, or what it does")

    def check_reads(self, made: cst.Call, followed: dict[Key, list[Step]]) -> None:
        """A dataset is there for its iterator: what else may ask it for is not looked into."""
        chains = {id(step.value) for steps in followed.values() for step in steps} | {id(made)}
        for key in followed:
            for read in self.facts.reads[key]:
                if not self.facts.within(read.node, chains):
                    raise self.done.stay(read.node, "a dataset is used apart from its iterator")

    def check_session(self, made: cst.Call, step: Step) -> None:
        """One session, made where the iterator is: in another one, the iterator would begin anew."""
        found = []
        for node, other in self.facts.expressions:
            path = self.facts.path(node.func) if isinstance(node, cst.Call) else ""
            if path.rpartition(".")[2].endswith("Session") or path.endswith(".get_session"):
                found.append((path, other))
        if len(found) != 1 or found[0][0] not in SESSIONS or found[0][1].scope != step.scope or found[0][1].loop:
            raise self.done.stay(
                made, "an iterator begins anew in each session, and it can't be seen that there is one"
            )
