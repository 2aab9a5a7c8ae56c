"""Carries out what ``lift`` decided: one pass over each tree.

A node with a handler is not walked: its handler builds what stands in its place, from the parts that it visits itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Container as Holder
from dataclasses import dataclass
from typing import Any, TypeAlias

import libcst as cst

from hubmigrate.eager.blank import Lines, bordered, joined, lost_comments, parted, spread, without_lead
from hubmigrate.eager.captured import is_repeatable
from hubmigrate.eager.facts import Facts, Key, Read, Step, is_tensor
from hubmigrate.eager.placeholders import as_spec
from hubmigrate.eager.stages import Element, Lifting, Made, Run, Stay, is_operation, plain_name
from hubmigrate.eager.versions import binds_of
from hubmigrate.project import File
from hubmigrate.records import Safety
from hubmigrate.values import Container, Site, sole

Handler: TypeAlias = "Callable[[cst.CSTNode], cst.CSTNode | cst.FlattenSentinel[cst.BaseStatement]]"

LOADERS = ("tensorflow_hub.load", "tensorflow_hub.KerasLayer")
MAGIC = "hubmigrate:magic"
LONG = 80
"""A call that is longer gets one argument a line."""
MAYBE = (
    cst.BooleanOperation,
    cst.DictComp,
    cst.GeneratorExp,
    cst.IfExp,
    cst.Lambda,
    cst.ListComp,
    cst.SetComp,
    cst.While,
)
"""What is in these is computed once, or often, or never."""
OUTPUTS = "outputs"
"""The variable for a result all of whose tensors are fetched."""
FETCHED = "fetched"
"""The variable for a result of which several parts are fetched."""


@dataclass(frozen=True)
class Note:
    """What was done at a node of the text that was read."""

    node: cst.CSTNode
    code: str
    message: str
    safety: Safety = Safety.SAFE


def rewrite(lifting: Lifting, file: File, notes: list[Note]) -> cst.Module:
    """The new tree of one file. Raises ``Stay`` where the place leaves no way to write it."""
    return _Rewriter(lifting, file, notes).module()


class _Rewriter(cst.CSTTransformer):
    def __init__(self, lifting: Lifting, file: File, notes: list[Note]) -> None:
        super().__init__()
        self.lifting = lifting
        self.facts: Facts = lifting.facts
        self.file = file
        self.notes = notes
        self.handlers: dict[int, Handler] = {}
        self.touched: set[int] = set()
        self.markers: dict[int, tuple[Lines, cst.Comment | None]] = {}
        """Statements that stand for nothing: what was written above and beside them."""
        self.nodes: list[cst.CSTNode] = []
        self.made: Made | None = None
        self.given: dict[Key, cst.BaseExpression] = {}
        self.values: dict[int, cst.BaseExpression] = {}
        self.before: dict[int, list[cst.SimpleStatementLine]] = {}
        self.above: dict[int, Lines] = {}
        self.defined: set[int] = set()
        self.taken: set[tuple[object, str]] = set()
        self.read_names: dict[Site, set[str]] = {}
        self.tensorflow = next(iter(file.tensorflow), "")

    # --- the pass -----------------------------------------------------------------------------------------------------

    def module(self) -> cst.Module:
        path = self.file.path
        for step in self.lifting.dropped.values():
            if step.path == path:
                self.handle(step.line, self.drop)
                self.note_gone(step)
        for made in self.lifting.made.values():
            *moved, last = made.steps
            if last.path == path:
                for step in moved:
                    self.handle(step.line, self.drop)
                self.handle(last.line, lambda _, made=made: self.function(made))  # type: ignore[misc]
        for run in self.lifting.runs:
            if run.step.path == path and not run.ops_only:
                self.handle(run.call, lambda _, run=run: self.run(run))  # type: ignore[misc]
                self.touch(run.step.line)
        for item in self.lifting.unwrapped.values():
            above = self.facts.parent.get(id(item))
            if isinstance(above, cst.With) and self.owner(above) == path:
                self.handle(above, self.unwrap)
        for read in self.facts.read_at.values():
            if read.step.path == path and (read.key in self.lifting.made or read.key in self.lifting.placeholders):
                self.handle(read.node, lambda node, read=read: self.read(node, read))  # type: ignore[misc]
        for key, element in self.lifting.elements.items():
            if element.step.path == path:
                self.iterate(key, element)
        for call in self.lifting.specs:
            self.handle(call, self.spec)
        for call in self.lifting.shapes:
            self.handle(call, self.shape)
        for define in self.lifting.functions:
            self.handle(define.params, self.fewer_parameters)
        for call in self.lifting.calls:
            self.handle(call, self.fewer_arguments)
        for shown, step in self.lifting.shown:
            if step.path == path:
                said = "this shows numbers, where it showed the name of a tensor"
                self.notes.append(Note(shown, "HUB211", said, Safety.REVIEW))
        for dimension, step in self.lifting.dimensions:
            if step.path == path:
                self.handle(dimension, lambda node: node.value.visit(self))  # type: ignore[attr-defined]
        changed = self.file.module.visit(self)
        assert isinstance(changed, cst.Module)
        return changed

    def note_gone(self, step: Step) -> None:
        if not any(key in self.lifting.placeholders for key, _ in step.binds):
            self.notes.append(Note(step.node, "HUB210", "sessions, graphs and initialisers are no part of eager code"))

    def owner(self, node: cst.CSTNode) -> str:
        top: cst.CSTNode = node
        for _, above in self.facts.climb(node):
            top = above
        return self.file.path if top is self.file.module else ""

    def handle(self, node: cst.CSTNode, handler: Handler) -> None:
        self.handlers[id(node)] = handler
        self.touch(node)

    def touch(self, node: cst.CSTNode) -> None:
        self.touched.add(id(node))
        for _, above in self.facts.climb(node):
            if id(above) in self.touched:
                break
            self.touched.add(id(above))

    def on_visit(self, node: cst.CSTNode) -> bool:
        return id(node) in self.touched and id(node) not in self.handlers

    def on_leave(self, original: cst.CSTNodeT, updated: cst.CSTNodeT) -> object:  # type: ignore[override]
        handler = self.handlers.get(id(original))
        if handler is not None:
            return handler(original)
        if id(original) not in self.touched:
            return updated
        if isinstance(updated, cst.IndentedBlock):
            return self.tidy_block(updated)
        if isinstance(updated, cst.Module):
            return self.tidy_module(updated)
        if isinstance(original, cst.SimpleStatementLine):
            assert isinstance(updated, cst.SimpleStatementLine)
            above = self.above.pop(id(original), [])
            updated = updated.with_changes(leading_lines=[*updated.leading_lines, *above])
            ahead = self.before.pop(id(original), None)
            if ahead:
                first = ahead[0].with_changes(leading_lines=updated.leading_lines)
                lines: list[cst.BaseStatement] = [first, *ahead[1:], updated.with_changes(leading_lines=[])]
                return cst.FlattenSentinel(lines)
        return updated

    def visited(self, node: cst.BaseExpression) -> cst.BaseExpression:
        found = node.visit(self)
        assert isinstance(found, cst.BaseExpression)
        return found

    # --- statements that go -------------------------------------------------------------------------------------------

    def drop(self, line: cst.CSTNode) -> cst.CSTNode:
        if isinstance(line, cst.SimpleStatementLine):
            if line.trailing_whitespace.comment is not None and MAGIC in line.trailing_whitespace.comment.value:
                raise Stay(None, line, "a statement that goes stands behind a magic")
            lines = [*line.leading_lines, *lost_comments(line.body, [])]
            return self.marker(lines, line.trailing_whitespace.comment)
        raise Stay(None, line, "a statement that goes stands on the line of another")

    def marker(self, lines: Lines, comment: cst.Comment | None) -> cst.SimpleStatementLine:
        nothing = cst.SimpleStatementLine([cst.Pass()])
        self.markers[id(nothing)] = (lines, comment)
        self.nodes.append(nothing)
        return nothing

    def unwrap(self, node: cst.CSTNode) -> cst.CSTNode | cst.FlattenSentinel[cst.BaseStatement]:
        """A ``with`` without the items that go; without any, its statements alone."""
        assert isinstance(node, cst.With)
        body = node.body.visit(self)
        self.notes.append(Note(node, "HUB210", "sessions, graphs and initialisers are no part of eager code"))
        kept = [item for item in node.items if id(item) not in self.lifting.unwrapped]
        if kept:
            items = [item.visit(self) for item in kept]
            last = items[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)  # type: ignore[union-attr]
            return node.with_changes(items=[*items[:-1], last], body=body)
        if not isinstance(body, cst.IndentedBlock):
            raise Stay(None, node, "the block of a session stands on the line of its with")
        around = (*node.items, *(part for part in (node.lpar, node.rpar) if isinstance(part, cst.CSTNode)))
        beside = self.marker([*node.leading_lines, *lost_comments(around, [])], body.header.comment)
        end = [self.marker(list(body.footer), None)] if body.footer else []
        statements = [] if _is_empty(body) else list(body.body)
        return cst.FlattenSentinel([beside, *statements, *end])

    def iterate(self, key: Key, element: Element) -> None:
        """An iterator over a dataset, or the loop in its place."""
        if element.loop is not None:
            self.handle(element.loop, lambda node: self.loop(node, key, element))
        if element.direct:
            self.handle(element.step.line, self.drop)
        elif element.step.value is element.made:
            self.handle(element.made, lambda _: self.iterator(element))
        else:
            self.handle(element.step.line, lambda line: self.own_iterator(line, element))
        self.notes.append(Note(element.step.node, "HUB212", f"{key[2]} is the next element of a dataset, run by run"))

    def iterator(self, element: Element) -> cst.Call:
        return cst.Call(cst.Name("iter"), [cst.Arg(self.visited(element.dataset))])

    def own_iterator(self, line: cst.CSTNode, element: Element) -> cst.CSTNode:
        assert isinstance(line, cst.SimpleStatementLine)
        assign = cst.Assign([cst.AssignTarget(cst.Name(element.name))], self.iterator(element))
        return line.with_changes(body=[assign])

    def loop(self, node: cst.CSTNode, key: Key, element: Element) -> cst.CSTNode:
        assert isinstance(node, cst.While)
        attempt = node.body.body[0]
        assert isinstance(attempt, cst.Try)
        body = attempt.body.visit(self)
        assert isinstance(body, cst.IndentedBlock)
        source = self.visited(element.dataset) if element.direct else cst.Name(element.name)
        return cst.For(cst.Name(key[2]), source, body, leading_lines=node.leading_lines)

    def spec(self, node: cst.CSTNode) -> cst.CSTNode:
        assert isinstance(node, cst.Call)
        self.notes.append(Note(node, "HUB212", "a placeholder that is asked for its shape or dtype is a spec"))
        return as_spec(node)

    def shape(self, node: cst.CSTNode) -> cst.CSTNode:
        assert isinstance(node, cst.Call)
        assert isinstance(node.func, cst.Attribute)
        return node.func.with_changes(value=self.visited(node.func.value), attr=cst.Name("shape"))

    def fewer_parameters(self, node: cst.CSTNode) -> cst.CSTNode:
        assert isinstance(node, cst.Parameters)
        kept = [param.visit(self) for param in node.params if id(param) not in self.lifting.gone]
        only = [param.visit(self) for param in node.kwonly_params if id(param) not in self.lifting.gone]
        star = node.star_arg if only or isinstance(node.star_arg, cst.Param) else cst.MaybeSentinel.DEFAULT
        return node.with_changes(params=_uncomma(kept), kwonly_params=_uncomma(only), star_arg=star)

    def fewer_arguments(self, node: cst.CSTNode) -> cst.CSTNode:
        assert isinstance(node, cst.Call)
        args = [arg.visit(self) for arg in node.args if id(arg) not in self.lifting.gone]
        return node.with_changes(func=self.visited(node.func), args=_uncomma(args))

    # --- functions ----------------------------------------------------------------------------------------------------

    def function(self, made: Made) -> cst.FlattenSentinel[cst.BaseStatement]:
        """``def y(text): ... return ...`` in the place of the last assignment."""
        *moved, last = made.steps
        assert isinstance(last.line, cst.SimpleStatementLine)
        assert last.value is not None
        loads = self.loads_before(made, last)
        outer, self.made = self.made, made
        name = self.function_name(made, last)
        body: list[cst.BaseStatement] = []
        for step in moved:
            assert isinstance(step.node, (cst.Assign, cst.AnnAssign))
            assert step.node.value is not None
            assign = step.node.with_changes(value=self.visited(step.node.value))
            body.append(cst.SimpleStatementLine([assign]))
        body.append(cst.SimpleStatementLine([cst.Return(self.visited(last.value))]))
        self.made = outer
        names = self.parameters(made)
        nested = last.scope != self.facts.program.top(last.path) or bool(_blocks_around(last))
        border, own = parted(list(last.line.leading_lines), self.file.separator)
        comments = [line for line in own if line.comment is not None]
        space = [cst.EmptyLine(indent=False)] * (1 if nested else 2)
        beside = last.line.trailing_whitespace.comment
        if beside is not None:
            comments.append(cst.EmptyLine(comment=beside))
        define = cst.FunctionDef(
            cst.Name(name),
            self.parameter_list(made, names, last),
            cst.IndentedBlock(body),
            leading_lines=[*([] if loads else border), *space, *comments],
        )
        if loads:
            loads[0] = loads[0].with_changes(leading_lines=border)
        self.defined.add(id(define))
        self.nodes.append(define)
        what = "a function of what was fed" if made.symbolic.needs else "a function: it is another one in each run"
        self.notes.append(Note(last.node, "HUB212", f"the tensor {made.symbolic.key[2]} is {what}"))
        if made.symbolic.key[0] != "attribute":
            return cst.FlattenSentinel([*loads, define])
        assert isinstance(last.target, cst.Attribute)
        keep = cst.Assign([cst.AssignTarget(last.target)], cst.Name(name))
        after = cst.SimpleStatementLine([keep], leading_lines=[cst.EmptyLine(indent=False)])
        return cst.FlattenSentinel([*loads, define, after])

    def parameter_list(self, made: Made, names: dict[Key, str], last: Step) -> cst.Parameters:
        """A parameter for each placeholder, and one for the items of a dict of them."""
        several = [key for key in made.symbolic.needs if self.lifting.placeholders[key].several]
        if len(several) > 1:
            raise Stay(last, last.node, "two dicts of placeholders are needed for one tensor")
        single = [cst.Param(cst.Name(names[key])) for key in made.symbolic.needs if key not in several]
        double = cst.Param(cst.Name(names[several[0]])) if several else None
        return cst.Parameters(single, star_kwarg=double)

    def loads_before(self, made: Made, last: Step) -> list[cst.BaseStatement]:
        """Modules that are loaded in what becomes a function: they are loaded once, above it."""
        roots = {id(step.node) for step in made.steps}
        found: list[cst.BaseStatement] = []
        for node, _ in self.facts.expressions:
            path = self.facts.path(node.func) if isinstance(node, cst.Call) else ""
            if path not in LOADERS or not self.facts.within(node, roots):
                continue
            name = "module"
            while self.is_bound(last.scope, name) or (last.scope, name) in self.taken or name in self.names_in(roots):
                name += "_"
            self.taken.add((last.scope, name))
            assign = cst.Assign([cst.AssignTarget(cst.Name(name))], self.visited(node))
            found.append(cst.SimpleStatementLine([assign]))
            self.handle(node, lambda _, name=name: cst.Name(name))  # type: ignore[misc]
        return found

    def names_in(self, roots: set[int]) -> set[str]:
        """The names that statements read, those of Python itself with them."""
        names = (node for node, _ in self.facts.expressions if isinstance(node, cst.Name))
        return {node.value for node in names if self.facts.within(node, roots)}

    def function_name(self, made: Made, last: Step) -> str:
        name = made.symbolic.key[2]
        if made.symbolic.key[0] != "attribute":
            return name
        name = plain_name(name, "tensor")
        while self.is_bound(last.scope, name) or name in self.read_in(last.scope):
            name += "_"
        return name

    def read_in(self, scope: Site) -> set[str]:
        """The names that are read in a scope and in those within."""
        found = self.read_names.get(scope)
        if found is None:
            node = self.facts.program.scopes[scope].node
            found = self.read_names[scope] = self.names_in({id(node)})
        return found

    def is_bound(self, scope: object, name: str) -> bool:
        return name in self.facts.program.scopes[scope].bound  # type: ignore[index]

    def parameters(self, made: Made) -> dict[Key, str]:
        """The names of a function's parameters: those of the placeholders, as far as nothing else has them."""
        roots = {id(step.node) for step in made.steps}
        needs = made.symbolic.needs
        inside = {
            node.value
            for node, _ in self.facts.expressions
            if isinstance(node, cst.Name) and self.facts.within(node, roots) and not self.is_read_of(node, needs)
        }
        inside |= {key[2] for step in made.steps for key, _ in step.binds if key != made.symbolic.key}
        found: dict[Key, str] = {}
        for key in needs:
            name = self.lifting.placeholders[key].parameter
            while name in inside or name in found.values():
                name += "_"
            found[key] = name
        return found

    def is_read_of(self, node: cst.CSTNode, keys: Holder[Key]) -> bool:
        read = self.facts.read_at.get(id(node))
        return read is not None and read.key in keys

    def read(self, node: cst.CSTNode, read: Read) -> cst.CSTNode:
        """A symbolic name, where it is read: a parameter, a fed value, or a call."""
        assert isinstance(node, (cst.Name, cst.Attribute))
        if self.made is not None:
            names = self.parameters(self.made)
            given = {key: cst.Name(name) for key, name in names.items()}
        else:
            given = self.given  # type: ignore[assignment]
        if read.key in self.lifting.placeholders:
            return given.get(read.key, node)
        made = self.lifting.made[read.key]
        if made is self.made or id(read.node) in self.lifting.passed:
            return node
        if id(read.node) in self.values:
            return self.values[id(read.node)]
        return self.call(node, made, given)  # type: ignore[arg-type]

    def call(self, function: cst.BaseExpression, made: Made, given: dict[Key, cst.BaseExpression]) -> cst.Call:
        """A call of a function: by position where there is one parameter, else by name."""
        names = self.parameters(made)
        several = any(self.lifting.placeholders[key].several for key in names)
        if len(names) < 2 and not several:
            return cst.Call(function, [cst.Arg(given[key]) for key in names])
        args = [arg for key, name in names.items() for arg in self.arguments(key, name, given[key])]
        call = cst.Call(function, args)
        return call if len(_code(call)) <= LONG else spread(call, self.file.module.default_indent)

    def arguments(self, key: Key, name: str, value: cst.BaseExpression) -> list[cst.Arg]:
        """How a placeholder is handed over: by keyword; a dict of them item by item."""
        if not self.lifting.placeholders[key].several:
            return [_keyword(name, value)]
        if isinstance(value, cst.Dict):
            items = [e for e in value.elements if isinstance(e, cst.DictElement)]
            return [_keyword(str(e.key.evaluated_value), e.value) for e in items if isinstance(e.key, cst.SimpleString)]
        return [cst.Arg(value, star="**")]

    # --- runs ---------------------------------------------------------------------------------------------------------

    def run(self, run: Run) -> cst.CSTNode:
        """What ``session.run(...)`` becomes."""
        outer = (self.given, self.values, self.made)
        self.made, self.values = None, {}
        needs = self.needs(run)
        in_order = self.is_order_seen(run)
        if in_order:
            needs = [*(key for key in run.feeds if key in needs), *(key for key in needs if key not in run.feeds)]
        counts = self.counts(run)
        given: dict[Key, cst.BaseExpression] = {}
        for key in needs:
            given[key] = self.fed(run, key)
            several = counts[key] > 1 or (in_order and len(needs) > 1)
            if several and not isinstance(given[key], cst.Name):
                given[key] = self.put_before(run, self.lifting.placeholders[key].parameter, given[key], key)
        self.given = given
        self.share_results(run)
        result = self.fetched(run.fetches, run)
        self.keep_comments(run, result)
        parens = run.call.lpar, run.call.rpar
        self.given, self.values, self.made = outer
        self.notes.append(Note(run.call, "HUB211", "the run is a call: eager tensors have their values"))
        return result if not parens[0] else result.with_changes(lpar=parens[0], rpar=parens[1])

    def is_order_seen(self, run: Run) -> bool:
        """Whether more than one of the fed values is computed by a call, so that their order may be seen."""
        calls = [node for node, step in self.facts.expressions if step is run.step and isinstance(node, cst.Call)]
        calls = [call for call in calls if not is_repeatable(self.facts.path(call.func))]
        doing = [value for value in run.feeds.values() if any(self.facts.within(c, {id(value)}) for c in calls)]
        return len(doing) > 1 and not run.items and list(run.feeds) != self.needs(run)

    def keep_comments(self, run: Run, result: cst.CSTNode) -> None:
        """What was written beside the parts of a run stands above its statement."""
        line = run.step.line
        lost = lost_comments([run.call], [result, *self.before.get(id(line), [])])
        if lost and not isinstance(line, cst.SimpleStatementLine):
            raise Stay(run.step, run.call, "there are comments in a session's run")
        self.above.setdefault(id(line), []).extend(lost)

    def needs(self, run: Run) -> list[Key]:
        found: dict[Key, None] = {}
        for read in run.symbols:
            if read.key in self.lifting.placeholders:
                found[read.key] = None
            else:
                found.update(self.lifting.symbolic[read.key].needs)
        return list(found)

    def counts(self, run: Run) -> dict[Key, int]:
        """How often each fed value would be written."""
        found: dict[Key, int] = {}
        seen: set[Key] = set()
        for read in run.symbols:
            placeholder = read.key in self.lifting.placeholders
            if not placeholder and read.key in seen:
                continue  # one call serves them all
            seen.add(read.key)
            for key in [read.key] if placeholder else self.lifting.symbolic[read.key].needs:
                found[key] = found.get(key, 0) + 1
        return found

    def fed(self, run: Run, key: Key) -> cst.BaseExpression:
        if not self.tensorflow:
            raise Stay(run.step, run.call, "TensorFlow has no name in this file")
        if self.lifting.placeholders[key].several:
            return self.fed_items(run, key)
        element = self.lifting.elements.get(key)
        if element is not None:
            return cst.Name(key[2]) if element.loop else cst.parse_expression(f"{element.name}.get_next()")
        value = self.visited(run.feeds[key])
        dtype = self.lifting.placeholders[key].dtype
        tf = cst.Name(self.tensorflow)
        constant = cst.Attribute(tf, cst.Name("constant"))
        return cst.Call(constant, [cst.Arg(value), _keyword("dtype", cst.Attribute(tf, cst.Name(dtype)))])

    def fed_items(self, run: Run, key: Key) -> cst.Dict:
        """What the items of a dict of placeholders are fed with; their specs tell the dtypes."""
        constant = cst.Attribute(cst.Name(self.tensorflow), cst.Name("constant"))
        elements = []
        for name, (spec, value) in run.items[key].items():
            dtype = cst.Attribute(_closed(spec), cst.Name("dtype"))
            tensor = cst.Call(constant, [cst.Arg(self.visited(value)), _keyword("dtype", dtype)])
            elements.append(cst.DictElement(cst.SimpleString(f'"{name}"'), tensor))
        return cst.Dict(elements)

    def share_results(self, run: Run) -> None:
        """A function of which several parts are fetched is called once."""
        reads: dict[Key, list[Read]] = {}
        for read in run.symbols:
            if read.key in self.lifting.made:
                reads.setdefault(read.key, []).append(read)
        for key, several in reads.items():
            if len(several) > 1:
                node = several[0].node
                call = self.call(node, self.lifting.made[key], self.given)
                name = self.put_before(run, FETCHED, call, None)
                self.values.update({id(read.node): name for read in several})

    def put_before(self, run: Run, name: str, value: cst.BaseExpression, key: Key | None) -> cst.Name:
        """A variable above the statement of a run."""
        for _, above in self.facts.climb(run.call):
            if isinstance(above, MAYBE):
                raise Stay(run.step, run.call, "what is fed is needed more than once, where no variable can be put")
            if above is run.step.node:
                break
        line = run.step.line
        if not isinstance(line, cst.SimpleStatementLine) or not run.step.alone:
            raise Stay(run.step, run.call, "what is fed is needed more than once, where no variable can be put")
        free = key in self.facts.binds and key[1:] == (run.step.scope, name) and len(binds_of(key, self.facts)) == 1
        taken = {name_of(each) for each in self.before.get(id(line), [])}
        while (self.is_bound(run.step.scope, name) and not free) or name in taken or self.is_seen(run, name, key):
            name, free = f"{name}_", False
        self.before.setdefault(id(line), []).append(
            cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(cst.Name(name))], value)])
        )
        return cst.Name(name)

    def is_seen(self, run: Run, name: str, key: Key | None) -> bool:
        """Whether the scope of a run reads a name from outside of it."""
        for node, step in self.facts.expressions:
            if isinstance(node, cst.Name) and node.value == name and step.scope == run.step.scope:
                read = self.facts.read_at.get(id(node))
                if read is None or (read.scope == step.scope and read.key != key and read.key[1] != read.scope):
                    return True
        return False

    def fetched(self, node: cst.BaseExpression, run: Run) -> cst.BaseExpression:
        """The arrays that a fetch gives."""
        if isinstance(node, (cst.List, cst.Tuple)):
            elements = [e.with_changes(value=self.fetched(e.value, run)) for e in node.elements]
            if isinstance(node, cst.List) and self.is_unpacked(run, node):
                bare = [e.with_changes(comma=cst.MaybeSentinel.DEFAULT) for e in elements]
                return cst.Tuple(bare, lpar=[], rpar=[])
            return node.with_changes(elements=elements)
        if isinstance(node, cst.Dict):
            return node.with_changes(elements=[e.with_changes(value=self.fetched(e.value, run)) for e in node.elements])
        what = self.facts.value(node)
        if is_operation(what, self.facts):
            return cst.Name("None")
        here = self.visited(node)
        if isinstance(here, cst.ListComp) and isinstance(node, cst.ListComp) and is_tensor(self.facts.value(node.elt)):
            return here.with_changes(elt=_numpy(here.elt))
        if is_tensor(what):
            return _numpy(here)
        here = self.named(_closed(here), run)
        atom, tf = sole(what), self.tensorflow
        flat = isinstance(atom, Container) and is_tensor(self.facts.program.read("all", atom.site))
        if flat and atom.kind == "dict":  # type: ignore[union-attr]
            return cst.parse_expression(f"{{key: value.numpy() for key, value in {_code(here)}.items()}}")
        if flat and atom.kind == "list":  # type: ignore[union-attr]
            return cst.parse_expression(f"[each.numpy() for each in {_code(here)}]")
        if not tf:
            raise Stay(run.step, node, "TensorFlow has no name in this file")
        return cst.parse_expression(f"{tf}.nest.map_structure(lambda each: each.numpy(), {_code(here)})")

    def named(self, result: cst.BaseExpression, run: Run) -> cst.BaseExpression:
        """A result that is gone through: in a variable, where it is a call and its statement does nothing else."""
        direct = self.facts.parent[id(run.call)] is run.step.node and run.step.alone
        if not direct or not isinstance(result, cst.Call) or isinstance(run.step.node, cst.AugAssign):
            return result
        if not isinstance(run.step.line, cst.SimpleStatementLine):
            return result
        return self.put_before(run, OUTPUTS, result, None)

    def is_unpacked(self, run: Run, node: cst.List) -> bool:
        """``a, b = session.run([x, y])``."""
        step = run.step
        target = step.target
        return (
            run.fetches is node
            and step.value is run.call
            and isinstance(target, (cst.Tuple, cst.List))
            and len(target.elements) == len(node.elements)
            and len(node.elements) > 1
        )

    # --- blocks -------------------------------------------------------------------------------------------------------

    def tidy_block(self, block: cst.IndentedBlock) -> cst.IndentedBlock:
        body, rest = self.tidied(block.body, 1)
        footer = joined(rest, block.footer)
        if not body:
            body = [cst.SimpleStatementLine([cst.Pass()])]
            self.nodes.append(body[0])
            self.markers[id(body[0])] = ([], None)
        return block.with_changes(body=body, footer=footer)

    def tidy_module(self, module: cst.Module) -> cst.Module:
        body, rest = self.tidied(module.body, 2)
        return module.with_changes(body=body, footer=joined(rest, module.footer))

    def tidied(self, statements: Sequence[cst.BaseStatement], most: int) -> tuple[list[cst.BaseStatement], Lines]:
        """The statements without those that stand for nothing, what was written beside these carried on."""
        kept: list[cst.BaseStatement] = []
        carried: Lines = []
        after_function = False
        for statement in statements:
            gone = self.markers.get(id(statement))
            if gone is not None:
                lines, comment = gone
                beside = [cst.EmptyLine(comment=comment)] if comment is not None else []
                carried = [*joined(carried, lines), *beside]
                continue
            own = list(statement.leading_lines)  # type: ignore[attr-defined]
            if carried or after_function or id(statement) in self.defined:
                space = [cst.EmptyLine(indent=False)] * (most if after_function else 0)
                own = bordered(joined(space, joined(carried, own)), self.file.separator)
                if not kept and most == 1:
                    own = without_lead(own)
                statement = statement.with_changes(leading_lines=own)
            after_function = id(statement) in self.defined or (
                isinstance(statement, cst.FunctionDef)
                and any(statement.name is node.name for node in self.nodes if isinstance(node, cst.FunctionDef))
            )
            carried = []
            kept.append(statement)
        return kept, carried


def _uncomma(parts: list[Any]) -> list[Any]:
    """Parameters or arguments, of which the last is followed by no comma."""
    return [*parts[:-1], parts[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)] if parts else []


def _is_empty(block: cst.IndentedBlock) -> bool:
    return len(block.body) == 1 and _code(block.body[0]).strip() == "pass"


def _blocks_around(step: Step) -> list[cst.CSTNode]:
    return [each for each in step.around if not isinstance(each, cst.With)]


def _keyword(name: str, value: cst.BaseExpression) -> cst.Arg:
    tight = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
    return cst.Arg(value, cst.Name(name), equal=tight)


def _numpy(node: cst.BaseExpression) -> cst.Call:
    return cst.Call(cst.Attribute(_closed(node), cst.Name("numpy")))


def _closed(node: cst.BaseExpression) -> cst.BaseExpression:
    """An expression of which an attribute can be taken."""
    if isinstance(node, (cst.Name, cst.Attribute, cst.Call, cst.Subscript)) or node.lpar:
        return node
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


def _code(node: cst.CSTNode) -> str:
    return cst.Module([]).code_for_node(node)


def name_of(line: cst.SimpleStatementLine) -> str:
    """The name that an assignment binds."""
    assign = line.body[0]
    target = assign.targets[0].target if isinstance(assign, cst.Assign) else None
    return target.value if isinstance(target, cst.Name) else ""
