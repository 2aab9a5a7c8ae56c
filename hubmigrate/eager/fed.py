"""Finds the tensors that runs feed though they are no placeholders: where nothing is fed, they are what they are.

One that waits for nothing is the default of a parameter; one that waits for something is a function whose result the
others take, or what is fed in its place.
"""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.dtypes import find_dtype
from hubmigrate.eager.facts import Facts, Key, is_tensor
from hubmigrate.eager.nodes import code
from hubmigrate.eager.stages import Lifting, Placeholder, Run, plain_name
from hubmigrate.eager.versions import binds_of
from hubmigrate.values import Site


def find_fed(done: Lifting) -> None:
    """Notes every tensor that is fed. Raises ``Stay`` for one that is not followed."""
    facts = done.facts
    for run in done.runs:
        for key, node in run.fed.items():
            if key in done.placeholders:
                continue
            binds = binds_of(key, facts)
            named = key not in facts.parameters and key not in facts.definitions and len(binds) == 1
            if not named or binds[0].value is None or not is_tensor(facts.value(binds[0].value)):
                raise done.stay(node, f"{key[2]} is fed, and it can't be seen that this is one tensor")
            if binds[0].loop is not None or binds[0].in_class:
                raise done.stay(node, f"{key[2]} is fed, and made again and again")
            name = plain_name(key[2], "value")
            done.placeholders[key] = Placeholder(key, binds[0], binds[0].value, "", name, valued=True)
    fed = {key for run in done.runs for key in run.fed}
    for key in [key for key, placeholder in done.placeholders.items() if placeholder.valued and key not in fed]:
        del done.placeholders[key]


def check_fed(done: Lifting) -> None:
    """What of all that waits for something, and which dtypes it has. Raises ``Stay``."""
    for key, placeholder in done.placeholders.items():
        if not placeholder.valued or key not in done.symbolic:
            continue
        placeholder.valued = False
        found = find_dtype(placeholder.node, done)
        if isinstance(found, str):
            placeholder.dtype = found
        else:
            placeholder.result = found
        for run in done.runs:
            seen = isinstance(found, str) or is_told(found, run, done.facts)
            if key in run.fed and not (found and seen):
                raise done.stay(run.fed[key], f"{key[2]} is fed, and its dtype can't be seen here")


def find_defaults(done: Lifting) -> None:
    """What the parameters of functions are where nothing is fed. Raises ``Stay``."""
    for made in done.made.values():
        last = made.steps[-1]
        for key in made.symbolic.needs:
            if done.placeholders[key].valued:
                found = expression_of(key, last.scope, done.facts)
                if found is None:
                    raise done.stay(last.node, f"{key[2]} can't be seen here, and a tensor is built with it")
                made.defaults[key] = found


def is_told(result: cst.Subscript, run: Run, facts: Facts) -> bool:
    """Whether the signature of an output is written where a run is as it is where it was called."""
    call = result.value
    assert isinstance(call, cst.Call)
    if any(isinstance(node, cst.Call) for node in facts.inside(call.func)):
        return False
    inside = [read for read in facts.read_at.values() if facts.within(read.node, {id(call.func)})]
    whole = [read for read in inside if read.key[0] == "attribute"]
    whole += [read for read in inside if not any(facts.within(read.node, {id(each.node)}) for each in whole)]
    written = [(read.node, expression_of(read.key, run.scope, facts)) for read in whole]
    return all(there is not None and code(there) == code(here) for here, there in written)


def expression_of(key: Key, scope: Site, facts: Facts) -> cst.Name | cst.Attribute | None:
    """How a scope writes a name or an attribute; None where it can't be seen."""
    if key[0] == "attribute":
        for read in facts.read_at.values():
            if read.scope == scope and read.key[:2] == key[:2] and isinstance(read.node, cst.Attribute):
                return read.node.with_changes(attr=cst.Name(key[2]))
        for step in facts.steps:
            for bound, target in step.binds if step.scope == scope else ():
                if bound[:2] == key[:2] and isinstance(target, cst.Attribute):
                    return target.with_changes(attr=cst.Name(key[2]))
        return None
    return cst.Name(key[2]) if is_seen(key, scope, facts) else None


def is_seen(key: Key, scope: Site, facts: Facts) -> bool:
    """Whether a name means in a scope what it means where it is bound."""
    at = facts.program.scopes.get(scope)
    while at is not None:
        if at.site == key[1]:
            return True
        if key[2] in at.bound and key[2] not in at.globals:
            return False
        at = facts.program.scopes[at.parent] if at.parent is not None else None
    return False
