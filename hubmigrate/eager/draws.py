"""Finds what gives something else in each run: draws of random numbers, and calls of functions that make them."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate.eager.facts import Step, named_functions
from hubmigrate.eager.seeds import check_seed
from hubmigrate.eager.stages import Lifting, is_effect, is_staging
from hubmigrate.eager.tagged import tagged_calls
from hubmigrate.interpret.scopes import nodes_in
from hubmigrate.values import Site

KERAS_DRAWS = frozenset(
    f"keras.backend.{name}"
    for name in (
        "dropout",
        "random_bernoulli",
        "random_binomial",
        "random_normal",
        "random_uniform",
        "truncated_normal",
    )
)
"""Functions of Keras that draw random numbers."""


def find_draws(done: Lifting) -> list[tuple[cst.Call, Step]]:
    """The calls that a run computes anew, where they are part of what it computes. Raises ``Stay``."""
    facts = done.facts
    found: list[tuple[cst.Call, Step]] = []
    for node, step in facts.expressions:
        if type(node) is cst.Call:
            path = facts.path(node.func)
            if is_effect(facts, node):
                check_seed(done, node, step)
                found += _at_calls(done, node, step, set())
            elif path in KERAS_DRAWS:
                found.append((node, step))
    return [*found, *tagged_calls(done)]


def _at_calls(done: Lifting, node: cst.Call, step: Step, seen: set[Site]) -> Iterator[tuple[cst.Call, Step]]:
    """A draw, or the calls of the function that makes it, where that is a function of tensors and nothing else."""
    calls = _calls(done, step.scope) if step.scope not in seen else []
    if not calls:
        yield node, step
        return
    done.drawn.add(id(node))
    for call in calls:
        place = done.step_of(call)
        assert place is not None
        yield from _at_calls(done, call, place, seen | {step.scope})


def _calls(done: Lifting, site: Site) -> list[cst.Call]:
    """The calls of a function that computes tensors wherever it is named; none if it may do something else."""
    facts, scope = done.facts, done.facts.program.scopes[site]
    define = scope.node
    if not isinstance(define, cst.FunctionDef) or define.decorators or facts.program.read("exposed", site):
        return []
    if any(isinstance(each, (cst.Yield, cst.Await)) for each in nodes_in(define)):
        return []
    inside = [node for node, step in facts.expressions if step.scope == site]
    returned = [s.node.value for s in facts.steps if s.scope == site and isinstance(s.node, cst.Return)]
    kept = any(id(each) in done.passed for each in returned)
    if kept or any(is_staging(facts.value(node), facts) or id(node) in done.run_of for node in inside):
        return []
    if any(placeholder.step.scope == site for placeholder in done.placeholders.values()):
        return []
    named = [node for node, _ in facts.expressions if site in named_functions(facts, node)]
    above = [facts.parent[id(node)] for node in named]
    calls = [each for node, each in zip(named, above, strict=True) if isinstance(each, cst.Call) and each.func is node]
    return calls if len(calls) == len(named) else []
