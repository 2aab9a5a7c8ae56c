"""Whether a list, an array or an object of a library that a tensor was built with is changed in its place."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Key, Read, Step
from hubmigrate.eager.stages import Lifting
from hubmigrate.interpret.scopes import children, parameters
from hubmigrate.values import Bound, Container, Dense, External, Function, LibraryObject, Plain, Unknown

MUTATORS = frozenset({"fill", "itemset", "partition", "put", "resize", "setfield", "sort"}) | {
    *("add", "append", "clear", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault", "update")
}
IN_PLACE = frozenset(
    {
        "numpy.copyto",
        "numpy.fill_diagonal",
        "numpy.place",
        "numpy.put",
        "numpy.putmask",
        "numpy.random.shuffle",
        "random.shuffle",
    }
)
"""Functions that change their first argument."""

VIEWS = frozenset({"T", "get", "items", "ravel", "reshape", "squeeze", "swapaxes", "transpose", "values", "view"})
"""Methods that give a part of what they are called on, or a view of it."""
PASSING = frozenset(
    {
        *("builtins.dict", "builtins.enumerate", "builtins.iter", "builtins.list", "builtins.next"),
        *("builtins.reversed", "builtins.tuple", "builtins.zip"),
        *("numpy.asarray", "numpy.atleast_1d", "numpy.atleast_2d", "numpy.expand_dims", "numpy.ravel"),
        *("numpy.reshape", "numpy.squeeze", "numpy.transpose"),
    }
)
"""Functions that give a part of their arguments, or what holds them."""
PARTS = (
    *(
        cst.Arg,
        cst.Attribute,
        cst.Call,
        cst.Dict,
        cst.DictElement,
        cst.Element,
        cst.IfExp,
        cst.List,
        cst.StarredElement,
    ),
    *(cst.Subscript, cst.Tuple),
)


class Changes:
    """The places of a program where something is changed, by the names that it goes by."""

    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts

    def may_change(self, read: Read, first: Step, holder: Key | None = None) -> bool:
        """Whether what a name holds in a statement may be something else later, in its place.

        ``holder`` is a dict that gets it, which is looked at elsewhere.
        """
        what = self.facts.value(read.node)
        if what and not any(self.is_mutable(atom) for atom in what):
            return False
        return any(self.is_changed(key, first) for key in self.aliases(read.key, holder))

    def is_mutable(self, atom: object) -> bool:
        if isinstance(atom, (External, LibraryObject)):
            return not atom.path.startswith(("tensorflow", "keras"))
        return isinstance(atom, (Container, Dense, Plain, Unknown))

    def is_changed(self, key: Key, first: Step) -> bool:
        for read in self.facts.reads[key]:
            before = read.step.scope == first.scope and read.step.order < first.order and read.step.loop is None
            if not before and self.changes(read):
                return True
        return False

    def changes(self, read: Read) -> bool:
        """Whether a read is the beginning of a change: ``x[0] = ...``, ``x.attribute = ...``, ``x.append(...)``."""
        node: cst.CSTNode = read.node
        above = self.facts.parent.get(id(node))
        while isinstance(above, (cst.Subscript, cst.Attribute)) and above.value is node:
            node, above = above, self.facts.parent.get(id(above))
        if isinstance(above, cst.Call) and above.func is node and isinstance(node, cst.Attribute):
            return node.attr.value in MUTATORS
        if isinstance(above, cst.Arg):
            call = self.facts.parent.get(id(above))
            if above.keyword is not None and above.keyword.value == "out":
                return True
            return isinstance(call, cst.Call) and call.args[0] is above and self.facts.path(call.func) in IN_PLACE
        return node is not read.node and isinstance(above, (cst.AssignTarget, cst.AugAssign, cst.AnnAssign, cst.Del))

    def aliases(self, key: Key, holder: Key | None) -> set[Key]:
        """The names that may stand for the same object, as far as it is handed on as it is."""
        found, todo = {key}, [key]
        while todo:
            each = todo.pop()
            more = {other for step in self.facts.binds.get(each, ()) for other in self.source(step)}
            for read in self.facts.reads[each]:
                more |= self.handed_to(read)
            more -= {*found, *([holder] if holder is not None else [])}
            todo += more
            found |= more
        return found

    def source(self, step: Step) -> set[Key]:
        reads = [read for node in _nodes(step.value) if (read := self.facts.read_at.get(id(node))) is not None]
        return {read.key for read in reads if self.goes_on(read)}

    def goes_on(self, read: Read) -> bool:
        """Whether a statement binds to names what a name holds, a part of it, a view of it, or what holds it."""
        node: cst.CSTNode = read.node
        for _, above in self.facts.climb(read.node):
            if isinstance(above, (cst.Assign, cst.AnnAssign, cst.For)):
                return node in (getattr(above, "value", None), getattr(above, "iter", None))
            called = isinstance(above, cst.Call) and above.func is node
            method = called and isinstance(node, cst.Attribute) and node.attr.value in VIEWS
            if called and not method:
                return False
            if isinstance(above, cst.Call) and not called and self.facts.path(above.func) not in PASSING:
                return False
            if isinstance(above, (cst.Subscript, cst.Attribute)) and above.value is not node:
                return False
            if not isinstance(above, PARTS):
                return False
            node = above
        return False

    def handed_to(self, read: Read) -> set[Key]:
        """``other = x``; the parameters of a function that gets it."""
        above = self.facts.parent.get(id(read.node))
        if self.goes_on(read):
            return {key for key, _ in read.step.binds}
        call = self.facts.parent.get(id(above)) if isinstance(above, cst.Arg) else above
        found: set[Key] = set()
        for atom in self.facts.value(call.func) if isinstance(call, cst.Call) and call.func is not read.node else ():
            if isinstance(atom, (Function, Bound)):
                site = atom.site if isinstance(atom, Function) else atom.function
                node = self.facts.program.scopes[site].node
                if isinstance(node, (cst.FunctionDef, cst.Lambda)):
                    found |= {("name", site, param.name.value) for param in parameters(node.params)}
        return found


def _nodes(node: cst.CSTNode | None) -> list[cst.CSTNode]:
    """A node and all that is below it."""
    found: list[cst.CSTNode] = []
    todo = [node] if node is not None else []
    while todo:
        each = todo.pop()
        found.append(each)
        todo += children(each)
    return found
