"""The walk over a program's trees that gathers its facts: scopes as Python has them, one statement after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import libcst as cst

from hubmigrate.eager.facts import Facts, Key, Read, Step
from hubmigrate.interpret.scopes import children, dotted, nodes_in, parameters
from hubmigrate.project import File, Program, Scope
from hubmigrate.values import Class, Instance, SourceFile, sole


def gather(program: Program) -> Facts:
    """Walks all files of an interpreted program."""
    facts = Facts(program)
    for file in program.files.values():
        _Walk(facts, file).module()
    return facts


class _Walk:
    """The walk over one file."""

    def __init__(self, facts: Facts, file: File) -> None:
        self.facts = facts
        self.file = file
        self.program = facts.program
        self.step: Step | None = None
        self.imported = dict(_imported(file))
        self.scope = file.site(file.module)
        self.shadowed: tuple[frozenset[str], ...] = ()

    def module(self) -> None:
        self.block(self.file.module, self.file.module.body, (), in_class=False)

    def block(
        self, block: cst.CSTNode, body: Iterable[cst.CSTNode], around: tuple[cst.CSTNode, ...], *, in_class: bool
    ) -> None:
        for line in body:
            self.adopt(block, line)
            if isinstance(line, cst.SimpleStatementLine):
                for small in line.body:
                    self.adopt(line, small)
                    self.start(small, line, block, around, in_class=in_class)
                    self.simple(small)
            elif isinstance(line, cst.BaseSmallStatement):  # a block on the line of its colon
                self.start(line, block, block, around, in_class=in_class)
                self.simple(line)
            else:
                self.start(line, line, block, around, in_class=in_class)
                self.compound(line, around, in_class=in_class)

    def start(
        self,
        node: cst.CSTNode,
        line: cst.CSTNode,
        block: cst.CSTNode,
        around: tuple[cst.CSTNode, ...],
        *,
        in_class: bool,
    ) -> None:
        order = len(self.facts.steps)
        self.step = Step(self.file.path, self.scope, node, line, block, order, around, in_class)
        self.facts.steps.append(self.step)

    def adopt(self, parent: cst.CSTNode, child: cst.CSTNode) -> None:
        self.facts.parent[id(child)] = parent

    # --- statements ---------------------------------------------------------------------------------------------------

    def simple(self, small: cst.CSTNode) -> None:
        if isinstance(small, (cst.Import, cst.ImportFrom)):
            self.imports(small)
        elif isinstance(small, cst.Assign):
            self.adopt(small, small.value)
            self.expression(small.value)
            for target in small.targets:
                self.adopt(small, target)
                self.adopt(target, target.target)
                self.target(target.target)
        elif isinstance(small, cst.AnnAssign):
            self.child(small, small.annotation)
            if small.value is not None:
                self.child(small, small.value)
            self.adopt(small, small.target)
            self.target(small.target)
        elif isinstance(small, cst.AugAssign):
            self.child(small, small.value)
            self.child(small, small.target)
            self.target(small.target)
        elif not isinstance(small, (cst.Global, cst.Nonlocal)):
            self.children(small)

    def imports(self, small: cst.Import | cst.ImportFrom) -> None:
        if isinstance(small.names, cst.ImportStar):
            return
        for alias in small.names:
            name = alias.evaluated_alias or alias.evaluated_name.split(".", 1)[0]
            self.define(name)

    def define(self, name: str) -> None:
        key = None if name in self.imported else self.key_of_name(name)
        if key is not None:
            self.facts.definitions.add(key)
            assert self.step is not None
            self.facts.binds[key].append(self.step)

    def compound(self, line: cst.CSTNode, around: tuple[cst.CSTNode, ...], *, in_class: bool) -> None:
        inside = (*around, line)
        if isinstance(line, cst.FunctionDef):
            if not in_class:  # a method is no name of the file
                self.define(line.name.value)
            for decorator in line.decorators:
                self.child(line, decorator)
            self.function(line, line.params, line.body)
            return
        if isinstance(line, cst.ClassDef):
            self.define(line.name.value)
            for part in (*line.bases, *line.keywords, *line.decorators):
                self.child(line, part)
            self.adopt(line, line.body)
            self.suite(line.body, inside, in_class=True)
            return
        for child in children(line):
            if isinstance(child, cst.BaseSuite):
                self.adopt(line, child)
                self.suite(child, inside, in_class=in_class)
            elif isinstance(child, (cst.Else, cst.Finally, cst.ExceptHandler, cst.ExceptStarHandler, cst.MatchCase)):
                self.adopt(line, child)
                self.branch(child, inside, in_class=in_class)
            elif isinstance(child, cst.If):  # elif
                self.adopt(line, child)
                self.compound(child, around, in_class=in_class)
            elif isinstance(line, cst.For) and child is line.target:
                self.adopt(line, child)
                self.target(line.target)
            elif isinstance(child, cst.WithItem):
                self.adopt(line, child)
                self.child(child, child.item)
                if child.asname is not None:
                    self.adopt(child, child.asname)
                    self.adopt(child.asname, child.asname.name)
                    self.target(child.asname.name)
            else:
                self.child(line, child)

    def branch(self, part: cst.CSTNode, inside: tuple[cst.CSTNode, ...], *, in_class: bool) -> None:
        for child in children(part):
            if isinstance(child, cst.BaseSuite):
                self.adopt(part, child)
                self.suite(child, inside, in_class=in_class)
            elif isinstance(child, cst.AsName):
                self.adopt(part, child)
                self.adopt(child, child.name)
                self.target(child.name)
            else:
                self.child(part, child)

    def suite(self, suite: cst.BaseSuite, inside: tuple[cst.CSTNode, ...], *, in_class: bool) -> None:
        self.block(suite, suite.body, inside, in_class=in_class)

    # --- scopes -------------------------------------------------------------------------------------------------------

    def function(self, node: cst.FunctionDef | cst.Lambda, params: cst.Parameters, body: cst.CSTNode) -> None:
        self.adopt(node, params)
        every = [*parameters(params), *(p for p in (params.star_arg, params.star_kwarg) if isinstance(p, cst.Param))]
        for param in every:
            self.adopt(params, param)
            if param.default is not None:
                self.child(param, param.default)
            if param.annotation is not None:
                self.child(param, param.annotation)
        outside, shadowed, step = self.scope, self.shadowed, self.step
        self.scope, self.shadowed = self.file.site(node), ()
        for param in every:
            key = self.key_of_name(param.name.value)
            if key is not None:
                self.facts.parameters.add(key)
        self.adopt(node, body)
        if isinstance(body, cst.BaseSuite):
            self.suite(body, (), in_class=False)
        else:
            assert isinstance(body, cst.BaseExpression)
            self.expression(body)
        self.scope, self.shadowed, self.step = outside, shadowed, step

    # --- expressions --------------------------------------------------------------------------------------------------

    def child(self, parent: cst.CSTNode, child: cst.CSTNode) -> None:
        self.adopt(parent, child)
        self.expression(child)

    def children(self, node: cst.CSTNode) -> None:
        for child in children(node):
            self.child(node, child)

    def expression(self, node: cst.CSTNode) -> None:
        visit = _VISITS.get(type(node))
        if visit is None:
            self.children(node)
        else:
            visit(self, node)

    def noted(self, node: cst.BaseExpression) -> None:
        assert self.step is not None
        self.facts.expressions.append((node, self.step))
        self.children(node)

    def lambda_(self, node: cst.Lambda) -> None:
        self.function(node, node.params, node.body)

    def name(self, node: cst.Name) -> None:
        assert self.step is not None
        self.facts.expressions.append((node, self.step))
        key = self.key_of_name(node.value)
        if key is not None:
            self.read(key, node)

    def attribute(self, node: cst.Attribute) -> None:
        assert self.step is not None
        self.facts.expressions.append((node, self.step))
        self.child(node, node.value)
        key = self.key_of_attribute(node)
        if key is not None:
            self.read(key, node)
        elif not self.facts.path(node.value):
            self.facts.loose[node.attr.value].append(node)

    def argument(self, node: cst.Arg) -> None:
        self.child(node, node.value)

    def named(self, node: cst.NamedExpr) -> None:
        self.child(node, node.value)
        self.adopt(node, node.target)
        self.target(node.target)

    def comprehension(self, node: cst.ListComp | cst.SetComp | cst.GeneratorExp | cst.DictComp) -> None:
        names: set[str] = set()
        loop: cst.CompFor | None = node.for_in
        while loop is not None:
            names |= {n.value for n in nodes_in(loop.target) if isinstance(n, cst.Name)}
            loop = loop.inner_for_in
        shadowed = self.shadowed
        self.shadowed = (*shadowed, frozenset(names))
        self.children(node)
        self.shadowed = shadowed

    def read(self, key: Key, node: cst.BaseExpression) -> None:
        assert self.step is not None
        found = Read(key, node, self.step, self.scope)
        self.facts.reads[key].append(found)
        self.facts.read_at[id(node)] = found

    def target(self, node: cst.BaseExpression) -> None:
        """A target of an assignment: what it binds, and what it reads to get there."""
        assert self.step is not None
        key: Key | None = None
        if isinstance(node, cst.Name):
            key = self.key_of_name(node.value)
        elif isinstance(node, cst.Attribute):
            self.child(node, node.value)
            key = self.key_of_attribute(node)
            if key is None:
                self.facts.loose[node.attr.value].append(node)
        elif isinstance(node, (cst.Tuple, cst.List)):
            for element in node.elements:
                self.adopt(node, element)
                self.adopt(element, element.value)
                self.target(element.value)
        else:
            self.children(node)
        if key is not None:
            self.step.binds.append((key, node))
            self.facts.binds[key].append(self.step)

    def key_of_name(self, name: str) -> Key | None:
        """The home of a name as Python finds it; None for built-ins and names of comprehensions."""
        if self.shadowed and any(name in names for names in self.shadowed):
            return None
        top = self.program.top(self.file.path)
        scope: Scope | None = self.program.scopes.get(self.scope)
        while scope is not None and scope.parent is not None:
            if name in scope.globals:
                break
            if name in scope.bound:
                return ("name", scope.site, name)
            scope = self.program.scopes[scope.parent]
        if name in self.imported:
            path, original = self.imported[name]
            if original in self.program.scopes[self.program.top(path)].bound:
                return ("name", self.program.top(path), original)
        known = name in self.program.scopes[top].bound or name in self.file.shared
        return ("name", top, name) if known else None

    def key_of_attribute(self, node: cst.Attribute) -> Key | None:
        atoms = self.facts.value(node.value)
        file = sole(atoms)
        if isinstance(file, SourceFile):
            top = self.program.top(file.path)
            known = node.attr.value in self.program.scopes[top].bound
            return ("name", top, node.attr.value) if known else None
        if not isinstance(node.value, cst.Name) and not isinstance(node.value, cst.Attribute):
            return None
        roots = {self.facts.family(atom.site) for atom in atoms if isinstance(atom, (Instance, Class))}
        if len(roots) != 1 or not all(isinstance(atom, (Instance, Class)) for atom in atoms):
            return None
        return ("attribute", roots.pop(), node.attr.value)


_VISITS: dict[type, Callable[[_Walk, Any], None]] = {
    cst.Arg: _Walk.argument,
    cst.Attribute: _Walk.attribute,
    cst.BinaryOperation: _Walk.noted,
    cst.Call: _Walk.noted,
    cst.Comparison: _Walk.noted,
    cst.DictComp: _Walk.comprehension,
    cst.GeneratorExp: _Walk.comprehension,
    cst.Lambda: _Walk.lambda_,
    cst.ListComp: _Walk.comprehension,
    cst.Name: _Walk.name,
    cst.NamedExpr: _Walk.named,
    cst.SetComp: _Walk.comprehension,
    cst.Subscript: _Walk.noted,
}
"""What is done at an expression; of all others, the parts are looked at."""


def _imported(file: File) -> Iterator[tuple[str, tuple[str, str]]]:
    """Names that a file imports at its top level from other files of the program, and nothing else binds."""
    for line in file.module.body:
        for small in line.body if isinstance(line, cst.SimpleStatementLine) else ():
            if isinstance(small, cst.ImportFrom) and not isinstance(small.names, cst.ImportStar):
                path = file.imports.get("." * len(small.relative) + dotted(small.module))
                for alias in small.names if path is not None and path != file.path else ():
                    yield alias.evaluated_alias or alias.evaluated_name, (str(path), alias.evaluated_name)
