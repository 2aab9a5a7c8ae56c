"""What tensors are built with that is no tensor: a function sees it when it is called, so it must be what it was."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate.eager.changes import Changes
from hubmigrate.eager.facts import Read, Step
from hubmigrate.eager.handing import READERS
from hubmigrate.eager.stages import Lifting, Made
from hubmigrate.eager.versions import binds_of
from hubmigrate.eager.ways import is_apart
from hubmigrate.interpret.scopes import children, dotted, nodes_in, parameters
from hubmigrate.values import (
    Bound,
    Class,
    Constant,
    ContainerMethod,
    External,
    Function,
    Instance,
    KerasObject,
    LibraryObject,
    Site,
    Unknown,
    sole,
)

REPEATABLE = frozenset(
    {
        *("abs", "bool", "bytes", "dict", "divmod", "enumerate", "float", "format", "frozenset", "getattr", "hasattr"),
        *(
            "int",
            "isinstance",
            "len",
            "list",
            "max",
            "min",
            "pow",
            "range",
            "repr",
            "reversed",
            "round",
            "set",
            "slice",
        ),
        *("sorted", "str", "sum", "tuple", "type", "zip"),
    }
)
"""Built-in functions that give the same for the same, and change nothing."""
FRESH = ("numpy.fromfile", "numpy.genfromtxt", "numpy.load", "numpy.memmap", "numpy.random.")
"""What numpy has that gives something else each time."""
GONE = (
    *(f"builtins.{name}" for name in ("enumerate", "filter", "iter", "map", "open", "reversed", "zip")),
    *("csv.", "glob.iglob", "itertools.", "os.scandir", "os.walk"),
)
"""What gives iterators, by how the names begin: they have nothing more to give when they were gone through."""
SPECIAL = tuple(
    f"__{name}__"
    for name in """
    abs add array bool bytes contains div eq float format ge getitem gt index int iter le len lt matmul mul ne neg next
    pow radd rdiv repr reversed rmul round rsub rtruediv str sub truediv
    """.split()  # noqa: SIM905 - a list of strings would take a page
)
"""Methods that run without being named."""
AGAIN = (cst.DictComp, cst.GeneratorExp, cst.Lambda, cst.ListComp, cst.SetComp)
"""What is in these may be computed often."""
LIBRARIES = ("tensorflow.", "tensorflow_hub.", "keras.")


def check_captured(done: Lifting) -> None:
    """Everything that a function of ``done.made`` uses is the same in each call. Raises ``Stay``."""
    changes = Changes(done)
    for made in done.made.values():
        _Captured(done, made, changes).check()


def is_repeatable(path: str) -> bool:
    """Whether a function of Python or numpy gives the same for the same, and changes nothing."""
    if path.startswith(("numpy.", "math.")):
        return not path.startswith(FRESH)
    return path.startswith("builtins.") and path.removeprefix("builtins.") in REPEATABLE


class _Captured:
    def __init__(self, done: Lifting, made: Made, changes: Changes) -> None:
        self.done = done
        self.facts = done.facts
        self.made = made
        self.loops = {id(step.loop) for step in made.steps if step.loop}
        self.changes = changes
        steps = (step.node for step in done.facts.steps if isinstance(step.node, cst.FunctionDef))
        self.properties = {node.name.value for node in steps if node.decorators}
        self.inner: set[Site] = set()
        """The functions of the program that are called: what they bind is theirs."""
        calls = [node for node, _ in self.facts.expressions if type(node) is cst.Call]
        self.globals = any(self.facts.path(call.func) == "builtins.globals" for call in calls)

    def check(self) -> None:
        for step in self.made.steps:
            for node in self.code(step):
                if type(node) is cst.Call:
                    self.check_call(node)
                if type(node) is cst.Attribute and self.is_property(node):
                    raise self.done.stay(node, f"{node.attr.value} is computed when it is asked for")
                read = self.facts.read_at.get(id(node))
                if read is None or read.key in self.done.symbolic or read.key in self.done.placeholders:
                    continue
                if read.key[1] not in self.inner:
                    self.check_read(read, step)
                elif read.key in self.facts.parameters:
                    self.check_default(read)

    def code(self, step: Step) -> list[cst.CSTNode]:
        """All nodes of the statement, and of the bodies of all functions of the program that it calls."""
        found: list[cst.CSTNode] = []
        todo: list[cst.CSTNode] = [step.node]
        while todo:
            node = todo.pop()
            read = self.facts.read_at.get(id(node))
            if read is not None and read.key in self.done.elements:
                continue  # a parameter stands there
            found.append(node)
            todo += children(node)
            for site in (*(self.called(node) if type(node) is cst.Call else ()), *self.specials(node)):
                define = self.facts.program.scopes[site].node
                if site not in self.inner and isinstance(define, (cst.FunctionDef, cst.Lambda)):
                    self.inner.add(site)
                    todo.append(define.body)
        return found

    def called(self, call: cst.Call) -> Iterator[Site]:
        handed = [arg.value for arg in call.args] if id(call) in self.done.callbacks else []
        for node in (call.func, *handed):
            for atom in self.facts.value(node):
                if isinstance(atom, (Function, Bound)):
                    yield atom.site if isinstance(atom, Function) else atom.function

    def specials(self, node: cst.CSTNode) -> Iterator[Site]:
        """The methods that operators and functions of Python may run of an object that stands for itself."""
        above = self.facts.parent.get(id(node))
        if isinstance(above, cst.Attribute) or (isinstance(above, cst.Call) and above.func is node):
            return
        todo = [atom.site for atom in self.facts.value(node) if isinstance(atom, Instance)]
        for site in todo:
            todo += [base.site for base in self.facts.program.read("bases", site) if isinstance(base, Class)]
            held = (self.facts.program.read("attribute", site, name) for name in SPECIAL)
            yield from (atom.site for what in held for atom in what if isinstance(atom, Function))

    def check_call(self, call: cst.Call) -> None:
        """A call is made each time that the function is called, and was made once."""
        path = self.facts.path(call.func)
        what = self.facts.value(call.func)
        of_libraries = all(isinstance(atom, External) and atom.path.startswith(LIBRARIES) for atom in what)
        if (what and of_libraries) or any(isinstance(atom, (Function, Bound, KerasObject)) for atom in what):
            return
        if is_repeatable(path) or id(call) in self.done.datasets or any(call is each for each in self.done.shapes):
            return
        if not path and isinstance(call.func, cst.Attribute) and call.func.attr.value in READERS:
            return
        if what and all(isinstance(atom, ContainerMethod) and self.is_made_here(atom.site) for atom in what):
            return
        raise self.done.stay(
            call, "what is called here may give something else each time, and a tensor is built with it"
        )

    def is_made_here(self, site: Site) -> bool:
        """Whether a list or a dict is made in a function that is called, each time anew."""
        inside = (self.facts.program.scopes[each].node for each in self.inner)
        bodies = {id(each.body) for each in inside if not isinstance(each, cst.Module)}
        made = self.facts.program.node(site)
        return isinstance(made, cst.CSTNode) and self.facts.within(made, bodies)

    def check_read(self, read: Read, step: Step) -> None:
        binds = [s for s in binds_of(read.key, self.facts) if not self.done.is_none(s)]
        if read.key[0] != "attribute":  # which a second call of the function may bind on the other way
            binds = [s for s in binds if not is_apart(self.done, read.key, s, step)]
        if not (read.key in self.facts.definitions and (len(binds) == 1 or self.is_import(read, binds))):
            later = [s for s in binds if s.order > step.order]
            looped = [s for s in binds if s.loop is not None and id(s.loop) not in self.loops]
            rebound = len(binds) > 1 or (read.key in self.facts.parameters and binds)
            outside = self.loops and binds and self.made.symbolic.steps[-1].loop is not None and self.used_after()
            elsewhere = any(self.may_run_again(s, read) for s in binds)
            if later or looped or rebound or outside or elsewhere:
                raise self.done.stay(read.node, f"{read.key[2]} is bound again, and a tensor was built with it")
        if any(self.is_gone(s.value) for s in binds):
            raise self.done.stay(read.node, f"{read.key[2]} can be gone through once, and a tensor was built with it")
        if any(self.is_deleted(each.node) for each in self.facts.reads[read.key]):
            raise self.done.stay(read.node, f"{read.key[2]} is deleted, and a tensor was built with it")
        if self.globals and read.key[1] == self.facts.program.top(read.key[1].path):
            raise self.done.stay(read.node, f"globals() may bind {read.key[2]} again, and a tensor was built with it")
        changed = read.key[0] == "attribute" and self.is_set_by_name(read.key[2])
        if changed or self.changes.may_change(read, self.made.steps[0]):
            raise self.done.stay(read.node, f"{read.key[2]} is changed, and a tensor was built with it")

    def is_gone(self, value: cst.BaseExpression | None, seen: frozenset[int] = frozenset()) -> bool:
        """Whether an expression gives an iterator, which is empty for the second that goes through it."""
        read = self.facts.read_at.get(id(value))
        if read is not None and id(value) not in seen:
            return any(self.is_gone(step.value, seen | {id(value)}) for step in binds_of(read.key, self.facts))
        if not isinstance(value, cst.Call):
            return isinstance(value, cst.GeneratorExp)
        bodies = [self.facts.program.scopes[site].node for site in self.called(value)]
        yields = any(isinstance(node, cst.Yield) for body in bodies for node in nodes_in(body))
        return yields or self.facts.path(value.func).startswith(GONE)

    def check_default(self, read: Read) -> None:
        """What a parameter of a function is by default was made with the function."""
        node = self.facts.program.scopes[read.key[1]].node
        params = [] if isinstance(node, cst.Module) else parameters(node.params)
        given = any(each.name.value == read.key[2] and each.default is not None for each in params)
        if given and self.changes.may_change(read, self.made.steps[0]):
            raise self.done.stay(read.node, f"{read.key[2]} is changed, and a tensor was built with it")

    def is_import(self, read: Read, binds: list[Step]) -> bool:
        """Whether several imports give a name the same: cells of a notebook often repeat those of others."""
        imports = {imported(step.node, read.key[2]) for step in binds}
        return len(imports) == 1 and "" not in imports and self.facts.path(read.node) != ""

    def is_deleted(self, node: cst.CSTNode) -> bool:
        above = next((up for _, up in self.facts.climb(node) if not isinstance(up, (cst.Element, cst.Tuple))), None)
        return isinstance(above, cst.Del)

    def is_property(self, node: cst.Attribute) -> bool:
        """Whether an attribute of the program's objects runs a function of its class."""
        if node.attr.value not in self.properties or self.facts.path(node.value):
            return False
        what = self.facts.value(node.value)
        return not what or any(isinstance(atom, (Instance, Unknown)) for atom in what)

    def used_after(self) -> bool:
        """Whether a tensor that is made in a loop is run outside of it."""
        loop = self.made.symbolic.steps[-1].loop
        return any(loop is not read.step.loop for read in self.facts.reads[self.made.symbolic.key])

    def may_run_again(self, bind: Step, read: Read) -> bool:
        """Whether a statement of another function may bind a name again, to something else."""
        own = self.made.steps[-1].scope
        if bind.scope == own or (read.key[0] != "attribute" and bind.scope == read.key[1]):
            return False
        node = self.facts.program.scopes[bind.scope].node
        if read.key[0] == "attribute" and isinstance(node, cst.FunctionDef) and node.name.value == "__init__":
            return False
        atom = sole(self.facts.value(bind.value)) if bind.value is not None else None
        if isinstance(atom, (Constant, Class, Function, External, LibraryObject)):
            return False
        return not self.is_called_once(bind.scope, set())

    def is_called_once(self, site: Site, seen: set[Site]) -> bool:
        """Whether a function is called at one place, which is no loop."""
        scope = self.facts.program.scopes[site]
        if scope.parent is None:
            return True
        if site in seen or self.facts.program.read("exposed", site):
            return False
        calls = [(node, step) for node, step in self.facts.expressions if type(node) is cst.Call]
        calls = [(node, step) for node, step in calls if site in self.called(node)]
        if len(calls) != 1:
            return False
        (call, step) = calls[0]
        inside = any(isinstance(above, AGAIN) for _, above in self.facts.climb(call))
        return not inside and step.loop is None and self.is_called_once(step.scope, {*seen, site})

    def is_set_by_name(self, name: str) -> bool:
        """Whether ``setattr`` may set an attribute."""
        for node, _ in self.facts.expressions:
            if type(node) is cst.Call and self.facts.path(node.func) in ("builtins.setattr", "builtins.delattr"):
                given = self.facts.value(node.args[1].value) if len(node.args) > 1 else frozenset()
                if not given or any(not isinstance(atom, Constant) or atom.value == name for atom in given):
                    return True
        return False


def imported(node: cst.CSTNode, name: str) -> str:
    """What an import binds a name to, by its dotted name; empty for what is no import."""
    if isinstance(node, cst.Import):
        for alias in node.names:
            if alias.evaluated_alias == name:
                return alias.evaluated_name
            if alias.evaluated_alias is None and alias.evaluated_name.partition(".")[0] == name:
                return name
    if isinstance(node, cst.ImportFrom) and not isinstance(node.names, cst.ImportStar):
        for alias in node.names:
            if (alias.evaluated_alias or alias.evaluated_name) == name:
                return f"{'.' * len(node.relative)}{dotted(node.module)}.{alias.evaluated_name}"
    return ""
