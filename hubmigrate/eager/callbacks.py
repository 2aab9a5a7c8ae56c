"""Follows functions that are handed to ``tf.map_fn``, ``tf.cond`` and ``tf.while_loop``.

A graph calls them once, to be built; eager code calls them as often as there is something to do. So they may do nothing
but compute tensors. A ``lambda`` in the place of the argument reads the names of the statement around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import libcst as cst

from hubmigrate.eager.captured import is_repeatable
from hubmigrate.eager.facts import Step, holds_tensors, is_tensor
from hubmigrate.eager.stages import Lifting
from hubmigrate.interpret.scopes import children
from hubmigrate.knowledge import staging
from hubmigrate.values import Function, Site, sole

CALLBACKS = {
    "tensorflow.cond": ("pred", "true_fn", "false_fn"),
    "tensorflow.map_fn": ("fn", "elems", "dtype"),
    "tensorflow.while_loop": ("cond", "body", "loop_vars"),
}
"""By function, the arguments that are followed, in their order."""
FUNCTIONS = frozenset({"true_fn", "false_fn", "fn", "cond", "body"})
KEYWORDS = frozenset({"back_prop", "name", "parallel_iterations", "swap_memory"})
"""Other arguments that mean the same in TF2."""
SIGNATURE = "tensorflow_hub.load().signatures[]"


def find_callbacks(done: Lifting) -> None:
    """Notes the calls whose functions are followed. Raises ``Stay`` for the others."""
    for node, step in list(done.facts.expressions):
        if type(node) is cst.Call and done.facts.path(node.func) in CALLBACKS:
            _Callback(done, node, step).check()


def check_callbacks(done: Lifting) -> None:
    """No tensor is computed again for each element of a loop, or drawn in a branch. Raises ``Stay``."""
    inside = [read for read in done.facts.read_at.values() if read.key in done.made or read.key in done.placeholders]
    for read in inside:
        above = [up for _, up in done.facts.climb(read.node)]
        holder = next((up for up in above if id(up) in done.callbacks), None)
        function = next((up for up in above if isinstance(up, cst.Lambda)), None)
        if not isinstance(holder, cst.Call) or function is None or function not in above[: above.index(holder)]:
            continue
        called = read.key in done.made and read.key not in done.placeholders
        again = done.facts.path(holder.func) != "tensorflow.cond"
        if called and (again or done.symbolic[read.key].effect):
            raise done.stay(read.node, f"{read.key[2]} would be computed in a function that is called again and again")
        if read.key in done.placeholders and done.run_around(read.node) is not None:
            raise done.stay(read.node, f"{read.key[2]} is fed, and fetched through a function")


class _Callback:
    def __init__(self, done: Lifting, call: cst.Call, step: Step) -> None:
        self.done = done
        self.facts = done.facts
        self.call = call
        self.step = step
        self.path = self.facts.path(call.func)
        self.name = self.path.replace("tensorflow", "tf", 1)

    def check(self) -> None:
        given = self.arguments()
        functions = {name: value for name, value in given.items() if name in FUNCTIONS}
        if len(functions) != sum(name in FUNCTIONS for name in CALLBACKS[self.path]):
            raise self.done.stay(self.call, f"{self.name} is called in a way that is not followed")
        for name, value in functions.items():
            site = self.site_of(value)
            self.check_body(site, value)
            results = self.facts.program.read("return", site)
            fits = is_tensor(results) if name != "body" else holds_tensors(results, self.facts)
            if not fits:
                raise self.done.stay(value, f"it can't be seen that this gives {self.name} a tensor")
            if isinstance(value, cst.Lambda):
                self.adopt(value, site)
        self.check_loop(given)
        self.done.callbacks.add(id(self.call))

    def arguments(self) -> dict[str, cst.BaseExpression]:
        names, found = CALLBACKS[self.path], {}
        for position, arg in enumerate(self.call.args):
            name = arg.keyword.value if arg.keyword else names[position] if position < len(names) else "?"
            if arg.star or (name not in names and name not in KEYWORDS):
                raise self.done.stay(arg.value, f"{self.name} is called in a way that is not followed")
            found[name] = arg.value
        return found

    def check_loop(self, given: dict[str, cst.BaseExpression]) -> None:
        """Loop variables that are tensors: numbers of Python would be counted in Python; one alone was unpacked."""
        if self.path != "tensorflow.while_loop":
            return
        start = given.get("loop_vars")
        several = isinstance(start, (cst.List, cst.Tuple)) and len(start.elements) > 1
        if not several or not all(is_tensor(self.facts.value(each.value)) for each in start.elements):  # type: ignore[union-attr]
            raise self.done.stay(self.call, "a loop of tensors starts with something that may be none")

    def site_of(self, value: cst.BaseExpression) -> Site:
        if isinstance(value, cst.Lambda):
            return self.facts.program.files[self.step.path].site(value)
        atom = sole(self.facts.value(value))
        if isinstance(atom, Function):
            node = self.facts.program.scopes[atom.site].node
            if isinstance(node, cst.FunctionDef) and not node.decorators:
                return atom.site
        raise self.done.stay(value, f"it can't be seen what {self.name} calls")

    def check_body(self, site: Site, value: cst.BaseExpression) -> None:
        """Calls of functions that compute tensors, and names of its own."""
        body = self.facts.program.scopes[site].node
        for node, _ in self.facts.expressions:
            if type(node) is cst.Call and self.facts.within(node, {id(body)}) and not self.computes(node):
                raise self.done.stay(node, f"{self.name} calls this once in TF1, and as often as needed in TF2")
        for step in self.facts.steps:
            if step.scope == site and any(key[0] == "attribute" or key[1] != site for key, _ in step.binds):
                raise self.done.stay(value, f"the function that {self.name} calls keeps something")

    def computes(self, call: cst.Call) -> bool:
        path = self.facts.path(call.func)
        if path in CALLBACKS or path == SIGNATURE or is_repeatable(path):
            return True
        pure = (staging.PURE, staging.NEUTRAL)
        return path.startswith("tensorflow.") and staging.kind(path.removeprefix("tensorflow.")) in pure

    def adopt(self, function: cst.Lambda, site: Site) -> None:
        """What a ``lambda`` reads from outside is read by the statement."""
        for node in _inside(function.body):
            read = self.facts.read_at.get(id(node))
            if read is None or read.scope != site or read.key[1] == site:
                continue
            again = replace(read, scope=self.step.scope)
            self.facts.reads[read.key] = [again if each is read else each for each in self.facts.reads[read.key]]
            self.facts.read_at[id(node)] = again


def _inside(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in children(node):
        yield from _inside(child)
