"""Calls that always fail: TF1 can't call a tensor, a dict or None, and nothing below such a call is reached.

Methods that nobody runs hold such code. What they would compute has no value, and is written as if it were a tensor.
"""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Facts, Read
from hubmigrate.eager.stages import Lifting
from hubmigrate.values import Constant, Container, Tensor

FAILS = "a tensor, a dict or None is called here: that fails in TF1, and still does"


def is_failing(facts: Facts, node: cst.CSTNode | None) -> bool:
    """Whether an expression is a call that raises TypeError in TF1, whatever it is handed."""
    what = facts.value(node.func) if isinstance(node, cst.Call) else frozenset()
    return bool(what) and all(isinstance(atom, (Constant, Container, Tensor)) for atom in what)


def is_never_there(facts: Facts, node: cst.BaseExpression) -> bool:
    """Whether an expression is made of what such a call would give, or an item of it."""
    while isinstance(node, cst.Subscript):
        node = node.value
    read = facts.read_at.get(id(node))
    if read is None or read.key[0] == "attribute" or read.key in facts.parameters | facts.definitions:
        return is_failing(facts, node)
    binds = facts.binds[read.key]
    return bool(binds) and all(step.value is not None and is_failing(facts, step.value) for step in binds)


def note_failing(done: Lifting, read: Read) -> bool:
    """Whether a symbolic name is called, which fails: it stays, though a function goes by it then."""
    call = done.facts.parent.get(id(read.node))
    if not isinstance(call, cst.Call) or call.func is not read.node or not is_failing(done.facts, call):
        return False
    done.passed.add(id(read.node))
    done.failing.append((call, read))
    return True


def check_failing(done: Lifting) -> None:
    """The functions that tensors become refuse these calls, too: they have no such parameter. Raises ``Stay``."""
    for call, read in done.failing:
        key = done.facts.read_at[id(read.node)].key
        names = {done.placeholders[need].parameter for need in done.made[key].symbolic.needs}
        given = {arg.keyword.value.rstrip("_") for arg in call.args if arg.keyword is not None}
        if given <= {name.rstrip("_") for name in names}:
            raise done.stay(call, "a tensor is called here, which fails in TF1: a function would not")
        done.doubted.append((call, read.step, FAILS))
