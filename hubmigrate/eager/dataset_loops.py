"""Finds the loops that run until an iterator has nothing left: they become loops over the dataset."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Step
from hubmigrate.eager.nodes import code
from hubmigrate.eager.stages import Element, Lifting, Run, is_simple
from hubmigrate.eager.versions import binds_of
from hubmigrate.interpret.scopes import dotted

END = "errors.OutOfRangeError"


def find_loop(done: Lifting, element: Element, run: Run) -> None:
    """The loop around the only run that takes elements, if any, and whether it goes over the dataset itself."""
    loop = _loop(done, run)
    if loop is None or _is_raised(done):
        return
    outside = [each for each in run.step.around if isinstance(each, (cst.For, cst.While)) and each is not run.step.loop]
    if element.starts:
        if len(element.starts) == 1 and _is_started(done, element, loop):
            element.loop, element.direct = loop, True
    elif run.step.scope == element.step.scope and not outside:
        assert element.dataset is not None
        again = [s for read in element.reads for s in binds_of(read.key, done.facts) if s.order > element.step.order]
        element.loop, element.direct = loop, is_simple(element.dataset) and not again


def _is_raised(done: Lifting) -> bool:
    """Whether the program may raise by itself what ends such a loop."""
    ends = (node for node, _ in done.facts.expressions if done.facts.path(node).endswith(END))
    return any(not isinstance(done.facts.parent[id(node)], cst.ExceptHandler) for node in ends)


def _is_started(done: Lifting, element: Element, loop: cst.While | cst.Try) -> bool:
    """Whether the statement above a loop starts its iterator, and no other."""
    run = element.starts[0].run
    block = done.facts.parent[id(loop)]
    if run is None or len(run.starts) > 1 or run.step.block is not block:
        return False
    lines = list(block.body)  # type: ignore[attr-defined]
    return lines.index(run.step.line) == lines.index(loop) - 1


def _loop(done: Lifting, run: Run) -> cst.While | cst.Try | None:
    """``while True:`` in or around ``try: ... except OutOfRangeError``, with the only run as its first statement."""
    if len(run.step.around) < 2 or not _comes_first(done, run):
        return None
    outer, inner = run.step.around[-2:]
    if not isinstance(outer, (cst.While, cst.Try)) or not isinstance(inner, (cst.While, cst.Try)):
        return None
    loop, attempt = (outer, inner) if isinstance(inner, cst.Try) else (inner, outer)
    if not isinstance(loop, cst.While) or not isinstance(attempt, cst.Try) or run.step.loop is not loop:
        return None
    body = inner.body
    forever = isinstance(loop.test, cst.Name) and loop.test.value == "True"
    alone = isinstance(outer.body, cst.IndentedBlock) and list(outer.body.body) == [inner]
    first = isinstance(body, cst.IndentedBlock) and body.body[0] is run.step.line
    ends = _ends_quietly(done, attempt, run.step, cst.Break if inner is attempt else cst.Pass)
    if not (forever and alone and first and ends) or loop.orelse:
        return None
    if not all(is_simple(value) for value in run.feeds.values()):
        return None
    nothing = cst.IndentedBlock([cst.SimpleStatementLine([cst.Pass()])])
    rest = outer.with_changes(leading_lines=[], body=cst.IndentedBlock([inner.with_changes(body=nothing)]))
    return None if "#" in code(rest) else outer


def _ends_quietly(done: Lifting, attempt: cst.Try, step: Step, how: type[cst.BaseSmallStatement]) -> bool:
    """``except tf.errors.OutOfRangeError:`` that does nothing, and nothing else beside it."""
    ends = attempt.handlers[0] if len(attempt.handlers) == 1 else None
    ends_of = {f"{name}.{END}" for name in done.facts.program.files[step.path].tensorflow}
    if ends is None or ends.type is None or ends.name is not None or dotted(ends.type) not in ends_of:
        return False
    last = ends.body.body
    quiet = len(last) == 1 and isinstance(last[0], cst.SimpleStatementLine) and isinstance(last[0].body[0], how)
    return quiet and not attempt.orelse and not attempt.finalbody


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
