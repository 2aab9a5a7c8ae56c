"""Lists of all variables of a graph that are those of one module: ``for variable in tf.global_variables():``.

Where a graph is new and holds nothing but one module, made once, ``tf.global_variables()`` gave the module's variables.
Those of the loaded object are the same ones in the same order (measured on TF 1.15.5, 2.15.1, 2.21.0, in graphs and in
eager code); their names lack the module's name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import libcst as cst

from hubmigrate import own_weights
from hubmigrate.interpret.scopes import children, dotted
from hubmigrate.knowledge import libraries, staging
from hubmigrate.project import Program
from hubmigrate.style import are_layers
from hubmigrate.unit import Unit
from hubmigrate.uses import ModuleMade, NameRead, Symbol
from hubmigrate.values import (
    NOTHING,
    Bound,
    Class,
    Constant,
    ContainerMethod,
    External,
    Function,
    HubModule,
    LibraryObject,
    ModuleMethod,
    ModuleVariable,
    Partial,
    Plain,
    Value,
    sole,
    value,
)

MODULE = "tensorflow_hub.Module"
READERS = frozenset({"tensorflow.all_variables", "tensorflow.global_variables"})
READS = frozenset(path.replace("tensorflow", "tf", 1) for path in READERS)
NEW_GRAPH = "tensorflow.reset_default_graph"
GRAPH = "tensorflow.Graph().as_default"
QUIET = (staging.EFFECT, staging.NEUTRAL, staging.PURE, staging.STAGING)
"""What makes no variables."""
LIBRARIES = frozenset({"tensorflow", "tensorflow_hub"})
COMPREHENSIONS = (cst.DictComp, cst.GeneratorExp, cst.ListComp, cst.SetComp)
CALLABLE = (Bound, Class, Function, Partial)
NAME = "module"
"""What a module is called that had no name."""


def find(program: Program) -> dict[int | str, Value]:
    """By call of ``tf.global_variables``: what the list holds, where it is the variables of one module."""
    scopes = {use.scope for use in program.all_uses() if isinstance(use, NameRead) and use.what in READS}
    found: dict[int | str, Value] = {}
    for site in sorted(scopes):
        node = program.scopes[site].node
        if isinstance(node, cst.Module):
            _Graphs(program, found, [] if len(program.files) == 1 else None).walk(node.body)
        elif isinstance(node.body, cst.IndentedBlock):
            _Graphs(program, found, None).walk(node.body.body)
    return found


def module_of(read: NameRead, unit: Unit) -> ModuleMade | None:
    """The module whose variables are all that a list of variables holds, if it has a name where the list is made."""
    held = unit.program.handed.get(id(read.node), NOTHING)
    atom = sole(held)
    found = [made for made in unit.uses(ModuleMade) if isinstance(atom, ModuleVariable) and atom.site in made.modules]
    return found[0] if len(found) == 1 and name_of(found[0], unit) else None


def is_replaced(use: Symbol, unit: Unit) -> bool:
    """Whether a name is called only for variables that are taken from a loaded object."""
    found = [module_of(read, unit) for read in unit.uses(NameRead, use.path) if read.node is use.call]
    return any(made is not None and made.modules <= unit.moved for made in found)


def name_of(made: ModuleMade, unit: Unit) -> str:
    """The name of a module whose variables are listed: its own, or the one that it gets; empty if it can have none."""
    if are_layers(unit, made.modules):
        return ""
    if made.bare:
        scopes = [scope for scope in unit.program.scopes.values() if scope.site.path == made.path]
        return "" if any(NAME in scope.bound for scope in scopes) else NAME
    return made.target if own_weights.keeps_name(made, unit) else ""


def is_listed(made: ModuleMade, unit: Unit) -> bool:
    """Whether the variables of a module that has no name are listed."""
    return made.bare and any(module_of(read, unit) is made for read in unit.uses(NameRead))


@dataclass
class _Graphs:
    """The graphs that the statements of one scope begin, one after the other."""

    program: Program
    found: dict[int | str, Value]
    modules: list[Value] | None
    """The modules in the graph, by what their variables are; None where it can't be seen what is in it."""

    def walk(self, lines: Iterable[cst.CSTNode]) -> None:
        for line in lines:
            if isinstance(line, cst.SimpleStatementLine):
                for small in line.body:
                    self.imports(small)
                self.calls(line)
            elif isinstance(line, cst.With) and isinstance(line.body, cst.IndentedBlock):
                self.block(line, line.body)
            elif isinstance(line, cst.For):
                self.calls(line.iter)
                self.unless_quiet(line)
            else:
                self.unless_quiet(line)

    def imports(self, small: cst.CSTNode) -> None:
        """What a library makes where it is imported can't be seen."""
        names = [dotted(small.module)] if isinstance(small, cst.ImportFrom) else []
        names += [alias.evaluated_name for alias in small.names] if isinstance(small, cst.Import) else []
        roots = {name.partition(".")[0] for name in names}
        if not all(root in LIBRARIES or libraries.gives_no_tensor(f"{root}.x") for root in roots):
            self.modules = None

    def block(self, line: cst.With, body: cst.IndentedBlock) -> None:
        """A block of ``with``: of a new graph, of another one, or of a session or a file."""
        outside, new, other = self.modules, False, False
        for item in line.items:
            self.calls(item.item)
            if self.path(item.item) == GRAPH:
                owner = item.item.func.value if isinstance(item.item, cst.Call) else None  # type: ignore[attr-defined]
                new = isinstance(owner, cst.Call) and self.path(owner) == "tensorflow.Graph"
                other = not new
                self.modules = [] if new else None
        self.walk(body.body)
        if new or other:
            self.modules = outside if new else None

    def unless_quiet(self, node: cst.CSTNode) -> None:
        """What may be carried out in part, or often: the graph stays what it is, or it can't be seen what that is."""
        modules = None if self.modules is None else [*self.modules]
        found = dict(self.found)
        for child in children(node):
            self.calls(child)
        if self.modules != modules:
            self.modules = None
            self.found.clear()
            self.found.update(found)

    def calls(self, node: cst.CSTNode) -> None:
        """The calls in a node, inner ones first."""
        if isinstance(node, (cst.FunctionDef, cst.Lambda)):
            return
        if isinstance(node, (cst.Import, cst.ImportFrom)):
            self.imports(node)
        if isinstance(node, COMPREHENSIONS):
            self.calls(node.for_in.iter)
        if isinstance(node, (*COMPREHENSIONS, cst.BooleanOperation, cst.IfExp)):
            self.unless_quiet(node)
            return
        for child in children(node):
            self.calls(child)
        if isinstance(node, cst.Call):
            self.call(node)

    def call(self, node: cst.Call) -> None:
        path = self.path(node)
        if path == NEW_GRAPH:
            self.modules = []
        elif path in READERS:
            if self.modules and len(self.modules) == 1 and self.modules[0] and not node.args:
                self.found[id(node)] = self.modules[0]
        elif path == MODULE and self.modules is not None:
            atom = sole(self.value(node))
            self.modules.append(value(ModuleVariable(atom.site)) if isinstance(atom, HubModule) else NOTHING)
        elif not self.is_quiet(node, path):
            self.modules = None

    def is_quiet(self, node: cst.Call, path: str) -> bool:
        """Whether a call certainly makes no variable, and gives the module no longer name."""
        if any(isinstance(atom, CALLABLE) for arg in node.args for atom in self.value(arg.value)):
            return False
        if path.startswith("tensorflow."):
            name = path.removeprefix("tensorflow.").partition("()")[0]
            return staging.kind(name) in QUIET and name not in own_weights.SCOPES
        if path:
            return libraries.gives_no_tensor(path)
        quiet = (Constant, ContainerMethod, HubModule, ModuleMethod, Plain)
        what = self.value(node.func)
        return bool(what) and all(isinstance(atom, quiet) for atom in what)

    def value(self, node: cst.CSTNode) -> Value:
        return (self.program.seen or {}).get(id(node), NOTHING)

    def path(self, node: cst.CSTNode) -> str:
        """The library's name of what is called."""
        atom = sole(self.value(node.func)) if isinstance(node, cst.Call) else None
        return atom.path if isinstance(atom, (External, LibraryObject)) else ""
