"""Modules that are loaded with tags: their graphs may draw random numbers, as the one for training does.

In TF1 each call of the module has its own seeded draws, which begin anew in each session. A loaded module has them once
and goes on (measured: dropout with a seed on TF 1.15.5, 2.15.1 and 2.21.0; another load begins anew). So one load, one
call and one session have to belong together.
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate.eager.captured import AGAIN
from hubmigrate.eager.facts import Facts, Key, Read, Step, is_asked_for_none
from hubmigrate.eager.nodes import code
from hubmigrate.eager.stages import Lifting, Run, is_session
from hubmigrate.values import NONE, Container, Site, Value, texts

LOAD, LAYER = "tensorflow_hub.load", "tensorflow_hub.KerasLayer"
SIGNATURE = f"{LOAD}().signatures[]"
HARMLESS = frozenset({"asset_paths", "signatures", "variables"})
"""What a module that was loaded with tags may be asked for."""
MAY_DRAW = "a module that is loaded with tags may draw random numbers in each run"
GOES_ON = "what a module that is loaded with tags draws goes on in TF2 where TF1 begins it anew"


def tagged_calls(done: Lifting) -> list[tuple[cst.Call, Step]]:
    """The calls of modules that are loaded with tags. Raises ``Stay`` where one is used in another way."""
    found = _Tagged(done)
    return [(call, step) for call, step, _ in found.calls()]


def check_tagged(done: Lifting) -> None:
    """What such a module draws begins anew where it did. Raises ``Stay``."""
    tagged = _Tagged(done)
    for call, step, loaded in tagged.calls():
        tagged.check(call, step, loaded)


class _Tagged:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts: Facts = done.facts
        every = [(node, step) for node, step in self.facts.expressions if isinstance(node, cst.Call)]
        self.every = every
        self.loads = {
            id(node): step for node, step in every if self.facts.path(node.func) == LOAD and self.is_tagged(node)
        }
        for node, _ in every:
            if self.facts.path(node.func) == LAYER and self.is_tagged(node):
                raise done.stay(node, MAY_DRAW)

    def is_tagged(self, load: cst.Call) -> bool:
        """Whether tags may be given that are not empty."""
        given = [
            arg.value for n, arg in enumerate(load.args) if (arg.keyword.value == "tags" if arg.keyword else n == 1)
        ]
        return any(arg.star for arg in load.args) or any(not self.is_empty(self.facts.value(each)) for each in given)

    def is_empty(self, what: Value) -> bool:
        held = [self.facts.program.read("all", atom.site) for atom in what if isinstance(atom, Container)]
        return what == NONE or (len(held) == len(what) == 1 and not held[0])

    def calls(self) -> Iterator[tuple[cst.Call, Step, Step]]:
        """Each call of a module with tags: where it stands, and where the module is loaded."""
        for load, step in self.every if self.loads else ():
            if id(load) in self.loads:
                self.check_load(load, step)
        for call, step in self.every if self.loads else ():
            if self.facts.path(call.func) == SIGNATURE:
                loads = self.loads_of(call.func)
                if loads is None or (len(loads) > 1 and any(id(load) in self.loads for load in loads)):
                    raise self.done.stay(call, MAY_DRAW)
                if loads and id(loads[0]) in self.loads:
                    yield call, step, self.loads[id(loads[0])]

    def check_load(self, load: cst.Call, step: Step) -> None:
        """The module has a name, or is called at once; its signatures are all that it is asked for."""
        named = step.value is load and len(step.binds) == 1
        places = [read.node for read in self.facts.reads[step.binds[0][0]]] if named else [load]
        for place in places:
            above = self.facts.parent.get(id(place))
            if not isinstance(above, cst.Attribute) or above.attr.value not in HARMLESS:
                raise self.done.stay(load, MAY_DRAW)

    def loads_of(self, func: cst.BaseExpression) -> list[cst.Call] | None:
        """The calls that load the module of ``module.signatures["default"]``; None if they can't be seen."""
        owner = func.value.value if isinstance(func, cst.Subscript) and isinstance(func.value, cst.Attribute) else None
        read = self.facts.read_at.get(id(owner))
        values = [step.value for step in self.facts.binds[read.key]] if read is not None else [owner]
        values = [value for value in values if value is None or self.facts.value(value) != NONE]
        loads = [value for value in values if isinstance(value, cst.Call) and self.facts.path(value.func) == LOAD]
        return loads if loads and len(loads) == len(values) else None

    # --- one load, one call, one session ------------------------------------------------------------------------------

    def check(self, call: cst.Call, step: Step, loaded: Step) -> None:
        several = sum(other is loaded for _, _, other in self.calls()) > 1
        repeated = any(self.is_repeated(node) for node in (call, loaded.node))
        if several or repeated or not self.belong_together(step, loaded) or not self.is_whole(call, step):
            raise self.done.stay(call, GOES_ON)
        runs = [run for run in self.done.runs if self.needs(run, call, step)]
        sessions = [self.session_of(run, step) for run in runs]
        if None in sessions or len(set(sessions)) > 1:
            raise self.done.stay(call, GOES_ON)

    def belong_together(self, one: Step, other: Step) -> bool:
        """Whether both are carried out equally often, each as often as the other was."""
        if one.scope != other.scope or one.loop is not other.loop:
            return False
        once = one.scope == self.facts.program.top(one.path) and one.loop is None
        return once or _conditions(one) == _conditions(other)

    def is_repeated(self, node: cst.CSTNode) -> bool:
        return any(isinstance(above, AGAIN) for _, above in self.facts.climb(node))

    def is_whole(self, call: cst.Call, step: Step) -> bool:
        """Whether all runs take the same of what the call gives: all of it, or one output."""
        if isinstance(self.facts.parent.get(id(call)), cst.Subscript):
            return True
        if step.value is not call or len(step.binds) != 1:
            return False
        reads = [read.node for read in self.facts.reads[step.binds[0][0]] if id(read.node) not in self.done.passed]
        return len({self.item(node) for node in reads}) <= 1

    def item(self, node: cst.CSTNode) -> str:
        """The key of ``outputs["key"]``; empty for all of it."""
        above = self.facts.parent.get(id(node))
        index = above.slice[0].slice if isinstance(above, cst.Subscript) and len(above.slice) == 1 else None
        found = texts(self.facts.value(index.value)) if isinstance(index, cst.Index) else None
        return found[0] if found and len(found) == 1 else ""

    def needs(self, run: Run, call: cst.Call, step: Step) -> bool:
        """Whether a run needs what the call gives."""
        todo = [read.key for read in run.symbols]
        seen = set(todo)
        for key in todo:
            symbolic = self.done.symbolic.get(key)
            if symbolic is None:
                continue
            if step in symbolic.steps:
                return True
            fresh = {read.key for read in self.done.reads_in(symbolic.steps)} - seen
            seen |= fresh
            todo += fresh
        return self.facts.within(call, {id(run.fetches)})

    def session_of(self, run: Run, step: Step) -> cst.Call | None:
        """What makes the one session that runs what a statement gives; None where there may be several."""
        read = self.facts.read_at.get(id(run.session))
        binds = [at for at in self.facts.binds[read.key] if not self.done.is_none(at)] if read is not None else []
        if read is None or len(binds) != 1 or read.key in self.facts.parameters:
            return None
        (bind,) = binds
        kept = read.key[0] == "attribute" and self.is_own(run, read, step)
        if self.belong_together(step, bind) or (kept and self.is_made_once(bind, read.key, frozenset())):
            return self.made_by(bind, read.key)
        return None

    def made_by(self, bind: Step, key: Key) -> cst.Call | None:
        """The call that makes the session that a statement binds."""
        names = [target for bound, target in bind.binds if bound == key]
        items = bind.node.items if isinstance(bind.node, cst.With) else ()
        made = [item.item for item in items if item.asname is not None and item.asname.name in names]
        made += [bind.value] if bind.value is not None else []
        calls = [each for each in made if isinstance(each, cst.Call) and is_session(self.facts.path(each.func))]
        return calls[0] if len(calls) == 1 else None

    def is_own(self, run: Run, session: Read, step: Step) -> bool:
        """Whether a method binds what it gives to its object, whose session runs it, or to a name of its own."""
        assert isinstance(session.node, cst.Attribute)
        owner = code(session.node.value)
        others = [read.node for read in run.symbols if read.key[:2] == session.key[:2]]
        same = all(isinstance(node, cst.Attribute) and code(node.value) == owner for node in others)
        kept = (key[:2] == session.key[:2] or key[:2] == ("name", step.scope) for key, _ in step.binds)
        return same and all(kept) and self.is_method(step.scope, session.key)

    def is_method(self, site: Site, session: Key) -> bool:
        """Whether a function is a method of the class that has the session."""
        owner = self.facts.program.scopes[site].owner
        return owner is not None and self.facts.family(owner) == session[1]

    def is_made_once(self, step: Step, session: Key, seen: frozenset[Site]) -> bool:
        """Whether a statement of a method is carried out once for each object."""
        node = self.facts.program.scopes[step.scope].node
        if step.loop is not None or self.is_repeated(step.node) or not self.is_method(step.scope, session):
            return False
        assert isinstance(node, cst.FunctionDef)
        if node.name.value == "__init__" or self.is_guarded(step, session):
            return True
        calls = self.facts.calls_by_function[step.scope]
        if step.scope in seen or len(calls) != 1 or self.facts.program.read("exposed", step.scope):
            return False
        at = self.done.step_of(calls[0])
        again = at is None or self.is_repeated(calls[0])
        return at is not None and not again and self.is_made_once(at, session, seen | {step.scope})

    def is_guarded(self, step: Step, session: Key) -> bool:
        """Whether it stands under ``if self.session is None:``, and only ``__init__`` makes it None."""
        (*_, guard) = (None, *step.around)
        asked = guard.test if isinstance(guard, cst.If) else None
        if not isinstance(asked, cst.Comparison) or not is_asked_for_none(self.facts, asked.left):
            return False
        read = self.facts.read_at.get(id(asked.left))
        own = read is not None and read.key == session and isinstance(asked.comparisons[0].operator, cst.Is)
        empty = [at for at in self.facts.binds[session] if self.done.is_none(at)]
        makers = [self.facts.program.scopes[at.scope].node for at in empty]
        first = all(isinstance(each, cst.FunctionDef) and each.name.value == "__init__" for each in makers)
        return own and first and isinstance(guard, cst.If) and self.facts.within(step.node, {id(guard.body)})


def _conditions(step: Step) -> list[cst.CSTNode]:
    """The compound statements around a statement, but for blocks of ``with``."""
    return [each for each in step.around if not isinstance(each, cst.With)]
