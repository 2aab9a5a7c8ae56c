"""Functions and branches of which nothing is left once sessions go: they go, too, functions with their calls."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Facts, Step, functions_of, is_asked_for_none, is_imported
from hubmigrate.eager.stages import Lifting, is_simple, is_staging
from hubmigrate.eager.versions import binds_of
from hubmigrate.values import NONE, Class, External, Site


def drop_helpers(done: Lifting) -> None:
    """Drops what only makes, starts, closes or gives sessions: branches that ask for one, and functions."""
    helpers = _Helpers(done)
    kinds = (cst.Assign, cst.FunctionDef, cst.If)
    while any(helpers.drop(step) for step in done.facts.steps if isinstance(step.node, kinds)):
        continue  # what only calls others, or asks for what others made


class _Helpers:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts: Facts = done.facts

    def drop(self, step: Step) -> bool:
        """Whether a function, a branch or ``session = None`` goes now."""
        node = step.node
        if id(node) in self.done.dropped:
            return False
        if isinstance(node, cst.If):
            return self.drop_branch(step, node)
        if isinstance(node, cst.Assign):
            return self.drop_none(step)
        assert isinstance(node, cst.FunctionDef)
        return self.drop_function(step, node)

    def drop_none(self, step: Step) -> bool:
        """``session = None``, where nothing else is bound to the name, and nothing reads it any more."""
        if not self.done.is_none(step) or len(step.binds) != 1 or step.in_class or not step.alone:
            return False
        (key, _) = step.binds[0]
        others = [each for each in binds_of(key, self.facts) if not self.done.is_none(each)]
        gone = bool(others) and all(self.goes(each.node) for each in others)
        if not gone or not all(self.facts.within(read.node, self.done.covered) for read in self.facts.reads[key]):
            return False
        self.done.drop(step)
        return True

    def drop_branch(self, step: Step, node: cst.If) -> bool:
        """``if session is None:``, where nothing is left of what follows."""
        inside = [each.node for each in self.facts.steps_by_scope[step.scope] if node in each.around]
        empty = any(map(self.goes, inside)) and all(self.goes(part) or isinstance(part, cst.Pass) for part in inside)
        if not empty or node.orelse is not None or not self.asks(node.test):
            return False
        self.done.drop(step)
        return True

    def asks(self, test: cst.BaseExpression) -> bool:
        """Whether a condition asks if there is a session, and nothing else."""
        if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
            return self.asks(test.expression)
        if isinstance(test, cst.Comparison) and is_asked_for_none(self.facts, test.left):
            return self.asks(test.left)
        what = self.facts.value(test) - NONE
        return is_simple(test) and bool(what) and all(is_staging(frozenset({a}), self.facts) for a in what)

    def drop_function(self, step: Step, node: cst.FunctionDef) -> bool:
        site = self.facts.program.files[step.path].site(node)
        if node.decorators or not self.is_empty(site):
            return False
        if self.facts.program.read("exposed", site) or is_imported(self.facts, step.path, node.name.value):
            return False
        if step.in_class and not self.is_private(site, node.name.value):
            return False
        calls = self.calls(site)
        if calls is None:
            return False
        for each in [step, *calls]:
            self.done.drop(each)
        return True

    def is_private(self, site: Site, name: str) -> bool:
        """Whether a method is meant for its class alone, whose other methods call it: ``self._start()``.

        A base class that is not seen may call it, too, as may who has its name as a text.
        """
        owner = self.facts.program.scopes[site].owner
        if owner is None or not name.startswith("_") or name.endswith("__") or self.facts.loose.get(name):
            return False
        classes = {each.owner for each in self.facts.program.scopes.values() if _is_named(each.node, name)}
        relatives = [each for each in classes if each and self.facts.family(each) == self.facts.family(owner)]
        texts = (file.text for file in self.facts.program.files.values())
        return (
            relatives == [owner]
            and self.is_seen(owner)
            and not any(f"{name}{end}" in t for t in texts for end in "'\"")
        )

    def is_seen(self, owner: Site) -> bool:
        """Whether all classes are seen that a class is derived from."""
        bases = self.facts.program.read("bases", owner) - {External("builtins.object")}
        return all(isinstance(each, Class) and self.is_seen(each.site) for each in bases)

    def is_empty(self, site: Site) -> bool:
        """Whether something goes, and nothing is left but a docstring, ``pass`` and a session that is returned."""
        steps = self.facts.steps_by_scope.get(site, [])
        inside = [step.node for step in steps]
        gone = [part for part in inside if self.goes(part)]
        if steps and self.gives(steps[-1]):
            gone.append(inside[-1])
        quiet = (cst.Global, cst.Nonlocal, cst.Pass)
        return bool(gone) and all(part in gone or isinstance(part, quiet) or _is_text(part) for part in inside)

    def gives(self, step: Step) -> bool:
        """Whether a function ends with ``return session``."""
        value = step.node.value if isinstance(step.node, cst.Return) else None
        if value is None or step.around:
            return False
        made = isinstance(value, cst.Call) and self.facts.path(value.func).startswith("tensorflow.")
        quiet = is_simple(value) or (made and all(is_simple(arg.value) for arg in value.args))  # type: ignore[attr-defined]
        what = self.facts.value(value) - NONE
        return quiet and bool(what) and all(is_staging(frozenset({atom}), self.facts) for atom in what)

    def goes(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.With):
            return all(id(item) in self.done.unwrapped for item in node.items)
        return id(node) in self.done.dropped

    def calls(self, site: Site) -> list[Step] | None:
        """The statements that call a function and go with it; None if it is used in another way as well."""
        found, any_call = [], False
        for name, at in self.facts.expressions:
            what = self.facts.value(name)
            if site not in functions_of(what):
                continue
            any_call = True
            call = self.facts.parent.get(id(name))
            if type(call) is not cst.Call or call.func is not name or len(what) != 1:
                return None
            if not all(is_simple(arg.value) for arg in call.args):
                return None
            if self.facts.within(call, self.done.covered):
                continue
            bare = isinstance(at.node, cst.Expr) or id(at.node) in self.done.bare
            given = isinstance(at.node, cst.Assign) and all(
                isinstance(each.target, (cst.Name, cst.Attribute)) for each in at.node.targets
            )
            if not (bare or given) or not at.alone or getattr(at.node, "value", None) is not call:
                return None
            found.append(at)
        return found if any_call else None


def _is_text(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Expr) and isinstance(node.value, (cst.SimpleString, cst.ConcatenatedString))


def _is_named(node: cst.CSTNode, name: str) -> bool:
    return isinstance(node, cst.FunctionDef) and node.name.value == name
