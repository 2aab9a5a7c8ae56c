"""Interprets statements: what they bind, which paths join, which graph they build in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import libcst as cst

from hubmigrate.interpret import dimensions, guards, imports, made_texts
from hubmigrate.interpret.calls import note_added
from hubmigrate.interpret.containers import element_of, give
from hubmigrate.interpret.contexts import enter
from hubmigrate.interpret.expressions import evaluate, subscript_key
from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.functions import (
    annotate,
    define_class,
    define_function,
    escape,
    note_iterated,
)
from hubmigrate.interpret.layers import is_keras_layer
from hubmigrate.interpret.scopes import dotted, is_main_guard, pattern_names, statements, suite
from hubmigrate.keras_uses import VariablesKept
from hubmigrate.uses import Argument, Command, ModuleMade
from hubmigrate.values import (
    NOTHING,
    PLAIN,
    TEXT,
    UNKNOWN,
    Class,
    Constant,
    Container,
    Function,
    Instance,
    ModuleVariable,
    Site,
    SourceFile,
    StaticShape,
    Value,
    join,
    value,
)

WEIGHTS = frozenset({"_non_trainable_weights", "_trainable_weights", "non_trainable_weights", "trainable_weights"})
"""The lists of a layer's weights, in all Keras versions."""
MOST_ROUNDS = 6
"""Loops are run until nothing changes; values only grow, so this many rounds are enough but for odd chains."""


def run_block(frame: Frame, block: cst.BaseSuite) -> None:
    """Interprets the statements of a block."""
    execute(frame, suite(block))


def execute(frame: Frame, body: Iterable[cst.CSTNode]) -> None:
    """Interprets statements in their order."""
    outermost = frame.scope.parent is None and frame.top_statement is None and frame.class_body is None
    for statement in body:
        if outermost:
            frame.top_statement = statement
        frame.statement = statement
        frame.line = statement if type(statement) is cst.SimpleStatementLine and len(statement.body) == 1 else None
        if type(statement) is cst.SimpleStatementLine or type(statement) is cst.SimpleStatementSuite:
            for small in statement.body:
                _step(frame, small)
        else:
            _step(frame, statement)
    if outermost:
        frame.top_statement = None


def _step(frame: Frame, statement: cst.CSTNode) -> None:
    step = _STEPS.get(type(statement))
    if step is not None:
        step(frame, statement)


def _expr(frame: Frame, node: cst.Expr) -> None:
    evaluate(frame, node.value)
    uses = frame.program.uses.get(frame.scope.site, {})
    made = uses.get(("made", id(node.value)))
    if isinstance(made, ModuleMade):
        uses["made", id(node.value)] = replace(made, bare=True)


def _pass(frame: Frame, node: cst.Pass) -> None:
    """A line of a notebook that is a command to IPython."""
    comment = frame.line.trailing_whitespace.comment if frame.line is not None else None
    notebook = frame.file.notebook
    if comment is not None and notebook is not None and comment.value in notebook.commands:
        command = Command(frame.file.path, node, frame.scope.site, comment, notebook.commands[comment.value])
        frame.record(("command", id(comment)), command)


def _assign(frame: Frame, node: cst.Assign) -> None:
    what = evaluate(frame, node.value)
    uses = frame.program.uses.get(frame.scope.site, {})
    made = uses.get(("made", id(node.value)))
    if isinstance(made, ModuleMade) and len(node.targets) == 1:
        uses["made", id(node.value)] = replace(made, target=dotted(node.targets[0].target), line=frame.line)
    for target in node.targets:
        assign(frame, target.target, what)


def _ann_assign(frame: Frame, node: cst.AnnAssign) -> None:
    annotate(frame, node.annotation, field=frame.class_body is not None or node.value is None)
    if node.value is not None:
        assign(frame, node.target, evaluate(frame, node.value))


def _aug_assign(frame: Frame, node: cst.AugAssign) -> None:
    before = evaluate(frame, node.target)
    added = evaluate(frame, node.value)
    for atom in before:
        if isinstance(atom, Container):
            give(frame, atom, element_of(frame, added))
    if isinstance(node.operator, cst.AddAssign) and isinstance(node.target, cst.Attribute):
        note_added(frame, node.value, node.target)
    if isinstance(node.operator, cst.AddAssign) and before and all(map(made_texts.is_text, before)):
        parts = [Argument(node.target, before), Argument(node.value, added)]
        looped = any(kind == "loop" for kind, _ in frame.blocks)
        assign(frame, node.target, TEXT if looped else made_texts.put_together(frame, parts))
    else:
        assign(frame, node.target, join((before, added)))


def assign(frame: Frame, target: cst.BaseExpression, what: Value) -> None:
    """Binds a target to a value: a name, attribute, item, or a pattern of them."""
    if isinstance(target, cst.Name):
        frame.bind(target.value, what)
    elif isinstance(target, cst.Attribute):
        _assign_attribute(frame, target, what)
    elif isinstance(target, cst.Subscript):
        _assign_item(frame, target, what)
    else:
        assert isinstance(target, (cst.Tuple, cst.List))
        if any(isinstance(atom, StaticShape) for atom in what):
            frame.built(target, "the dimensions of a shape", anywhere=True)
        starred = False
        for position, element in enumerate(target.elements):
            if isinstance(element, cst.StarredElement):
                rest = Container(frame.file.site(element), "list")
                give(frame, rest, element_of(frame, what))
                assign(frame, element.value, value(rest))
                starred = True
            else:
                assign(frame, element.value, element_of(frame, what) if starred else _unpacked(frame, what, position))


def _unpacked(frame: Frame, what: Value, position: int) -> Value:
    found = []
    for atom in what:
        if isinstance(atom, Container) and atom.kind in ("tuple", "list"):
            item = frame.program.read("item", atom.site, position)
            found.append(item or frame.program.read("all", atom.site))
        else:
            found.append(element_of(frame, value(atom)))
    return join(found)


def _assign_attribute(frame: Frame, target: cst.Attribute, what: Value) -> None:
    for atom in evaluate(frame, target.value):
        if isinstance(atom, (Instance, Class)):
            frame.program.write("attribute", atom.site, target.attr.value, value=what)
            frame.note_name(target.attr.value, what)
            _note_kept(frame, target, atom.site, what)
        elif isinstance(atom, SourceFile):
            frame.program.write("name", frame.program.top(atom.path), target.attr.value, value=what)
        elif isinstance(atom, Function):
            frame.program.write("attribute", atom.site, target.attr.value, value=what)
            frame.note_name(target.attr.value, what)
        else:
            escape(frame, what, target, "is stored on an object that is not followed")


def _note_kept(frame: Frame, target: cst.Attribute, owner: Site, what: Value) -> None:
    """Notes variables of modules that a layer of Keras keeps under a name of its own."""
    if target.attr.value in WEIGHTS or not is_keras_layer(frame.program, owner):
        return
    held = [*what, *(atom for each in what for atom in element_of(frame, value(each)))]
    modules = frozenset(atom.site for atom in held if isinstance(atom, ModuleVariable))
    if modules:
        frame.record(("kept", id(target)), VariablesKept(frame.file.path, target, frame.scope.site, modules))


def _assign_item(frame: Frame, target: cst.Subscript, what: Value) -> None:
    base = evaluate(frame, target.value)
    key = subscript_key(frame, target)
    for atom in base:
        if isinstance(atom, Container):
            give(frame, atom, what, key)
        else:
            escape(frame, what, target, "is stored in an object that is not followed")


def _import(frame: Frame, node: cst.Import | cst.ImportFrom) -> None:
    imports.run(frame, node)


def _if(frame: Frame, node: cst.If) -> None:
    outside = frame.guard
    frame.guard = guards.condition(frame, node.test) or outside
    dimensions.note_truth(frame, node.test, evaluate(frame, node.test))
    start, inside = frame.branch(), frame.main
    frame.main = inside or is_main_guard(node.test)
    around = frame.blocks if frame.main and not inside else frame.within("branch", node.body)
    run_block(frame, node.body)
    taken, frame.env, frame.main, frame.blocks = frame.env, start, inside, around
    if node.orelse is not None:
        frame.within("branch", node.orelse)
        if isinstance(node.orelse, cst.If):
            _if(frame, node.orelse)
        else:
            run_block(frame, node.orelse.body)
        frame.blocks = around
    frame.guard = outside
    frame.merge(taken, frame.env)


def _loop(frame: Frame, once: Callable[[], None]) -> None:
    for _ in range(MOST_ROUNDS):
        start = frame.branch()
        once()
        frame.merge(start, frame.env)
        if frame.env == start:
            break


def _with_history(frame: Frame, run: Callable[[], None]) -> dict[str, Value]:
    """Runs a part of a scope that may be left in the middle; gives all that its names were bound to."""
    outside, frame.history = frame.history, {}
    run()
    inside = frame.history
    frame.history = outside
    if outside is not None:
        for name, what in inside.items():
            outside[name] = join((outside.get(name, NOTHING), what))
    return inside


def _has_break(body: cst.BaseSuite) -> bool:
    return any(isinstance(part, (cst.Break, cst.Continue)) for part in statements(suite(body)))


def _for(frame: Frame, node: cst.For) -> None:
    iterated = evaluate(frame, node.iter)
    note_iterated(frame, node.iter, iterated)
    items = element_of(frame, iterated)

    def once() -> None:
        assign(frame, node.target, items)
        run_block(frame, node.body)

    _left_loop(frame, node, once)


def _left_loop(frame: Frame, node: cst.For | cst.While, once: Callable[[], None]) -> None:
    """Runs a loop and its ``else``; a ``break`` may leave it with any value that a name had in between."""
    around = frame.within("loop", node)
    inside = _with_history(frame, lambda: _loop(frame, once))
    frame.blocks = around
    if node.orelse is not None:
        run_block(frame, node.orelse.body)
    if _has_break(node.body):
        broken = {**frame.env, **inside}
        frame.merge(frame.env, broken)


def _while(frame: Frame, node: cst.While) -> None:
    def once() -> None:
        dimensions.note_truth(frame, node.test, evaluate(frame, node.test))
        run_block(frame, node.body)

    _left_loop(frame, node, once)


def _with(frame: Frame, node: cst.With) -> None:
    outside, around = frame.graph, frame.blocks
    for item in node.items:
        given = enter(frame, evaluate(frame, item.item))
        if item.asname is not None:
            assign(frame, item.asname.name, given)
    frame.within("with" if frame.graph == outside else "graph", node)
    run_block(frame, node.body)
    frame.graph, frame.blocks = outside, around


def _try(frame: Frame, node: cst.Try | cst.TryStar) -> None:
    start, outside = frame.branch(), frame.guard
    frame.guard = guards.handlers(node) or outside
    around = frame.within("branch", node)
    inside = _with_history(frame, lambda: run_block(frame, node.body))
    after_body = frame.branch()
    paths = [after_body]
    for handler in node.handlers:
        frame.merge(start, {**start, **inside}, after_body)
        if handler.name is not None:
            assign(frame, handler.name.name, PLAIN)
        run_block(frame, handler.body)
        paths.append(frame.env)
    frame.guard = outside
    if node.orelse is not None:
        frame.env = after_body
        run_block(frame, node.orelse.body)
        paths[0] = frame.env
    frame.merge(*paths)
    frame.blocks = around
    if node.finalbody is not None:
        run_block(frame, node.finalbody.body)


def _return(frame: Frame, node: cst.Return) -> None:
    if node.value is not None:
        frame.program.write("return", frame.scope.site, value=evaluate(frame, node.value))
    else:
        frame.program.write("return", frame.scope.site, value=value(Constant(None)))


def _del(frame: Frame, node: cst.Del) -> None:
    if isinstance(node.target, cst.Name):
        frame.env[node.target.value] = NOTHING
    else:
        evaluate(frame, node.target)


def _raise(frame: Frame, node: cst.Raise) -> None:
    if node.exc is not None:
        evaluate(frame, node.exc)


def _assert(frame: Frame, node: cst.Assert) -> None:
    dimensions.note_truth(frame, node.test, evaluate(frame, node.test))
    if node.msg is not None:
        evaluate(frame, node.msg)


def _match(frame: Frame, node: cst.Match) -> None:
    evaluate(frame, node.subject)
    start = frame.branch()
    paths = [start]
    for case in node.cases:
        frame.env = dict(start)
        for name in pattern_names(case.pattern):
            frame.bind(name, UNKNOWN)
        if case.guard is not None:
            evaluate(frame, case.guard)
        run_block(frame, case.body)
        paths.append(frame.env)
    frame.merge(*paths)


_STEPS: dict[type, Callable[[Frame, Any], None]] = {
    cst.Expr: _expr,
    cst.Pass: _pass,
    cst.Assign: _assign,
    cst.AnnAssign: _ann_assign,
    cst.AugAssign: _aug_assign,
    cst.Import: _import,
    cst.ImportFrom: _import,
    cst.If: _if,
    cst.For: _for,
    cst.While: _while,
    cst.With: _with,
    cst.Try: _try,
    cst.TryStar: _try,
    cst.Return: _return,
    cst.Del: _del,
    cst.Raise: _raise,
    cst.Assert: _assert,
    cst.Match: _match,
    cst.FunctionDef: define_function,
    cst.ClassDef: define_class,
}
