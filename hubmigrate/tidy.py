"""Imports that a file no longer needs once it is rewritten."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

import libcst as cst

from hubmigrate import check, edit
from hubmigrate.interpret.scopes import leftmost, nodes_in
from hubmigrate.layout import lay_out
from hubmigrate.rule import Edit

IMPORTED = re.compile(r"^[ \t]*(?:from\b[^\n]*?)?\bimport\b(\s*\([^)]*|(?:\\\r?\n|[^\n])*)", re.MULTILINE)
WORD = re.compile(r"\w+")


def drop_unused_imports(before: str, after: str, parse: Callable[[str], cst.Module] = cst.parse_module) -> str:
    """``after`` without the imports that were in use in ``before`` and are not any more.

    ``parse``: gives the tree of a text.
    """
    if not _may_be_unused(before, after):
        return after
    unused = check.unused_imports(after)
    if unused:
        known = {name for name, _ in check.unused_imports(before)}
        unused = {(name, line) for name, line in unused if name not in known}
    if not unused:
        return after
    module = parse(after)
    lines = list(_lines(module))
    layout = lay_out(module, lines)
    places = [(line, layout.position(line)[0]) for line in lines]
    edits: list[Edit] = [
        one for line, at in places for one in _edits(module, line, {name for name, there in unused if there == at})
    ]
    edits += _blank_lines(module, {id(one.node) for one in edits if one.where == "remove"})
    layout = lay_out(module, [one.node for one in edits])
    return edit.apply(layout, edits)


def _may_be_unused(before: str, after: str) -> bool:
    """Whether any name that is imported is a new one, or stands in fewer places than before.

    It costs less than to look for what is unused.
    """
    gone = Counter(WORD.findall(before)) - Counter(WORD.findall(after))
    return any(name in gone for name in _imported(after)) or not _imported(after) <= _imported(before)


def _imported(text: str) -> set[str]:
    """The words of a text's imports."""
    return {word for names in IMPORTED.findall(text) for word in WORD.findall(names)}


def _functions(module: cst.Module) -> list[Sequence[cst.CSTNode]]:
    """What stands in each function."""
    return [node.body.body for node in nodes_in(module) if isinstance(node, cst.FunctionDef)]


def _lines(module: cst.Module) -> Iterator[cst.SimpleStatementLine]:
    """The imports at the top level and in functions that do more: those that stand alone on a line."""
    for body in (module.body, *_functions(module)):
        lines = [line for line in body if isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1]
        imports = [line for line in lines if isinstance(line.body[0], (cst.Import, cst.ImportFrom))]
        if body is module.body or len(imports) < len(body):
            yield from imports


def _blank_lines(module: cst.Module, gone: set[int]) -> Iterator[Edit]:
    """The blank lines go below imports with which functions began."""
    for body in _functions(module):
        first = next((line for line in body if id(line) not in gone), None)
        if first is not None and first is not body[0]:
            lines: Sequence[cst.EmptyLine] = getattr(first, "leading_lines", ())
            yield from (Edit(line, (), where="erase") for line in takewhile(lambda line: line.comment is None, lines))


def _edits(module: cst.Module, statement: cst.SimpleStatementLine, unused: set[str]) -> Iterator[Edit]:
    """The names go that nothing uses, of an import without a comment."""
    (line,) = statement.body
    assert isinstance(line, (cst.Import, cst.ImportFrom))
    if isinstance(line.names, cst.ImportStar) or statement.trailing_whitespace.comment is not None:
        return
    kept = [alias for alias in line.names if (alias.evaluated_alias or leftmost(alias.name)) not in unused]
    if len(kept) == len(line.names):
        return
    if not kept:
        yield Edit(statement, (), where="remove")
    elif "#" not in module.code_for_node(line):
        names = [alias.with_changes(comma=cst.MaybeSentinel.DEFAULT) for alias in kept]
        text = ", ".join(module.code_for_node(name) for name in names)
        start = module.code_for_node(line).partition("import")[0]
        yield Edit(line, (f"{start}import {text}",))
