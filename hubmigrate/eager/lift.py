"""Decides how the stages of a program dissolve: which statements go, and which names are symbolic.

A *symbolic* name holds a tensor that needs a placeholder, or that is another one each time that it is run. It is lifted
as a whole or the program stays on sessions: ``Stay`` says why.
"""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.callbacks import check_callbacks, find_callbacks
from hubmigrate.eager.callees import empty_callees, unseen_function
from hubmigrate.eager.captured import check_captured
from hubmigrate.eager.caught import check_caught
from hubmigrate.eager.compiled import find_compiled
from hubmigrate.eager.computed_once import compute_once
from hubmigrate.eager.draws import find_draws
from hubmigrate.eager.dropped import drop_statements
from hubmigrate.eager.facts import Facts, Key, Read, Step, imported_file, is_asked_for_none, is_tensor
from hubmigrate.eager.failing import check_failing, note_failing
from hubmigrate.eager.fed import check_fed, find_defaults, find_fed
from hubmigrate.eager.functions import choose_functions
from hubmigrate.eager.handed import check_handed
from hubmigrate.eager.helpers import drop_helpers
from hubmigrate.eager.iterators import check_elements, find_elements, follow_starts
from hubmigrate.eager.monitored import check_sessions_made
from hubmigrate.eager.objects import check_objects
from hubmigrate.eager.owners import check_owners
from hubmigrate.eager.parameters import find_parameters
from hubmigrate.eager.parts import is_part
from hubmigrate.eager.placeholders import find_placeholders, follow_placeholders
from hubmigrate.eager.records import check_records, find_records
from hubmigrate.eager.returned import find_returned
from hubmigrate.eager.runs import check_runs, find_runs
from hubmigrate.eager.shown import SHOWS, TEXTS, is_shown
from hubmigrate.eager.stages import Lifting, Run, Stay, Symbolic, is_operation, is_staging
from hubmigrate.eager.tagged import check_tagged
from hubmigrate.eager.ways import split_ways
from hubmigrate.eager.weights import check_weights
from hubmigrate.interpret.scopes import nodes_in
from hubmigrate.knowledge import staging
from hubmigrate.uses import Symbol
from hubmigrate.values import (
    NOTHING,
    UNKNOWN,
    Bound,
    Class,
    Container,
    Function,
    Instance,
    Tensor,
)

STATIC = frozenset({"device", "dtype", "get_shape", "graph", "name", "op", "set_shape", "shape"})


def lift(facts: Facts, symbols: list[Symbol]) -> Lifting:
    """Decides. Raises ``Stay``."""
    return _Lifter(facts, symbols).lift()


class _Lifter:
    def __init__(self, facts: Facts, symbols: list[Symbol]) -> None:
        self.facts = facts
        self.symbols = symbols
        self.done = Lifting(facts)

    def lift(self) -> Lifting:
        find_callbacks(self.done)
        find_placeholders(self.done)
        find_elements(self.done)
        find_returned(self.done)
        find_parameters(self.done)
        empty_callees(self.done)
        find_records(self.done)
        follow_placeholders(self.done)
        find_runs(self.done)
        find_fed(self.done)
        drop_statements(self.done)
        drop_helpers(self.done)
        self.find_symbolic()
        check_records(self.done)
        check_fed(self.done)
        follow_starts(self.done)
        self.check_symbols()
        self.check_sessions()
        self.check_dropped_imports()
        check_sessions_made(self.done)
        check_objects(self.done)
        check_weights(self.done)
        split_ways(self.done)
        choose_functions(self.done)
        compute_once(self.done)
        check_tagged(self.done)
        find_defaults(self.done)
        check_failing(self.done)
        check_callbacks(self.done)
        check_captured(self.done)
        check_owners(self.done)
        check_handed(self.done)
        check_runs(self.done)
        check_caught(self.done)
        check_elements(self.done)
        find_compiled(self.done)
        self.note_shown()
        return self.done

    def note_shown(self) -> None:
        """Tensors that are printed as they are: names in a graph, numbers in eager code."""
        known = self.done.covered | self.done.passed
        for node, step in self.facts.expressions:
            if not is_tensor(self.facts.value(node)) or self.facts.within(node, known):
                continue
            above = self.facts.parent.get(id(node))
            call = self.facts.parent.get(id(above)) if isinstance(above, cst.Arg) else None
            printed = type(call) is cst.Call and self.facts.path(call.func) in SHOWS | TEXTS
            if printed or isinstance(above, cst.FormattedStringExpression):
                self.done.shown.append((node, step, "numbers, where it showed the name of a tensor"))

    def is_staging(self, node: cst.CSTNode) -> bool:
        return is_staging(self.facts.value(node), self.facts)

    def find_symbolic(self) -> None:
        """Everything that a placeholder or an effect reaches through assignments, to a fixpoint."""
        todo: list[Key] = list(self.done.placeholders)
        for node, step in find_draws(self.done):
            if self.done.run_around(node) is None:
                todo += self.becomes_symbolic(node, step, None, effect=True)
        while todo:
            key = todo.pop()
            for read in self.facts.reads[key]:
                todo += self.follow(read)
        for key in [*self.done.symbolic, *self.done.placeholders]:
            for loose in self.facts.loose.get(key[2], ()) if key[0] == "attribute" else ():
                if id(self.facts.parent.get(id(loose))) in self.done.datasets:
                    continue
                raise self.done.stay(loose, f"{key[2]} may be a tensor here, of an object that is not known")
        for key in [*self.done.symbolic, *self.done.placeholders]:
            self.check_imports(key)
        for run in self.done.runs:
            _sort(run)

    def check_imports(self, key: Key) -> None:
        """A placeholder that another file imports is not there any more; a star may import anything."""
        for step in self.facts.steps:
            if not isinstance(step.node, cst.ImportFrom) or step.path == key[1].path:
                continue
            if imported_file(step.node, self.facts.program.files[step.path]) != key[1].path:
                continue
            names = step.node.names
            if isinstance(names, cst.ImportStar):
                raise Stay(step, step.node, "all names of a file with placeholders or tensors are imported")
            if not any(alias.evaluated_name == key[2] for alias in names):
                continue
            if key in self.done.placeholders:
                raise Stay(step, step.node, f"the placeholder {key[2]} is imported")
            if step.around or step.scope != self.facts.program.top(step.path):
                raise Stay(step, step.node, f"{key[2]} is imported in a way that is not followed")

    def check_dropped_imports(self) -> None:
        """A session that another file imports is not there any more."""
        binds = [key for step in self.done.dropped.values() for key, _ in step.binds]
        gone = {(key[1].path, key[2]) for key in binds if key[0] != "attribute"}
        for step in self.facts.steps:
            if isinstance(step.node, cst.ImportFrom) and not isinstance(step.node.names, cst.ImportStar):
                path = imported_file(step.node, self.facts.program.files[step.path])
                for alias in step.node.names:
                    if (path, alias.evaluated_name) in gone:
                        raise Stay(step, step.node, f"{alias.evaluated_name}, which goes, is imported")

    def follow(self, read: Read) -> list[Key]:
        """What a read of a symbolic name makes of its place; names that have become symbolic with it."""
        if id(read.node) in self.done.known:
            return []
        if read.key not in self.done.placeholders and is_asked_for_none(self.facts, read.node):
            self.done.passed.add(id(read.node))
            return []
        if read.key not in self.done.placeholders and note_failing(self.done, read):
            return []
        below: cst.CSTNode = read.node
        for node, above in self.facts.climb(read.node):
            if isinstance(above, cst.Attribute) and node is read.node and above.attr.value in STATIC:
                raise self.done.stay(
                    read.node, f"the .{above.attr.value} of a tensor is read that waits for what is fed"
                )
            run = self.done.run_of.get(id(above))
            if run is not None:
                if self.facts.within(read.node, self.done.covered):
                    return []
                fetched = below is run.fetches or self.facts.within(read.node, {id(run.fetches)})
                if not fetched:
                    raise self.done.stay(read.node, "a tensor is used in what a session's run is fed with")
                run.symbols.append(read)
                return []
            below = above
        if id(read.node) in self.done.covered or id(read.node) in self.done.passed or self.in_dropped(read.node):
            return []
        if read.key in self.done.symbolic and is_shown(self.facts, read.node):
            self.done.passed.add(id(read.node))
            self.done.shown.append((read.node, read.step, "a function, where it showed the name of a tensor"))
            return []
        if isinstance(self.parent_statement(read.node), cst.Del):
            raise self.done.stay(read.node, "the name of a tensor is deleted")
        return self.becomes_symbolic(read.node, read.step, read, effect=False)

    def in_dropped(self, node: cst.CSTNode) -> bool:
        return any(id(above) in self.done.dropped for _, above in self.facts.climb(node))

    def parent_statement(self, node: cst.CSTNode) -> cst.CSTNode | None:
        step = self.done.step_of(node)
        return step.node if step else None

    def becomes_symbolic(self, node: cst.CSTNode, step: Step, read: Read | None, *, effect: bool) -> list[Key]:
        """The statement's own name is symbolic, too."""
        scope = read.scope if read else self.scope_at(node, step)
        value = step.value
        if value is None or len(step.binds) != 1 or step.in_class or scope != step.scope or not step.alone:
            raise self.done.stay(node, "a tensor that waits for what is fed is used in a way that is not followed")
        if not self.facts.within(node, {id(value)}):
            raise self.done.stay(node, "a tensor that waits for what is fed is part of what is assigned to")
        what = self.facts.value(value)
        tensors = bool(what) and all(isinstance(atom, (Tensor, Container)) for atom in what)
        if not tensors and id(value) not in self.done.datasets and not is_part(self.done, value):
            raise self.done.stay(value, "it can't be seen that this is a tensor or holds tensors")
        self.check_calls(value)
        (key, target) = step.binds[0]
        if step.target is not target:
            raise self.done.stay(node, "a tensor that waits for what is fed is unpacked")
        if isinstance(target, cst.Attribute) and any(isinstance(a, Class) for a in self.facts.value(target.value)):
            raise self.done.stay(node, "a tensor that waits for what is fed is kept on a class")
        known = self.done.symbolic.get(key)
        fresh = known is None
        if known is None:
            steps = [s for s in self.facts.binds[key] if not self.done.is_none(s)]
            known = self.done.symbolic[key] = Symbolic(key, steps)
            if key in self.facts.parameters or key in self.facts.definitions:
                raise self.done.stay(node, "the name of a tensor is also that of something else")
        known.effect = known.effect or effect
        known.assigned.add(id(step))
        return [key] if fresh and key not in self.done.placeholders else []

    def scope_at(self, node: cst.CSTNode, step: Step) -> object:
        for _, above in self.facts.climb(node):
            if isinstance(above, cst.Lambda):
                return self.facts.program.files[step.path].site(above)
            if above is step.node:
                break
        return step.scope

    def check_calls(self, value: cst.CSTNode) -> None:
        """Functions of the program that a symbolic expression calls must be tensor code and nothing else."""
        for node, _ in self.facts.expressions:
            if type(node) is cst.Call and self.facts.within(node, {id(value)}):
                path = self.facts.path(node.func)
                self.check_layer(node, path)
                for atom in self.facts.value(node.func):
                    if isinstance(atom, (Function, Bound)):
                        site = atom.site if isinstance(atom, Function) else atom.function
                        self.check_neutral(node, site, set())
                    elif isinstance(atom, (Class, Instance)):
                        raise self.done.stay(node, "an object of the program is made or called with a tensor")

    def check_layer(self, node: cst.Call, path: str) -> None:
        if path.startswith("keras.") and path.rpartition(".")[2][:1].isupper():
            raise self.done.stay(node, "a layer is made here, with weights that are to be made once")

    def check_neutral(self, call: cst.Call, site: object, seen: set[object]) -> None:
        if site in seen:
            return
        seen.add(site)
        for node, step in self.facts.expressions:
            if step.scope != site:
                continue
            if type(node) is cst.Call:
                path = self.facts.path(node.func)
                self.check_layer(node, path)
                kind = staging.kind(path.removeprefix("tensorflow."))
                neutral = kind in (staging.PURE, staging.NEUTRAL) or id(node) in self.done.drawn
                if path.startswith("tensorflow.") and not neutral:
                    raise self.done.stay(
                        call, f"the function that is called here uses {path.replace('tensorflow', 'tf', 1)}"
                    )
                for atom in self.facts.value(node.func):
                    if isinstance(atom, (Function, Bound)):
                        self.check_neutral(call, atom.site if isinstance(atom, Function) else atom.function, seen)
        for step in self.facts.steps:
            if step.scope == site and any(key[0] == "attribute" or key[1] != site for key, _ in step.binds):
                raise self.done.stay(call, "the function that is called here keeps something")

    def check_symbols(self) -> None:
        """Every name of TensorFlow outside of what goes has an eager form."""
        for use in self.symbols:
            if self.facts.within(use.node, self.done.covered):
                continue
            kind = staging.kind(use.name)
            if kind == staging.GRAPH and id(use.call) not in self.done.callbacks:
                raise self.done.stay(use.node, f"tf.{use.name} has no eager form that is known")
            if kind == staging.STAGING and not (use.call is not None and self.in_run(use.call)):
                raise self.done.stay(use.node, f"tf.{use.name} is used in a way that is not followed")
            if kind == staging.EFFECT and use.call is None:
                raise self.done.stay(use.node, f"tf.{use.name} is handed over")

    def in_run(self, node: cst.CSTNode) -> bool:
        run = self.done.run_around(node)
        return run is not None and is_operation(self.facts.value(node), self.facts)

    def check_sessions(self) -> None:
        """Every session, graph and initialiser stands in what goes."""
        gone = {key for step in self.done.dropped.values() for key, _ in step.binds}
        for node, step in self.facts.expressions:
            read = self.facts.read_at.get(id(node))
            if read is not None and read.key in gone and isinstance(step.node, cst.Del):
                raise self.done.stay(node, "the name of a session, a graph or an initialiser is deleted")
            bare = self.done.bare.get(id(step.node))
            if not self.is_staging(node) or self.facts.within(node, self.done.covered):
                continue
            if bare is not None and node in (bare.value, bare.target):
                continue
            run = self.done.run_around(node)
            operation = is_operation(self.facts.value(node), self.facts)
            if run is not None and operation and self.facts.within(node, {id(run.fetches)}):
                continue  # an initialiser among the fetches
            raise self.done.stay(node, self.lost(node))

    def lost(self, node: cst.BaseExpression) -> str:
        """Why a session, a graph or an initialiser is not followed any further."""
        above = self.facts.parent.get(id(node))
        call = self.facts.parent.get(id(above)) if isinstance(above, cst.Arg) else None
        what = self.facts.value(call.func) if isinstance(call, cst.Call) else NOTHING
        name = unseen_function(self.facts, call) if isinstance(call, cst.Call) else ""
        if name:
            return f"a session, a graph or an initialiser is handed to {name}, which is not among these files"
        if what == UNKNOWN:
            return "a session, a graph or an initialiser is handed to code that is not seen"
        return "a session, a graph or an initialiser is used in a way that is not followed"


def _sort(run: Run) -> None:
    """Puts the names that a run fetches in the order in which they are written."""
    places = {id(node): place for place, node in enumerate(nodes_in(run.fetches))}  # the last one comes first
    run.symbols.sort(key=lambda read: -places[id(read.node)])
