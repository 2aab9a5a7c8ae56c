"""Parameters that only ever get a session, a graph or a placeholder go; those that get one tensor stand for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import libcst as cst

from hubmigrate.eager.facts import Facts, Key, Read, may_be_tensor, targets
from hubmigrate.eager.handed import is_handed
from hubmigrate.eager.runs import EVAL, RUN
from hubmigrate.eager.stages import CALLABLE, Lifting, is_staging
from hubmigrate.interpret.functions import lacks
from hubmigrate.interpret.scopes import parameters
from hubmigrate.project import Scope
from hubmigrate.values import NONE, NOTHING, UNKNOWN, Bound, Class, Site, Value, sole


def find_parameters(done: Lifting) -> None:
    """Notes the parameters of functions all of whose calls are seen, and the arguments that they get."""
    facts = done.facts
    calls: dict[Site | None, list[tuple[cst.Call, bool]]] = defaultdict(list)
    for call, target, bound in calls_of_functions(facts):
        calls[target].append((call, bound))
    unsure = {site for call, _ in calls[None] for site in targets(facts, facts.value(call.func))}
    for site, scope in facts.program.scopes.items():
        node = scope.node
        if isinstance(node, cst.Module):
            continue
        own = calls.get(site, [])
        if site in unsure:
            continue
        exposed = bool(facts.program.read("exposed", site))
        failing = any(_fails(call, node.params, bound=bound) for call, bound in own)
        decorated = isinstance(node, cst.FunctionDef) and bool(node.decorators)
        for param in parameters(node.params):
            found = [_argument(call, node.params, param, bound=bound) for call, bound in own]
            if any(arg is False for arg in found):
                continue
            args = [arg for arg in found if isinstance(arg, cst.Arg)]
            given = facts.program.read("parameter", site, param.name.value) - NONE
            handed = facts.program.handed.get(id(param), UNKNOWN) if exposed else NOTHING
            staged = all(is_staging(frozenset({atom}), facts) for atom in given | handed)
            stays = exposed or failing or decorated or (is_handed(given) and _is_public(facts, scope))
            if (stays or isinstance(node, cst.Lambda)) and staged and given | handed:
                _empty(done, ("name", site, param.name.value), param, args, given | handed)
            elif stays or not found or isinstance(node, cst.Lambda):
                continue
            elif given and staged:
                _drop(done, node, param, args, [call for call, _ in own])
            elif len(args) == len(found):
                _follow(done, ("name", site, param.name.value), node, param, args, [call for call, _ in own])
    done.emptied = [node for node in done.emptied if not _is_passed_on(done, node)]


def _is_passed_on(done: Lifting, node: cst.BaseExpression) -> bool:
    """Whether it is what callers that are not seen hand over, as it is."""
    read = done.facts.read_at.get(id(node))
    return read is not None and read.key in done.unread and not done.facts.binds.get(read.key)


def _drop(done: Lifting, node: cst.FunctionDef, param: cst.Param, args: list[cst.Arg], calls: list[cst.Call]) -> None:
    """A parameter goes, and what it got."""
    for part in (param, *args):
        done.gone.add(id(part))
        done.covered.add(id(part))
    done.functions.append(node)
    done.calls += calls


def _empty(done: Lifting, key: Key, param: cst.Param, args: list[cst.Arg], given: Value) -> None:
    """A parameter stays, for callers that are not seen; None is what it gets from those that are."""
    values = [arg.value for arg in args] + ([param.default] if param.default is not None else [])
    sessions = [value for value in values if is_staging(done.facts.value(value), done.facts)]
    done.emptied += sessions
    done.covered.update(map(id, sessions))
    if param.annotation is not None:
        done.covered.add(id(param.annotation))
    if is_handed(given):
        done.unread[key] = param


def _is_public(facts: Facts, scope: Scope) -> bool:
    """Whether callers that are not seen can name a function."""
    outside = facts.program.scopes[scope.parent] if scope.parent is not None else scope
    named = isinstance(scope.node, cst.FunctionDef) and not scope.node.name.value.startswith("_")
    return named and isinstance(outside.node, cst.Module)


def _follow(
    done: Lifting, key: Key, node: cst.FunctionDef, param: cst.Param, args: list[cst.Arg], calls: list[cst.Call]
) -> None:
    """A parameter that always gets one and the same name stands for it: a placeholder goes, a tensor is handed over."""
    facts = done.facts
    reads = [facts.read_at.get(id(arg.value)) for arg in args]
    names = {read.key for read in reads if read is not None}
    if len(names) != 1 or None in reads or facts.binds.get(key) or param.default is not None:
        return
    if not any(_is_run(facts, each) for each in facts.reads[key]):
        return  # a function of tensors, which eager code calls as it is
    (name,) = names
    placeholder = done.placeholders.get(name)
    fed = placeholder is not None and not placeholder.valued and not placeholder.spec
    if name in facts.parameters or not (fed or all(may_be_tensor(facts.value(arg.value)) for arg in args)):
        return
    if fed:
        _drop(done, node, param, args, calls)
    done.passed.update(id(arg.value) for arg in args)
    for read in facts.reads.pop(key, []):
        again = replace(read, key=name)
        facts.reads[name].append(again)
        facts.read_at[id(read.node)] = again


def _is_run(facts: Facts, read: Read) -> bool:
    """Whether a session runs what is read, or is fed with it."""
    calls = (above for _, above in facts.climb(read.node) if isinstance(above, cst.Call))
    return any(facts.path(call.func) in (RUN, EVAL, CALLABLE) for call in calls)


def calls_of_functions(facts: Facts) -> Iterator[tuple[cst.Call, Site | None, bool]]:
    """Calls of functions of the program: the one that is called, if it is one, and whether it has its object."""
    for node, _ in facts.expressions:
        if type(node) is cst.Call:
            found = targets(facts, facts.value(node.func))
            atom = sole(facts.value(node.func))
            yield node, next(iter(found)) if len(found) == 1 and atom else None, isinstance(atom, (Bound, Class))


def _fails(call: cst.Call, params: cst.Parameters, *, bound: bool) -> bool:
    """Whether a call hands over too little, and raises: it would not, if parameters went."""
    if any(arg.star for arg in call.args):
        return False
    names = [param.name.value for param in parameters(params)]
    keywords = [arg.keyword.value for arg in call.args if arg.keyword is not None]
    return lacks(params, names[1:] if bound else names, len(call.args) - len(keywords), keywords)


def _argument(call: cst.Call, params: cst.Parameters, param: cst.Param, *, bound: bool) -> cst.Arg | bool | None:
    """The argument of a call that a parameter gets; None if it gets its default, False if that can't be seen."""
    names = [each.name.value for each in parameters(params)]
    place = names.index(param.name.value) - (1 if bound else 0)
    if any(arg.star for arg in call.args):
        return False
    for position, arg in enumerate(call.args):
        if arg.keyword is not None and arg.keyword.value == param.name.value:
            return arg
        if arg.keyword is None and position == place:
            return arg
    return None
