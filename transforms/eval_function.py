"""hub.eval_function_for_module becomes a function of the file's own (HUB605).

What it does: turns ``hub.eval_function_for_module(handle)`` into a call of ``_eval_function``, which it writes below
the imports: a context manager that loads the model into a graph of its own, and gives a function of arrays. In an eager
program, the function calls the model's signatures, and needs neither graph nor session.

Why: ``eval_function_for_module`` went away with tensorflow_hub 0.16.0 (wheels 0.1.0 to 0.16.1). It fed arrays to a
session in a graph of its own; the same on ``hub.load`` gives equal results, in graph and in eager programs (measured on
TF 1.15.5, 2.15.1, 2.21.0).

Example:

    with hub.eval_function_for_module(url) as evaluate:
        vectors = evaluate(sentences)

becomes, besides the function,

    with _eval_function(url) as evaluate:
        vectors = evaluate(sentences)

Safety: safe; ``review`` for a model that the interface table does not know, since a sparse input would take another
form. Refused where the output must run on TF 1.x (a loaded signature does not tell its inputs there).
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate import evaluation
from hubmigrate.hygiene import define
from hubmigrate.rule import Assume, Done, Edit, Import, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import EvalFunctionMade, HubName

RULE = Rule("HUB605", "eval-function", since="0.1")


@RULE.on(EvalFunctionMade)
def migrate(made: EvalFunctionMade, unit: Unit) -> Iterator[Outcome]:
    """Calls the file's own function instead."""
    if made.spec is None:
        yield Refusal(made.node, "which arguments eval_function_for_module gets can't be seen")
    elif unit.runs_on("<2"):
        yield Refusal(made.node, "on TF 1.x a loaded object does not tell what its signatures take")
    else:
        name, needed = define(unit, made.path, evaluation.NAMES, evaluation.IN_A_GRAPH)
        yield from needed
        yield Import("contextlib")
        yield Edit(made.node.func, (name,))
        if unit.interfaces(frozenset({made.site})) is None:
            yield Assume(made.node, "no input is assumed to be sparse: a sparse one has three entries in TF2")
        else:
            yield Done(made.node, f"the model is evaluated by {name}, a function of the file's own")


@RULE.on(HubName)
def report_import(use: HubName, unit: Unit) -> Iterator[Outcome]:
    """An import of the name goes with the last use of it, unless one stays."""
    name = "eval_function_for_module"
    if use.name == name and isinstance(use.node, cst.ImportAlias) and (unit.left or not unit.moves):
        yield Refusal(use.node, f"hub.{name} is gone from TF2; in its place: hub.load, in a graph of its own")
