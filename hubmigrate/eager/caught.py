"""Looks at what programs catch around their runs: some exceptions come from sessions only."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import reached
from hubmigrate.eager.stages import Lifting
from hubmigrate.interpret.scopes import dotted

OF_SESSIONS = frozenset({"FailedPreconditionError", "RuntimeError"})
"""What a session raises whose variables, tables or iterators are not initialised, and one that is closed."""
OF_FEEDS = frozenset({"TypeError", "ValueError"})
"""What a run raises for arrays of another shape than the placeholder's, and for what is no array."""


def check_caught(done: Lifting) -> None:
    """No program waits for what sessions raise. Raises ``Stay``."""
    for step in done.facts.steps:
        if isinstance(step.node, cst.Try):
            for handler in step.node.handlers:
                _check(done, step.node, handler)


def _check(done: Lifting, attempt: cst.Try, handler: cst.ExceptHandler) -> None:
    kind = handler.type
    kinds = [element.value for element in kind.elements] if isinstance(kind, cst.Tuple) else [kind]
    names = {dotted(each).rpartition(".")[2] for each in kinds if each is not None}
    if names.isdisjoint(OF_SESSIONS | OF_FEEDS):
        return
    scopes = reached(done.facts, attempt.body)
    for run in done.runs:
        tried = done.facts.within(run.call, {id(attempt.body)}) or run.step.scope in scopes
        may_raise = OF_SESSIONS | OF_FEEDS if run.feeds or run.items else OF_SESSIONS
        if tried and not run.ops_only and not names.isdisjoint(may_raise):
            raise done.stay(run.call, f"{min(names & may_raise)} is caught here, and a session may have raised it")
