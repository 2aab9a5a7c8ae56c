"""Writes loops that build tensors one after the other as functions, which runs can call.

``xs = []`` and ``for i in range(n): xs.append(step(x))`` become ``xs = make_xs(x)``, below a function that makes the
list and has the loop. That is the same graph: the function is called once, in the place of the loop. Only programs are
written anew that keep their sessions for such a loop.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import libcst as cst

from hubmigrate.eager import walk
from hubmigrate.eager.blank import is_border, parted
from hubmigrate.eager.captured import is_repeatable
from hubmigrate.eager.facts import LOOPS, Facts, Key, Read, Step, fresh_name, is_imported, is_tensor, may_be_tensor
from hubmigrate.eager.handing import MUTATORS
from hubmigrate.eager.nodes import assignment
from hubmigrate.eager.stages import Stay, block_of, is_staging
from hubmigrate.interpret.scopes import nodes_in
from hubmigrate.knowledge import staging
from hubmigrate.layout import code as text_of
from hubmigrate.project import File, Program
from hubmigrate.values import Constant, Container, External, Function, LibraryObject, Tensor, Value

FIXED = (Constant, External, Function, LibraryObject, Tensor)
"""What is the same wherever it is asked for."""
UNMOVED = (
    *(cst.Await, cst.ClassDef, cst.Del, cst.FunctionDef, cst.Global, cst.Import, cst.ImportFrom, cst.Nonlocal),
    *(cst.Return, cst.Try, cst.Yield),
)
"""What means something else in a function, or is not looked into."""
NAMESPACES = frozenset(f"builtins.{name}" for name in ("eval", "exec", "globals", "locals", "vars"))


@dataclass
class _Loop:
    """A loop that becomes part of a function."""

    node: cst.For
    step: Step
    result: str
    """The only name of it that is read below."""
    parameters: list[str] = field(default_factory=list)
    starts: list[Step] = field(default_factory=list)
    """The assignments above it that it starts from."""


def write_loops(program: Program, reason: Stay) -> dict[str, str]:
    """The new text of the file with the loop that keeps the program's sessions; none if it can't be moved."""
    step = reason.step
    if step is None:
        return {}
    facts = walk.gather(program)
    for place in _loops(facts, step):
        assert isinstance(place.node, cst.For)
        loop = _Finder(facts, place.node, place).find()
        if loop is not None:
            file = program.files[step.path]
            return {step.path: text_of(file.module.visit(_Writer(facts, file, loop)))}
    return {}


def _loops(facts: Facts, step: Step) -> list[Step]:
    """The outermost loops around a statement, and those that bind again what it binds."""
    names = {key[2] for key, _ in step.binds}
    same = [each for each in facts.steps if each.path == step.path and each.scope == step.scope]
    inside = [each for each in same if each.node is step.node or names & {key[2] for key, _ in each.binds}]
    outermost = [next((up for up in each.around if isinstance(up, LOOPS)), None) for each in inside]
    return [each for each in same if isinstance(each.node, cst.For) and each.node in outermost]


class _Finder:
    def __init__(self, facts: Facts, node: cst.For, step: Step) -> None:
        self.facts = facts
        self.node = node
        self.step = step
        self.steps = [each for each in facts.steps if each is step or node in each.around]
        self.reads = [read for read in facts.read_at.values() if facts.within(read.node, {id(node)})]

    def find(self) -> _Loop | None:
        """The loop with what goes with it; None if something of it is not followed."""
        own = self.own_names()
        if own is None or not self.is_movable():
            return None
        starts: dict[Key, Step] = {}
        results, handed = [], []
        for key in own:
            below = self.is_read_below(key)
            if below is None:
                return None
            if below:
                results.append(key[2])
            above = [step for step in self.facts.binds[key] if step.order < self.step.order]
            if above and (below or not self.is_bound_first(key)):
                if len(above) == 1 and self.is_start(above[0]):
                    starts[key] = above[0]
                elif self.is_tensor_above(key, above):
                    handed.append(key[2])
                else:
                    return None
        if len(results) != 1 or not self.is_apart(own, starts):
            return None
        moved = sorted(starts.values(), key=lambda step: step.order)
        return _Loop(self.node, self.step, results[0], [*handed, *self.parameters(own, moved)], moved)

    def own_names(self) -> list[Key] | None:
        """The names that the loop binds, or whose lists and dicts it changes; None if it binds something else."""
        bound = {key for step in self.steps for key, _ in step.binds}
        changed = {read.key for read in self.reads if self.is_changed(read)}
        top = self.step.scope == self.facts.program.top(self.step.path)
        for key in bound | changed:
            plain = key[:2] == ("name", self.step.scope) and key not in self.facts.parameters | self.facts.definitions
            if not plain or (top and is_imported(self.facts, self.step.path, key[2])):
                return None
        return sorted(bound | changed)

    def is_changed(self, read: Read) -> bool:
        """``xs.append(x)``"""
        method = self.facts.parent.get(id(read.node))
        held = any(isinstance(atom, Container) for atom in self.facts.value(read.node))
        return held and isinstance(method, cst.Attribute) and method.attr.value in MUTATORS

    def is_movable(self) -> bool:
        """Whether the loop stands in a straight line, and does nothing that only its scope can."""
        straight = all(isinstance(each, cst.With) for each in self.step.around) and not self.step.in_class
        if not straight or self.node.orelse is not None or self.node.asynchronous is not None:
            return False
        lines = list(self.step.block.body)  # type: ignore[attr-defined]
        after = lines[lines.index(self.node) + 1 :]
        if after and isinstance(after[0], cst.SimpleStatementLine) and isinstance(after[0].body[0], cst.Return):
            return False  # a function of its own already
        if any(isinstance(each, UNMOVED) for each in nodes_in(self.node)):
            return False
        inside = [node for node, _ in self.facts.expressions if self.facts.within(node, {id(self.node)})]
        asked = any(self.facts.path(node) in NAMESPACES for node, _ in self.facts.expressions)
        return not asked and not any(is_staging(self.facts.value(node), self.facts) for node in inside)

    def is_bound_first(self, key: Key) -> bool:
        """Whether each round of the loop binds a name before it reads it."""
        reads = [read.step.order for read in self.reads if read.key == key]
        first = next((step for step in self.steps if any(key == bound for bound, _ in step.binds)), None)
        if first is None:
            return False
        sure = first is self.step or first.block is self.node.body
        return sure and all(order > first.order for order in reads)

    def is_read_below(self, key: Key) -> bool | None:
        """Whether what the loop gives a name is read below it; None if that can't be seen."""
        inside = {id(step) for step in self.steps}
        again = [step for step in self.facts.binds[key] if step.order > self.step.order and id(step) not in inside]
        block = block_of(self.step, self.facts)
        if any(step.loop is not None or block_of(step, self.facts) is not block for step in again[:1]):
            return None
        last = again[0].order if again else len(self.facts.steps)
        if any(read.scope != key[1] for read in self.facts.reads[key]):
            return None
        end = max(step.order for step in self.steps)
        return any(end < read.step.order <= last for read in self.facts.reads[key])

    def is_start(self, step: Step) -> bool:
        """``xs = []``, an assignment that gives the same where the loop stands."""
        value = step.value
        plain = value is not None and step.alone and isinstance(step.target, cst.Name) and len(step.binds) == 1
        if not plain or step.loop is not None or block_of(step, self.facts) is not block_of(self.step, self.facts):
            return False
        separator = self.facts.program.files[step.path].separator
        assert isinstance(step.line, cst.SimpleStatementLine)
        if any(is_border(line, separator) for line in step.line.leading_lines):
            return False
        inside = [node for node, _ in self.facts.expressions if self.facts.within(node, {id(value)})]
        calls = [node for node in inside if isinstance(node, cst.Call)]
        reads = [read for node in inside if (read := self.facts.read_at.get(id(node))) is not None]
        return all(self.is_pure(call) for call in calls) and all(
            read.key[0] == "name" and all(isinstance(atom, FIXED) for atom in self.facts.value(read.node))
            for read in reads
        )

    def is_tensor_above(self, key: Key, above: list[Step]) -> bool:
        """Whether a name is surely bound above the loop, to a tensor, and to nothing but tensors in it."""
        block = block_of(self.step, self.facts)
        bound = any(step.loop is None and block_of(step, self.facts) is block for step in above)
        reads = [read for read in self.reads if read.key == key]
        values = [step.value for step in above]
        return (
            bound
            and all(value is not None and is_tensor(self.facts.value(value)) for value in values)
            and all(is_tensor(self.facts.value(read.node)) for read in reads)
        )

    def is_pure(self, call: cst.Call) -> bool:
        path = self.facts.path(call.func)
        of_tensors = path.startswith("tensorflow.") and staging.kind(path.removeprefix("tensorflow.")) == staging.PURE
        return of_tensors or is_repeatable(path)

    def is_apart(self, own: list[Key], starts: dict[Key, Step]) -> bool:
        """Whether nothing between the assignments and the loop asks for what they bind, or changes what they read."""
        moved = {id(step) for step in (*self.steps, *starts.values())}
        for key, start in starts.items():
            between = range(start.order + 1, self.step.order)
            if any(r.step.order in between and id(r.step) not in moved for r in self.facts.reads[key]):
                return False
            read = [r.key for r in self.facts.read_at.values() if r.step is start and r.key not in own]
            if any(step.order in between for each in read for step in self.facts.binds[each]):
                return False
        return True

    def parameters(self, own: list[Key], starts: list[Step]) -> list[str]:
        """The tensors that the function is handed, in the order in which it asks for them."""
        ids = {id(step) for step in starts}
        reads = [read for read in self.facts.read_at.values() if id(read.step) in ids] + self.reads
        reads = [read for read in reads if read.key not in own and read.key[0] == "name"]
        reads.sort(key=lambda read: read.step.order)
        tensors = [read for read in reads if self.may_hold_tensors(self.facts.value(read.node))]
        return list(dict.fromkeys(read.key[2] for read in tensors))

    def may_hold_tensors(self, what: Value) -> bool:
        held = [self.facts.program.read("all", atom.site) for atom in what if isinstance(atom, Container)]
        return any(may_be_tensor(each) for each in (what, *held))


class _Writer(cst.CSTTransformer):
    def __init__(self, facts: Facts, file: File, loop: _Loop) -> None:
        super().__init__()
        self.facts = facts
        self.file = file
        self.loop = loop
        self.gone = {id(step.line) for step in loop.starts}

    def leave_SimpleStatementLine(  # noqa: N802
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.RemovalSentinel:
        return cst.RemoveFromParent() if id(original_node) in self.gone else updated_node

    def leave_For(  # noqa: N802
        self, original_node: cst.For, updated_node: cst.For
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement]:
        if original_node is not self.loop.node:
            return updated_node
        top = self.loop.step.scope == self.facts.program.top(self.file.path)
        space = [cst.EmptyLine(indent=False)] * (2 if top else 1)
        border, own = parted(list(updated_node.leading_lines), self.file.separator)
        name, parameters = cst.Name(self.name()), [cst.Name(each) for each in self.loop.parameters]
        define = cst.FunctionDef(
            name,
            cst.Parameters([cst.Param(each) for each in parameters]),
            cst.IndentedBlock(self.body(updated_node.with_changes(leading_lines=_comments(own)))),
            leading_lines=[*border, *space],
        )
        call = assignment(self.loop.result, cst.Call(name, [cst.Arg(each) for each in parameters]))
        return cst.FlattenSentinel([define, call.with_changes(leading_lines=space)])

    def body(self, loop: cst.For) -> list[cst.BaseStatement]:
        """What the loop starts from, the loop, and what it gives."""
        starts = [step.line for step in self.loop.starts if isinstance(step.line, cst.SimpleStatementLine)]
        first, *others = [*starts, loop]
        above = _comments(list(first.leading_lines))
        result = cst.SimpleStatementLine([cst.Return(cst.Name(self.loop.result))])
        return [first.with_changes(leading_lines=above), *others, result]

    def name(self) -> str:
        """A name for the function that nothing else has."""
        taken = {node.value for node, _ in self.facts.expressions if isinstance(node, cst.Name)}
        return fresh_name(self.facts, f"make_{self.loop.result.lstrip('_')}", taken)


def _comments(lines: list[cst.EmptyLine]) -> list[cst.EmptyLine]:
    return [line for line in lines if line.comment is not None]
