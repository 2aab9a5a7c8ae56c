"""What a program says about its stages: who binds and reads which name, where sessions run what.

One walk over the trees of a program whose values are known. Nothing is decided here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

import libcst as cst

from hubmigrate.interpret.containers import LOADED_VARIABLES
from hubmigrate.interpret.scopes import dotted, nodes_in
from hubmigrate.project import File, Program
from hubmigrate.values import (
    NOTHING,
    VARIABLE,
    Bound,
    Class,
    Container,
    External,
    Function,
    LibraryObject,
    Site,
    Tensor,
    Value,
    sole,
)

Key: TypeAlias = "tuple[str, Site, str] | tuple[str, Site, str, int]"
"""A name of a scope (``name``), or an attribute of the objects of a class and its relatives (``attribute``).

With a number, one of several ways to bind it.
"""

LOOPS = (cst.For, cst.While)


@dataclass(eq=False)
class Step:
    """A statement that stands for itself: a simple one, or the head of a compound one."""

    path: str
    scope: Site
    node: cst.CSTNode
    """The small statement, or the compound statement."""
    line: cst.CSTNode
    """What stands in the block: a line of small statements, or the compound statement."""
    block: cst.CSTNode
    """The block (or module) that holds the line."""
    order: int
    around: tuple[cst.CSTNode, ...]
    """The compound statements around it in its scope, from outside in."""
    in_class: bool
    binds: list[tuple[Key, cst.BaseExpression]] = field(default_factory=list)

    @property
    def alone(self) -> bool:
        """Whether it has its line for itself."""
        return self.node is self.line or (isinstance(self.line, cst.SimpleStatementLine) and len(self.line.body) == 1)

    @property
    def loop(self) -> cst.CSTNode | None:
        """The innermost loop around it."""
        return next((each for each in reversed(self.around) if isinstance(each, LOOPS)), None)

    @property
    def value(self) -> cst.BaseExpression | None:
        """The expression that is assigned, where one target gets it."""
        if isinstance(self.node, cst.Assign) and len(self.node.targets) == 1:
            return self.node.value
        return self.node.value if isinstance(self.node, cst.AnnAssign) else None

    @property
    def target(self) -> cst.BaseExpression | None:
        """What gets it."""
        if isinstance(self.node, cst.Assign) and len(self.node.targets) == 1:
            return self.node.targets[0].target
        return self.node.target if isinstance(self.node, cst.AnnAssign) else None


@dataclass(frozen=True, eq=False)
class Read:
    """An expression that reads a name or attribute."""

    key: Key
    node: cst.BaseExpression
    step: Step
    scope: Site
    """The scope that reads: that of a lambda, where one stands in the statement."""


@dataclass
class Facts:
    """Everything about one program."""

    program: Program
    parent: dict[int, cst.CSTNode] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    binds: dict[Key, list[Step]] = field(default_factory=lambda: defaultdict(list))
    reads: dict[Key, list[Read]] = field(default_factory=lambda: defaultdict(list))
    read_at: dict[int, Read] = field(default_factory=dict)
    expressions: list[tuple[cst.BaseExpression, Step]] = field(default_factory=list)
    """Every name, attribute, call and comparison, with its statement."""
    loose: dict[str, list[cst.Attribute]] = field(default_factory=lambda: defaultdict(list))
    """Attributes of objects that are not known, by name."""
    versions: dict[Key, list[Step]] = field(default_factory=dict)
    """By key of a name that was split: all statements that bind the name."""
    parameters: set[Key] = field(default_factory=set)
    definitions: set[Key] = field(default_factory=set)
    """Names of functions, classes and imports."""

    @cached_property
    def _known(self) -> dict[int, cst.BaseExpression]:
        return {id(node): node for node, _ in self.expressions}

    def inside(self, root: cst.CSTNode) -> list[cst.BaseExpression]:
        """The names, attributes, calls and comparisons in a part of a program, itself with them; in no order."""
        return [self._known[id(node)] for node in nodes_in(root) if id(node) in self._known]

    @cached_property
    def steps_by_path(self) -> dict[str, list[Step]]:
        """The statements of each file."""
        found: dict[str, list[Step]] = defaultdict(list)
        for step in self.steps:
            found[step.path].append(step)
        return found

    @cached_property
    def steps_by_scope(self) -> dict[Site, list[Step]]:
        """The statements of each scope."""
        found: dict[Site, list[Step]] = defaultdict(list)
        for step in self.steps:
            found[step.scope].append(step)
        return found

    @cached_property
    def calls_by_step(self) -> dict[int, list[cst.Call]]:
        """The calls in each statement, by its place among all."""
        found: dict[int, list[cst.Call]] = defaultdict(list)
        for node, step in self.expressions:
            if type(node) is cst.Call:
                found[step.order].append(node)
        return found

    @cached_property
    def calls_by_function(self) -> dict[Site, list[cst.Call]]:
        """The calls of each function that are written out."""
        found: dict[Site, list[cst.Call]] = defaultdict(list)
        for node, _ in self.expressions:
            if type(node) is cst.Call:
                for site in functions_of(self.value(node.func)):
                    found[site].append(node)
        return found

    @cached_property
    def calls_by_path(self) -> dict[str, list[cst.Call]]:
        """The calls of each file."""
        found: dict[str, list[cst.Call]] = defaultdict(list)
        for node, step in self.expressions:
            if type(node) is cst.Call:
                found[step.path].append(node)
        return found

    def family(self, site: Site) -> Site:
        """One site for a class, its bases and its subclasses."""
        found, todo = {site}, [site]
        while todo:
            each = todo.pop()
            for relation in ("bases", "subclasses"):
                for atom in self.program.read(relation, each):
                    if isinstance(atom, Class) and atom.site not in found:
                        found.add(atom.site)
                        todo.append(atom.site)
        return min(found)

    def value(self, node: cst.CSTNode) -> Value:
        """All that an expression can be."""
        return (self.program.seen or {}).get(id(node), NOTHING)

    def path(self, node: cst.BaseExpression) -> str:
        """The library's name that an expression stands for; empty if it may be anything else."""
        atom = sole(self.value(node))
        return atom.path if isinstance(atom, (External, LibraryObject)) else ""

    def climb(self, node: cst.CSTNode) -> Iterator[tuple[cst.CSTNode, cst.CSTNode]]:
        """(node, parent) pairs from a node up to its module."""
        while True:
            above = self.parent.get(id(node))
            if above is None:
                return
            yield node, above
            node = above

    def within(self, node: cst.CSTNode, roots: Iterable[int] | dict[int, object] | set[int]) -> bool:
        """Whether a node is one of ``roots`` (ids) or stands in one."""
        return id(node) in roots or any(id(above) in roots for _, above in self.climb(node))


def is_tensor(what: Value) -> bool:
    """Whether a value is certainly a tensor of the graph."""
    return bool(what) and all(isinstance(atom, Tensor) for atom in what)


def may_be_tensor(what: Value) -> bool:
    """Whether a value can be a tensor of the graph, by what is seen."""
    return any(isinstance(atom, Tensor) for atom in what)


def may_be_variable(what: Value) -> bool:
    """Whether a value can be a variable, by what is seen."""
    return not what.isdisjoint(VARIABLE)


def is_variable(what: Value) -> bool:
    """Whether a value is certainly a variable; eager programs have none but those of modules."""
    return bool(what) and what <= VARIABLE


def holds_variables(what: Value, facts: Facts) -> bool:
    """Whether a value is a variable, or a list of nothing but variables."""
    atom = sole(what)
    held = facts.program.read("all", atom.site) if isinstance(atom, Container) and atom.kind == "list" else NOTHING
    return is_variable(what) or is_variable(held) or atom == External(LOADED_VARIABLES)


def holds_tensors(what: Value, facts: Facts, depth: int = 4) -> bool:
    """Whether a value is a tensor, or lists, tuples and dicts of nothing but tensors."""
    if not what or depth == 0:
        return False
    for atom in what:
        if isinstance(atom, Container):
            if atom.kind == "set" or not holds_tensors(facts.program.read("all", atom.site), facts, depth - 1):
                return False
        elif not isinstance(atom, Tensor):
            return False
    return True


def functions_of(what: Value) -> set[Site]:
    """The functions of the program that a value can be."""
    methods = {atom.function for atom in what if isinstance(atom, Bound)}
    return methods | {atom.site for atom in what if isinstance(atom, Function)}


def targets(facts: Facts, what: Value) -> set[Site]:
    """The functions of the program that a call of a value may run; for a class, what makes its objects."""
    found = functions_of(what)
    for atom in what:
        if isinstance(atom, Class):
            made = facts.program.read("attribute", atom.site, "__init__")
            found |= {each.site for each in made if isinstance(each, Function)}
    return found


def named_functions(facts: Facts, node: cst.BaseExpression) -> set[Site]:
    """The functions of the program that a name or an attribute may be."""
    return functions_of(facts.value(node)) if isinstance(node, (cst.Name, cst.Attribute)) else set()


def reached(facts: Facts, node: cst.CSTNode) -> set[Site]:
    """The functions of the program that code names, those that they name, and so on."""
    found: set[Site] = set()
    todo = [node]
    while todo:
        named = [named_functions(facts, name) for name in facts.inside(todo.pop())]
        fresh = set().union(*named) - found
        found |= fresh
        todo += [facts.program.scopes[site].node for site in fresh]
    return found


def tensorflow_in(facts: Facts, path: str, scope: Site) -> str:
    """The name of TensorFlow where code of a scope reads it; empty if it has none there."""
    scopes = facts.program.scopes
    for name in facts.program.files[path].tensorflow:
        home: Site | None = scope
        while home is not None and name not in scopes[home].bound:
            home = scopes[home].parent
        if home is not None and ("name", home, name) in facts.definitions:
            return name
    return ""


def fresh_name(facts: Facts, name: str, taken: Set[str]) -> str:
    """A name that no scope of the program binds, and that is not taken: this one, or with underscores behind."""
    while name in taken or any(name in scope.bound for scope in facts.program.scopes.values()):
        name += "_"
    return name


def is_asked_for_none(facts: Facts, node: cst.CSTNode) -> bool:
    """Whether an expression stands in ``x is None`` or ``x is not None``."""
    above = facts.parent.get(id(node))
    if not isinstance(above, cst.Comparison) or above.left is not node or len(above.comparisons) != 1:
        return False
    (only,) = above.comparisons
    none = isinstance(only.comparator, cst.Name) and only.comparator.value == "None"
    return none and isinstance(only.operator, (cst.Is, cst.IsNot))


def imported_file(node: cst.ImportFrom, file: File) -> str | None:
    """The file of the program that a line of ``file`` imports names from."""
    return file.imports.get("." * len(node.relative) + dotted(node.module))


def is_imported(facts: Facts, path: str, name: str) -> bool:
    """Whether a line of another file of the program imports a name from this one, or all names."""
    for step in facts.steps:
        if isinstance(step.node, cst.ImportFrom) and step.path != path:
            names = step.node.names
            from_here = imported_file(step.node, facts.program.files[step.path]) == path
            if from_here and (isinstance(names, cst.ImportStar) or any(n.evaluated_name == name for n in names)):
                return True
    return False
