"""Parameters that only ever get a session or a graph: they go, and with them what is handed to them."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate.eager.facts import Facts
from hubmigrate.eager.stages import Lifting, is_staging
from hubmigrate.interpret.scopes import parameters
from hubmigrate.values import NONE, Bound, Class, Function, Site, Value, sole


def find_parameters(done: Lifting) -> None:
    """Notes the parameters of functions all of whose calls are seen, and the arguments that they get."""
    facts = done.facts
    calls = list(_calls(facts))
    for site, scope in facts.program.scopes.items():
        node = scope.node
        if not isinstance(node, cst.FunctionDef) or facts.program.read("exposed", site) or node.decorators:
            continue
        for param in parameters(node.params):
            given = facts.program.read("parameter", site, param.name.value) - NONE
            if not given or not all(is_staging(frozenset({atom}), facts) for atom in given):
                continue
            found = [_argument(call, node, param, bound=bound) for call, target, bound in calls if target == site]
            mixed = any(site in _targets(facts, facts.value(call.func)) for call, target, _ in calls if target is None)
            if mixed or any(arg is False for arg in found):
                continue
            done.gone.add(id(param))
            done.covered.add(id(param))
            done.functions.append(node)
            for arg in found:
                if isinstance(arg, cst.Arg):
                    done.gone.add(id(arg))
                    done.covered.add(id(arg))
            done.calls += [call for call, target, _ in calls if target == site]


def _calls(facts: Facts) -> Iterator[tuple[cst.Call, Site | None, bool]]:
    """Calls of functions of the program: the one that is called, if it is one, and whether it has its object."""
    for node, _ in facts.expressions:
        if isinstance(node, cst.Call):
            targets = _targets(facts, facts.value(node.func))
            atom = sole(facts.value(node.func))
            yield node, next(iter(targets)) if len(targets) == 1 and atom else None, isinstance(atom, (Bound, Class))


def _targets(facts: Facts, what: Value) -> set[Site]:
    found = set()
    for atom in what:
        if isinstance(atom, Function):
            found.add(atom.site)
        elif isinstance(atom, Bound):
            found.add(atom.function)
        elif isinstance(atom, Class):
            made = facts.program.read("attribute", atom.site, "__init__")
            found |= {each.site for each in made if isinstance(each, Function)}
    return found


def _argument(call: cst.Call, node: cst.FunctionDef, param: cst.Param, *, bound: bool) -> cst.Arg | bool | None:
    """The argument of a call that a parameter gets; None if it gets its default, False if that can't be seen."""
    names = [each.name.value for each in parameters(node.params)]
    place = names.index(param.name.value) - (1 if bound else 0)
    if any(arg.star for arg in call.args):
        return False
    for position, arg in enumerate(call.args):
        if arg.keyword is not None and arg.keyword.value == param.name.value:
            return arg
        if arg.keyword is None and position == place:
            return arg
    return None
