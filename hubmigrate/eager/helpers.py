"""Functions of which nothing is left once sessions go: they go, too, with their calls."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Facts, Step, functions_of, is_imported
from hubmigrate.eager.stages import Lifting, is_simple
from hubmigrate.values import Site


def drop_helpers(done: Lifting) -> None:
    """Drops functions all of whose statements are dropped, and that are only called in statements of their own."""
    helpers = _Helpers(done)
    while any(helpers.drop(step) for step in done.facts.steps if isinstance(step.node, cst.FunctionDef)):
        continue  # a function that only calls others


class _Helpers:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts: Facts = done.facts

    def drop(self, step: Step) -> bool:
        """Whether a function goes now."""
        node = step.node
        assert isinstance(node, cst.FunctionDef)
        site = self.facts.program.files[step.path].site(node)
        if id(node) in self.done.dropped or node.decorators or not self.is_empty(site):
            return False
        if (
            step.in_class
            or self.facts.program.read("exposed", site)
            or is_imported(self.facts, step.path, node.name.value)
        ):
            return False
        calls = self.calls(site)
        if not calls:
            return False
        for each in [step, *calls]:
            self.done.drop(each)
        return True

    def is_empty(self, site: Site) -> bool:
        """Whether something goes, and nothing else is left than a docstring and ``pass``."""
        inside = [step.node for step in self.facts.steps if step.scope == site]
        gone = [part for part in inside if self.goes(part)]
        return bool(gone) and all(part in gone or isinstance(part, cst.Pass) or _is_text(part) for part in inside)

    def goes(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.With):
            return all(id(item) in self.done.unwrapped for item in node.items)
        return id(node) in self.done.dropped

    def calls(self, site: Site) -> list[Step]:
        """The statements that call a function; none if it is used in another way as well."""
        found = []
        for name, at in self.facts.expressions:
            what = self.facts.value(name)
            if site not in functions_of(what):
                continue
            call = self.facts.parent.get(id(name))
            if not isinstance(call, cst.Call) or call.func is not name or len(what) != 1:
                return []
            bare = isinstance(at.node, cst.Expr) or id(at.node) in self.done.bare
            alone = bare and at.alone and getattr(at.node, "value", None) is call
            if not alone or not all(is_simple(arg.value) for arg in call.args):
                return []
            found.append(at)
        return found


def _is_text(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Expr) and isinstance(node.value, (cst.SimpleString, cst.ConcatenatedString))
