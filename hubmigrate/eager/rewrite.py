"""Carries out what ``lift`` decided: says which handler writes which node, and writes the statements that go."""

from __future__ import annotations

from typing import Any

import libcst as cst

from hubmigrate.eager.blank import lost_comments, with_it
from hubmigrate.eager.blocks import only_pass
from hubmigrate.eager.callables import Callables
from hubmigrate.eager.configs import settings_in
from hubmigrate.eager.dtypes import literal_dtype
from hubmigrate.eager.facts import Facts, Step, is_tensor
from hubmigrate.eager.kept import KeptFeeds
from hubmigrate.eager.nodes import assignment, code, uncomma
from hubmigrate.eager.onepass import Note, Pass
from hubmigrate.eager.placeholders import as_spec
from hubmigrate.eager.run_calls import RunCalls
from hubmigrate.eager.stages import Element, Lifting, Stay
from hubmigrate.eager.tensor_functions import TensorFunctions
from hubmigrate.project import File
from hubmigrate.records import Safety

MAGIC = "hubmigrate:magic"


def rewrite(lifting: Lifting, file: File, notes: list[Note]) -> cst.Module:
    """The new tree of one file. Raises ``Stay`` where the place leaves no way to write it."""
    return _Rewriter(lifting, file, notes).module()


class _Rewriter:
    def __init__(self, lifting: Lifting, file: File, notes: list[Note]) -> None:
        self.lifting = lifting
        self.facts: Facts = lifting.facts
        self.tree = Pass(lifting.facts, file, notes)
        self.functions = TensorFunctions(lifting, self.tree)
        self.runs = RunCalls(lifting, self.tree, self.functions)
        self.callables = Callables(lifting, self.tree, self.runs)

    def module(self) -> cst.Module:
        path = self.tree.file.path
        for step in self.lifting.dropped.values():
            if step.path == path:
                self.tree.handle(step.line, self.drop)
                self.note_gone(step)
        for made in self.lifting.made.values():
            *moved, last = made.steps
            if last.path == path:
                for step in moved:
                    self.tree.handle(step.line, self.move)
                self.tree.handle(last.line, lambda _, made=made: self.functions.function(made))  # type: ignore[misc]
        for run in self.lifting.runs:
            if run.step.path == path and run.defined:
                self.tree.handle(run.step.line, lambda line, run=run: self.callables.define(run, line))  # type: ignore[misc]
            elif run.step.path == path and run.parameters is not None:
                self.tree.handle(run.call, lambda _, run=run: self.callables.function(run))  # type: ignore[misc]
                self.tree.touch(run.step.line)
            elif run.step.path == path and not run.ops_only:
                if self.runs.is_part(run):
                    whole = self.facts.parent[id(run.call)]
                    self.tree.handle(whole, lambda node, run=run: self.runs.part(node, run))  # type: ignore[misc]
                else:
                    self.tree.handle(run.call, lambda _, run=run: self.runs.run(run))  # type: ignore[misc]
                self.tree.touch(run.step.line)
            elif run.step.path == path and run.starts:
                self.tree.handle(run.step.line, lambda line, run=run: self.runs.start(run, line))  # type: ignore[misc]
        KeptFeeds(self.lifting, self.tree).write()
        for item in self.lifting.unwrapped.values():
            above = self.facts.parent.get(id(item))
            if isinstance(above, cst.With) and self.lifting.file_of(above) == path:
                self.tree.handle(above, self.unwrap)
        for read in self.lifting.reads_by_path.get(path, ()):
            self.tree.handle(read.node, lambda node, read=read: self.functions.read(node, read))  # type: ignore[misc]
        for element in dict.fromkeys(self.lifting.elements.values()):
            if element.step.path == path:
                self.iterate(element)
        for call in self.lifting.specs:
            self.tree.handle(call, self.spec)
        for call, given in self.lifting.defaults:
            self.tree.handle(call, lambda _, given=given: self.default(given))  # type: ignore[misc]
        for call in self.lifting.shapes:
            self.tree.handle(call, self.shape)
        for define in self.lifting.functions:
            self.tree.handle(define.params, self.fewer_parameters)
        for call in self.lifting.calls:
            self.tree.handle(call, self.fewer_arguments)
        for session in self.lifting.emptied:
            self.tree.handle(session, lambda _: cst.Name("None"))
        self.note_unseen()
        for display in self.lifting.dicts.values():
            if self.lifting.file_of(display) == path:
                self.tree.handle(display, self.fewer_items)
        for whole in self.lifting.tuples:
            self.tree.handle(whole, self.fewer_elements)
        for step in self.lifting.bare.values():
            if step.path == path and id(step.node) not in self.lifting.dropped:
                self.tree.handle(step.node, self.bare)
        for node, name in settings_in(self.facts, path):
            said = f"{name} was asked of a session: eager code asks tf.config, before its first operation"
            self.tree.note(node, "HUB210", said, Safety.REVIEW)
        for each in self.lifting.replaced:
            if each.step.path == path:
                self.tree.handle(each.node, lambda _, each=each: each.code)  # type: ignore[misc]
                self.tree.note(each.node, "HUB211", each.said)
        for doubted, step, said in self.lifting.doubted:
            if step.path == path:
                self.tree.note(doubted, "HUB211", said, Safety.REVIEW)
        for shown, step, what in self.lifting.shown:
            if step.path == path:
                self.tree.note(shown, "HUB211", f"this shows {what}", Safety.REVIEW)
        for given, step in self.lifting.handed if self.lifting.dropped else ():
            if step.path == path:
                said = "a model that was saved before the migration holds code for TensorFlow 1: it is saved anew"
                self.tree.note(given, "HUB210", said, Safety.REVIEW)
        for dimension, step in self.lifting.dimensions:
            if step.path == path:
                self.tree.handle(dimension, lambda node: node.value.visit(self.tree))  # type: ignore[attr-defined]
        for comparison, step in self.lifting.members:
            if step.path == path:
                self.tree.handle(comparison, lambda node, step=step: self.member(node, step))  # type: ignore[misc]
        return self.tree.module()

    def member(self, node: cst.CSTNode, step: Step) -> cst.CSTNode:
        """``variable in weights`` as a question for the object."""
        assert isinstance(node, cst.Comparison)
        (only,) = node.comparisons
        name = "each"
        while self.tree.is_bound(step.scope, name) or name in self.tree.names_in({id(node)}):
            name += "_"
        left, weights = code(self.tree.visited(node.left)), code(self.tree.visited(only.comparator))
        said = "variables are looked for as objects, as in TF1: TF2 compares their numbers"
        self.tree.note(node, "HUB211", said)
        ask, same = ("all", "is not") if isinstance(only.operator, cst.NotIn) else ("any", "is")
        return cst.parse_expression(f"{ask}({left} {same} {name} for {name} in {weights})")

    def note_unseen(self) -> None:
        """Says which sessions and graphs of code that is not seen are not used any more."""
        for param in self.lifting.unread.values():
            if self.lifting.file_of(param) == self.tree.file.path:
                said = f"the {param.name.value} of callers is not used any more: what they do in it has no effect here"
                self.tree.note(param, "HUB210", said, Safety.REVIEW)
        for call in self.lifting.callees:
            if self.lifting.file_of(call) == self.tree.file.path:
                said = f"{code(call.func)}, which is not among these files, gets None: it has to do without a session"
                self.tree.note(call, "HUB210", said, Safety.REVIEW)
        for (path, name), node in self.lifting.free.items():
            if path == self.tree.file.path:
                said = f"{name} is bound nowhere: it is taken for a session, and is not used any more"
                lost = "the default session of callers is not used any more: what they do in it has no effect here"
                self.tree.note(node, "HUB210", said if name else lost, Safety.REVIEW)

    def note_gone(self, step: Step) -> None:
        if not any(key in self.lifting.placeholders for key, _ in step.binds):
            self.tree.note(step.node, "HUB210", "sessions, graphs and initialisers are no part of eager code")

    def move(self, line: cst.CSTNode) -> cst.CSTNode:
        """What is left where a statement goes into a function."""
        if not isinstance(line, cst.SimpleStatementLine) or _is_magic(line):
            return self.drop(line)
        above, _ = with_it(line.leading_lines, self.tree.file.separator)
        return self.tree.blocks.marker(above, None)

    def drop(self, line: cst.CSTNode) -> cst.CSTNode:
        """What is left of a statement that goes: its comments."""
        if isinstance(line, cst.SimpleStatementLine):
            if _is_magic(line):
                raise Stay(None, line, "a statement that goes stands behind a magic")
            lines = [*line.leading_lines, *lost_comments(line.body, [])]
            return self.tree.blocks.marker(lines, line.trailing_whitespace.comment)
        if isinstance(line, (cst.FunctionDef, cst.If)):
            inside = lost_comments([line.with_changes(leading_lines=[])], [])
            return self.tree.blocks.marker([*line.leading_lines, *inside], None)
        raise Stay(None, line, "a statement that goes stands on the line of another")

    def unwrap(self, node: cst.CSTNode) -> cst.CSTNode | cst.FlattenSentinel[cst.BaseStatement]:
        """A ``with`` without the items that go; without any, its statements alone."""
        assert isinstance(node, cst.With)
        body = node.body.visit(self.tree)
        self.tree.note(node, "HUB210", "sessions, graphs and initialisers are no part of eager code")
        kept = [item for item in node.items if id(item) not in self.lifting.unwrapped]
        if kept:
            items = [item.visit(self.tree) for item in kept]
            last = items[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)  # type: ignore[union-attr]
            return node.with_changes(items=[*items[:-1], last], body=body)
        if not isinstance(body, cst.IndentedBlock):
            raise Stay(None, node, "the block of a session stands on the line of its with")
        around = (*node.items, *(part for part in (node.lpar, node.rpar) if isinstance(part, cst.CSTNode)))
        beside = self.tree.blocks.marker([*node.leading_lines, *lost_comments(around, [])], body.header.comment)
        end = [self.tree.blocks.marker(list(body.footer), None)] if body.footer else []
        nothing = only_pass(body)
        if nothing is None:
            return cst.FlattenSentinel([beside, *body.body, *end])
        gone = self.tree.blocks.marker(list(nothing.leading_lines), nothing.trailing_whitespace.comment)
        return cst.FlattenSentinel([beside, gone, *end])

    def iterate(self, element: Element) -> None:
        """An iterator over a dataset, or the loop in its place."""
        if element.loop is not None:
            self.tree.handle(element.loop, lambda node: self.loop(node, element))
        if element.variable:
            self.tree.handle(element.step.line, lambda line: self.own_dataset(line, element))
        elif element.starts:
            pass  # the runs that start it make it
        elif any(made.steps[-1] is element.step for made in self.lifting.made.values()):
            pass  # a function stands there, below the iterator
        elif element.direct:
            self.tree.handle(element.step.line, self.drop)
        elif element.step.value is element.made:
            self.tree.handle(element.made, lambda _: self.functions.iterator(element))
        else:
            self.tree.handle(element.step.line, lambda line: self.own_iterator(line, element))
        names = code(element.targets)
        self.tree.note(element.step.node, "HUB212", f"{names} is the next element of a dataset, run by run")

    def own_dataset(self, line: cst.CSTNode, element: Element) -> cst.CSTNode:
        assert isinstance(line, cst.SimpleStatementLine)
        assert element.dataset is not None
        assign = assignment(element.variable, self.tree.visited(element.dataset))
        return line.with_changes(body=assign.body)

    def own_iterator(self, line: cst.CSTNode, element: Element) -> cst.CSTNode:
        assert isinstance(line, cst.SimpleStatementLine)
        return line.with_changes(body=assignment(element.name, self.functions.iterator(element)).body)

    def loop(self, node: cst.CSTNode, element: Element) -> cst.CSTNode:
        assert isinstance(node, (cst.While, cst.Try))
        inner = node.body.body[0]
        assert isinstance(inner, (cst.While, cst.Try))
        body = inner.body.visit(self.tree)
        assert isinstance(body, cst.IndentedBlock)
        source: cst.BaseExpression = cst.Name(element.name)
        if element.starts:
            source = self.runs.sources[id(element)]
        elif element.direct:
            assert element.dataset is not None
            source = self.tree.visited(element.dataset)
        return cst.For(element.targets, source, body, leading_lines=node.leading_lines)

    def fewer_elements(self, node: cst.CSTNode) -> cst.CSTNode:
        """A tuple without the elements that go; one that is left stands for itself."""
        assert isinstance(node, (cst.Tuple, cst.List))
        kept = uncomma([each.visit(self.tree) for each in node.elements if id(each) not in self.lifting.gone])
        return kept[0].value if len(kept) == 1 else node.with_changes(elements=kept)

    def fewer_items(self, node: cst.CSTNode) -> cst.CSTNode:
        """A dict without the items that go; their comments stand above its statement."""
        assert isinstance(node, cst.Dict)
        step = self.lifting.step_of(node)
        kept: list[Any] = [each.visit(self.tree) for each in node.elements if id(each) not in self.lifting.gone]
        if kept and id(node.elements[-1]) in self.lifting.gone:
            kept[-1] = kept[-1].with_changes(comma=node.elements[-1].comma)
        found = node.with_changes(elements=kept)
        lost = lost_comments([node], [found])
        if lost and (step is None or not isinstance(step.line, cst.SimpleStatementLine)):
            raise Stay(step, node, "there are comments in a dict that a session goes out of")
        if lost and step is not None:
            self.tree.above.setdefault(id(step.line), []).extend(lost)
        return found

    def bare(self, node: cst.CSTNode) -> cst.CSTNode:
        """An assignment of which only the call stays."""
        assert isinstance(node, (cst.Assign, cst.AnnAssign))
        assert node.value is not None
        return cst.Expr(self.tree.visited(node.value))

    def spec(self, node: cst.CSTNode) -> cst.CSTNode:
        assert isinstance(node, cst.Call)
        self.tree.note(node, "HUB212", "a placeholder that is asked for its shape or dtype is a spec")
        return as_spec(node)

    def default(self, given: cst.BaseExpression) -> cst.BaseExpression:
        """The tensor that a placeholder is where nothing is fed."""
        here = self.tree.visited(given)
        if is_tensor(self.facts.value(given)):
            return here
        name = "constant" if literal_dtype(given) else "convert_to_tensor"
        step = self.lifting.step_of(given)
        assert step is not None
        tf = self.tree.tensorflow(step, given)
        return cst.Call(cst.Attribute(cst.Name(tf), cst.Name(name)), [cst.Arg(here)])

    def shape(self, node: cst.CSTNode) -> cst.CSTNode:
        assert isinstance(node, cst.Call)
        assert isinstance(node.func, cst.Attribute)
        return node.func.with_changes(value=self.tree.visited(node.func.value), attr=cst.Name("shape"))

    def fewer_parameters(self, node: cst.CSTNode) -> cst.CSTNode:
        assert isinstance(node, cst.Parameters)
        kept = [param.visit(self.tree) for param in node.params if id(param) not in self.lifting.gone]
        only = [param.visit(self.tree) for param in node.kwonly_params if id(param) not in self.lifting.gone]
        star = node.star_arg if only or isinstance(node.star_arg, cst.Param) else cst.MaybeSentinel.DEFAULT
        return node.with_changes(params=uncomma(kept), kwonly_params=uncomma(only), star_arg=star)

    def fewer_arguments(self, node: cst.CSTNode) -> cst.CSTNode:
        assert isinstance(node, cst.Call)
        args = [arg.visit(self.tree) for arg in node.args if id(arg) not in self.lifting.gone]
        return node.with_changes(func=self.tree.visited(node.func), args=uncomma(args))


def _is_magic(line: cst.SimpleStatementLine) -> bool:
    comment = line.trailing_whitespace.comment
    return comment is not None and MAGIC in comment.value
