"""Drops the statements, and unwraps the blocks, that only sessions, graphs and initialisers need."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Facts, Step
from hubmigrate.eager.stages import Lifting, is_operation, is_staging, is_staging_name
from hubmigrate.interpret.contexts import STACK
from hubmigrate.interpret.tables import is_filling
from hubmigrate.values import NONE

DROPPED = frozenset(
    {
        "keras.backend.set_session",
        "tensorflow.disable_eager_execution",
        "tensorflow.disable_v2_behavior",
        "tensorflow.reset_default_graph",
    }
)
"""Calls that do nothing where there are no sessions."""
ENTERS = f"{STACK}().enter_context"


def drop_statements(done: Lifting) -> None:
    """Notes what goes."""
    dropped = _Dropped(done)
    for step in done.facts.steps:
        dropped.drop(step)
    for step in done.facts.steps:
        if isinstance(step.node, cst.With):
            dropped.unwrap_stacks(step.node)


class _Dropped:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts: Facts = done.facts

    def is_staging(self, node: cst.CSTNode) -> bool:
        return is_staging(self.facts.value(node), self.facts)

    def drop(self, step: Step) -> None:
        """Drops a statement that goes, or what goes of it."""
        node = step.node
        if isinstance(node, cst.With):
            for item in node.items:
                if self.is_staging(item.item):
                    self.unwrap(item)
        elif isinstance(node, cst.Assign) and self.is_staging(node.value):
            if self.is_quiet(node.value) and all(isinstance(t.target, (cst.Name, cst.Attribute)) for t in node.targets):
                self.done.drop(step)
        elif isinstance(node, cst.Assign) and len(node.targets) == 1:
            target = node.targets[0].target
            if isinstance(target, cst.Attribute) and self.is_staging(target.value):
                self.done.drop(step)
        elif isinstance(node, cst.Expr) and isinstance(node.value, cst.Call):
            self.drop_call(step, node.value)

    def unwrap(self, item: cst.WithItem) -> None:
        self.done.unwrapped[id(item)] = item
        self.done.covered.add(id(item))

    def unwrap_stacks(self, node: cst.With) -> None:
        """A stack that entered nothing but what goes."""
        for item in node.items:
            name = item.asname.name if item.asname is not None else None
            keys = [key for key, target in self.done.step_at[id(node)].binds if target is name]
            if self.facts.path(item.item) != STACK or len(keys) != 1 or len(self.facts.binds[keys[0]]) != 1:
                continue
            reads = self.facts.reads[keys[0]]
            if reads and all(self.facts.within(read.node, self.done.dropped) for read in reads):
                self.unwrap(item)

    def is_quiet(self, value: cst.BaseExpression) -> bool:
        """Whether an expression is nothing but sessions, graphs and initialisers, and does nothing else."""
        what = self.facts.value(value) - NONE
        paths = [self.facts.path(call.func) for call in self.facts.inside(value) if type(call) is cst.Call]
        return all(is_staging(frozenset({atom}), self.facts) for atom in what) and all(
            path == ENTERS or path.startswith(("tensorflow.", "keras.backend.", "builtins.")) for path in paths
        )

    def drop_call(self, step: Step, call: cst.Call) -> None:
        path = self.facts.path(call.func)
        run = self.done.run_of.get(id(call))
        if run is not None:
            if self.ops_only(run.fetches):
                run.ops_only = True
                if any(self.facts.within(start.node, {id(run.fetches)}) for start in self.done.starts.values()):
                    self.done.covered.add(id(run.fetches))
                else:
                    self.done.drop(step)
            return
        if path == ENTERS and self.is_staging(call) and self.is_quiet(call):
            self.done.drop(step)
        own, _, method = path.rpartition("().")
        quiet = method.rpartition(".")[2] in ("close", "finalize", "run")
        staged = is_staging_name(own.removeprefix("tensorflow.")) and quiet
        if path in DROPPED or staged or self.fills_table(call.func):
            self.done.drop(step)

    def fills_table(self, func: cst.BaseExpression) -> bool:
        """``table.initializer.run``."""
        held = self.facts.value(func.value) if isinstance(func, cst.Attribute) and func.attr.value == "run" else ()
        return bool(held) and all(map(is_filling, held))

    def ops_only(self, fetches: cst.BaseExpression) -> bool:
        if isinstance(fetches, (cst.List, cst.Tuple)):
            return all(self.ops_only(element.value) for element in fetches.elements)
        return id(fetches) in self.done.starts or is_operation(self.facts.value(fetches), self.facts)
