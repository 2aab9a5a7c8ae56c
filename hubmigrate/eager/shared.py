"""Checks that an iterator which a function starts may be a name of that function.

In TF1 there is one iterator for all calls of the function: one that is left half-way goes on in the next call that
does not start it, and a second call that starts it while the first is under way starts it for both.
"""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Facts, named_functions, reached
from hubmigrate.eager.stages import Element, Lifting, Run
from hubmigrate.interpret.scopes import children
from hubmigrate.values import Site

WHOLE = frozenset(f"builtins.{name}" for name in ("enumerate", "list", "max", "min", "sorted", "sum", "tuple"))
"""What goes through all that a generator gives."""


def check_starts(done: Lifting, element: Element, run: Run) -> None:
    """A run that takes an element finds the iterator that TF1 gave it. Raises ``Stay``."""
    starts = [start.run.step for start in element.starts if start.run is not None]
    scope = run.step.scope
    if not starts or element.iterator is None or element.iterator[0] == "attribute":
        return
    if any(step.scope != scope for step in starts):
        return  # a name of the file, which all functions share
    if all(step.order > run.step.order for step in starts):
        raise done.stay(run.call, f"the iterator {element.name} is asked before it is initialised")
    if scope == element.step.scope:
        return
    if not _is_started(done.facts, run, {id(step.line) for step in starts}):
        raise done.stay(run.call, f"the iterator {element.name} goes on where another call has left it")
    if _is_shared(done.facts, scope):
        raise done.stay(run.call, f"several calls at once may take elements of the iterator {element.name}")


def _is_started(facts: Facts, run: Run, lines: set[int]) -> bool:
    """Whether the function that runs has started the iterator before, whatever its branches do."""
    for node, above in facts.climb(run.step.line):
        if isinstance(above, cst.BaseSuite):
            earlier = above.body[: [id(each) for each in above.body].index(id(node))]
            if any(_surely_starts(each, lines) for each in earlier):
                return True
        if isinstance(above, cst.FunctionDef):
            break
    return False


def _surely_starts(statement: cst.CSTNode, lines: set[int]) -> bool:
    if isinstance(statement, cst.If):
        other = statement.orelse
        return other is not None and _surely_starts(statement.body, lines) and _surely_starts(other, lines)
    if isinstance(statement, (cst.Else, cst.With)):
        return _surely_starts(statement.body, lines)
    if isinstance(statement, cst.BaseSuite):
        return any(_surely_starts(each, lines) for each in statement.body)
    return id(statement) in lines


def _is_shared(facts: Facts, site: Site) -> bool:
    """Whether a function may be called while another call of it is under way."""
    node = facts.program.scopes[site].node
    assert isinstance(node, (cst.FunctionDef, cst.Lambda))
    under_way: list[cst.CSTNode] = [node.body]
    if _yields(node.body):
        for name, _ in facts.expressions:
            if site in named_functions(facts, name):
                place = _goes_through(facts, name)
                if place is None:
                    return True
                under_way.append(place)
    return any(site in reached(facts, each) for each in under_way)


def _yields(body: cst.CSTNode) -> bool:
    todo = [body]
    while todo:
        node = todo.pop()
        if isinstance(node, cst.Yield):
            return True
        todo += [each for each in children(node) if not isinstance(each, (cst.FunctionDef, cst.Lambda))]
    return False


def _goes_through(facts: Facts, name: cst.BaseExpression) -> cst.CSTNode | None:
    """What is computed for each that a generator gives, where its function is named; None if that is not seen."""
    node: cst.CSTNode | None = facts.parent.get(id(name))
    if not isinstance(node, cst.Call) or node.func is not name:
        return None
    for below, above in facts.climb(node):
        if isinstance(above, cst.Call) and facts.path(above.func) in WHOLE:
            if facts.path(above.func) != "builtins.enumerate":
                return cst.Pass()
        elif isinstance(above, cst.For) and above.iter is below:
            return above.body
        elif isinstance(above, cst.CompFor) and above.iter is below:
            whole = next((up for _, up in facts.climb(above) if isinstance(up, cst.BaseSimpleComp)), None)
            plain = whole is not None and whole.for_in is above and not above.ifs and above.inner_for_in is None
            return whole.elt if whole is not None and plain else None
        elif not isinstance(above, cst.Arg):
            return None
    return None
