"""Which names a scope binds, declares ``global`` or declares ``nonlocal``: Python's own rules, one scope at a time.

Only statements are walked: a name bound by ``:=`` is found in the environment when it is looked up.

What runs for each node of a program asks for ``type(node)``: the classes of libcst are abstract ones, of which
``isinstance`` asks Python code whenever the answer is no.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import libcst as cst


@dataclass
class Names:
    """Names by what a scope does with them."""

    bound: set[str] = field(default_factory=set)
    globals: set[str] = field(default_factory=set)
    nonlocals: set[str] = field(default_factory=set)


def leftmost(name: cst.CSTNode) -> str:
    """The first name of a dotted name."""
    while type(name) is cst.Attribute:
        name = name.value
    return name.value if type(name) is cst.Name else ""


def dotted(name: cst.CSTNode | None) -> str:
    """The text of a dotted name; empty for None."""
    if type(name) is cst.Attribute:
        return f"{dotted(name.value)}.{name.attr.value}"
    return name.value if type(name) is cst.Name else ""


def parameters(node: cst.Parameters) -> list[cst.Param]:
    """All parameters, in the order in which positional arguments fill them; keyword-only ones last."""
    return [*node.posonly_params, *node.params, *node.kwonly_params]


COMPOUND: frozenset[type] = frozenset({cst.If, cst.For, cst.While, cst.With, cst.Try, cst.TryStar, cst.Match})
"""Statements with blocks that run in their scope."""


def blocks(statement: cst.CSTNode) -> Iterator[cst.BaseSuite]:
    """The blocks of a compound statement that run in the scope of the statement."""
    if type(statement) not in COMPOUND:
        return
    if isinstance(statement, cst.Match):
        for case in statement.cases:
            yield case.body
        return
    assert isinstance(statement, (cst.If, cst.For, cst.While, cst.With, cst.Try, cst.TryStar))
    yield statement.body
    if isinstance(statement, cst.With):
        return
    if isinstance(statement, (cst.Try, cst.TryStar)):
        for handler in statement.handlers:
            yield handler.body
        if statement.finalbody is not None:
            yield statement.finalbody.body
    orelse = statement.orelse
    if isinstance(orelse, cst.If):
        yield from blocks(orelse)
    elif orelse is not None:
        yield orelse.body


def statements(body: Iterable[cst.CSTNode]) -> Iterator[cst.CSTNode]:
    """Every statement of a scope, at any depth of blocks, but not those of inner functions and classes."""
    for statement in body:
        if type(statement) is cst.SimpleStatementLine or type(statement) is cst.SimpleStatementSuite:
            yield from statement.body
        else:
            yield statement
            for block in blocks(statement):
                yield from statements(suite(block))


def suite(block: cst.BaseSuite) -> Sequence[cst.CSTNode]:
    """The statements of a block; the block itself where it stands on the line of its colon."""
    return (block,) if type(block) is cst.SimpleStatementSuite else block.body


BINDS_NOTHING: frozenset[type] = frozenset({cst.Expr, cst.If, cst.Pass, cst.Raise, cst.Return, cst.While})
"""Statements that are many, and give no name a value themselves."""


def names_of(body: Sequence[cst.CSTNode], params: cst.Parameters | None = None) -> Names:
    """The names of one scope, its parameters among them."""
    names = Names()
    if params is not None:
        names.bound.update(param.name.value for param in parameters(params))
        for star in (params.star_arg, params.star_kwarg):
            if isinstance(star, cst.Param):
                names.bound.add(star.name.value)
    for statement in statements(body):
        _collect(statement, names)
    names.bound -= names.globals | names.nonlocals
    return names


def is_bound_once(name: str, node: cst.CSTNode, body: Sequence[cst.CSTNode], params: cst.Parameters | None) -> bool:
    """Whether a name of a scope holds one value from where it is bound: by one statement outside of loops."""
    found = 1 if params is not None and name in names_of((), params).bound else 0
    for statement in statements(body):
        here = Names()
        _collect(statement, here)
        found += name in here.bound
        if isinstance(statement, (cst.For, cst.While)) and name in names_of([statement]).bound:
            found += 1
    inner = (each.target for each in nodes_in(node) if isinstance(each, (cst.NamedExpr, cst.CompFor)))
    return found == 1 and not any(name in target_names(target) for target in inner)


def declared_names(module: cst.Module, text: str, kind: type[cst.Global] | type[cst.Nonlocal]) -> frozenset[str]:
    """The names that some function of a file declares ``global`` or ``nonlocal``."""
    if kind.__name__.lower() not in text:
        return frozenset()
    found: set[str] = set()
    todo: list[Sequence[cst.CSTNode]] = [module.body]
    while todo:
        for statement in statements(todo.pop()):
            if type(statement) is kind:
                found.update(item.name.value for item in statement.names)
            elif type(statement) is cst.FunctionDef or type(statement) is cst.ClassDef:
                todo.append(suite(statement.body))
    return frozenset(found)


def _collect(statement: cst.CSTNode, names: Names) -> None:
    if type(statement) in BINDS_NOTHING:
        return
    if isinstance(statement, (cst.FunctionDef, cst.ClassDef)):
        names.bound.add(statement.name.value)
    elif isinstance(statement, cst.Global):
        names.globals.update(item.name.value for item in statement.names)
    elif isinstance(statement, cst.Nonlocal):
        names.nonlocals.update(item.name.value for item in statement.names)
    elif isinstance(statement, cst.Assign):
        for target in statement.targets:
            names.bound.update(target_names(target.target))
    elif isinstance(statement, (cst.AnnAssign, cst.AugAssign, cst.For)):
        names.bound.update(target_names(statement.target))
    elif isinstance(statement, cst.With):
        for item in statement.items:
            if item.asname is not None:
                names.bound.update(target_names(item.asname.name))
    elif isinstance(statement, (cst.Import, cst.ImportFrom)):
        if not isinstance(statement.names, cst.ImportStar):
            names.bound.update(
                target for alias in statement.names for target in [alias.evaluated_alias or leftmost(alias.name)]
            )
    elif isinstance(statement, (cst.Try, cst.TryStar)):
        for handler in statement.handlers:
            if handler.name is not None:
                names.bound.update(target_names(handler.name.name))
    elif isinstance(statement, cst.Match):
        for case in statement.cases:
            names.bound.update(pattern_names(case.pattern))


def is_main_guard(test: cst.CSTNode) -> bool:
    """Whether a condition asks if the file is run as a script: ``__name__ == "__main__"``, in any spelling."""
    if isinstance(test, cst.Name):
        return test.value == "__name__"
    return isinstance(test, (cst.Comparison, cst.BooleanOperation, cst.ComparisonTarget)) and any(
        is_main_guard(child) for child in children(test)
    )


NO_CODE = (
    *("whitespace", "leading_", "trailing_", "header", "footer", "lines_after_decorators"),
    *("lpar", "rpar", "lbracket", "rbracket", "lbrace", "rbrace", "comma", "semicolon", "equal"),
)
"""How the fields of nodes begin that hold white space, comments or punctuation."""


def children(node: cst.CSTNode) -> list[cst.CSTNode]:
    """The nodes right below a node, but for white space, comments and punctuation.

    Ten times as quick as ``node.children``, which visits and copies the tree.
    """
    found: list[cst.CSTNode] = []
    for name in _fields(type(node)):
        part = getattr(node, name)
        if isinstance(part, (tuple, list)):
            found += part
        elif part is not None and not isinstance(part, NO_NODES):
            found.append(part)
    return found


NO_NODES = (str, bool, cst.MaybeSentinel)
"""What the fields of nodes hold that is neither a node nor several."""


def nodes_in(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """A node and all that is below it."""
    todo = [node]
    while todo:
        each = todo.pop()
        yield each
        todo += children(each)


@functools.cache
def _fields(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    names = (field.name for field in dataclasses.fields(kind) if field.type not in NO_NODES)
    return tuple(name for name in names if not name.startswith(NO_CODE))


def types_of(annotation: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
    """An annotation, and the types that it is put together from: ``Optional[List[x]]``, ``x | None``."""
    yield annotation
    inner: list[cst.BaseExpression] = []
    if isinstance(annotation, cst.Subscript):
        inner = [part.slice.value for part in annotation.slice if isinstance(part.slice, cst.Index)]
    elif isinstance(annotation, (cst.Tuple, cst.List)):
        inner = [element.value for element in annotation.elements]
    elif isinstance(annotation, cst.BinaryOperation):
        inner = [annotation.left, annotation.right]
    for part in inner:
        yield from types_of(part)


def target_names(target: cst.BaseExpression) -> Iterator[str]:
    """The names that an assignment to a target binds."""
    if isinstance(target, cst.Name):
        yield target.value
    elif isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            yield from target_names(element.value)


def pattern_names(pattern: cst.CSTNode) -> Iterator[str]:
    """The names that a ``case`` pattern binds."""
    if isinstance(pattern, (cst.MatchAs, cst.MatchStar)) and pattern.name is not None:
        yield pattern.name.value
    for child in children(pattern):
        yield from pattern_names(child)
