"""Sessions that are handed to a function which is not among the program's files, and that is called for what it does.

The other half of ``handed``: a function that initialises the variables of whatever session it gets has nothing to do in
eager code. What is not seen can be migrated apart, where its parameter stays; until then it fails with None, which it
can't run anything with.
"""

from __future__ import annotations

import sys

import libcst as cst

from hubmigrate.eager.facts import Facts, Step
from hubmigrate.eager.stages import Lifting, is_session
from hubmigrate.interpret.imports import LIBRARIES
from hubmigrate.knowledge.libraries import NO_TENSOR_LIBRARIES
from hubmigrate.values import External, LibraryObject, Value, sole

KNOWN = frozenset({*LIBRARIES, *NO_TENSOR_LIBRARIES, *sys.stdlib_module_names, "builtins", "tensor"})
"""Packages whose functions are no part of any program."""


def empty_callees(done: Lifting) -> None:
    """Notes the sessions in the place of which such functions get None."""
    for node, step in done.facts.expressions:
        if isinstance(node, cst.Call) and _is_for_effect(node, step) and unseen_function(done.facts, node):
            sessions = [arg.value for arg in node.args]
            if sessions and all(_is_session(done.facts.value(each)) for each in sessions):
                done.emptied += sessions
                done.covered.update(map(id, sessions))
                done.callees.append(node)


def unseen_function(facts: Facts, call: cst.Call) -> str:
    """The dotted name of a function that is imported from elsewhere, and may be the user's own; empty for others."""
    atom = sole(facts.value(call.func))
    path = atom.path if isinstance(atom, External) else ""
    return "" if path.partition(".")[0] in KNOWN or "(" in path or "[" in path or "." not in path else path


def _is_for_effect(call: cst.Call, step: Step) -> bool:
    """Whether nothing uses what a call gives."""
    return isinstance(step.node, cst.Expr) and step.node.value is call and not any(arg.star for arg in call.args)


def _is_session(what: Value) -> bool:
    return bool(what) and all(isinstance(atom, LibraryObject) and is_session(atom.path) for atom in what)
