"""Imports that a file no longer needs once it is rewritten."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import libcst as cst

from hubmigrate import check, edit
from hubmigrate.interpret.scopes import leftmost
from hubmigrate.layout import lay_out
from hubmigrate.rule import Edit

IMPORTED = re.compile(r"^[ \t]*(?:from\b[^\n]*?)?\bimport\b(\s*\([^)]*|(?:\\\r?\n|[^\n])*)", re.MULTILINE)
WORD = re.compile(r"\w+")


def drop_unused_imports(before: str, after: str) -> str:
    """``after`` without the imports that were in use in ``before`` and are not any more."""
    if not _may_be_unused(before, after):
        return after
    unused = check.unused_imports(after) - check.unused_imports(before)
    if not unused:
        return after
    module = cst.parse_module(after)
    edits = list(_edits(module, unused))
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


def _edits(module: cst.Module, unused: set[str]) -> Iterator[Edit]:
    """Only imports that stand alone on a line without a comment are touched, at the top level."""
    for statement in module.body:
        if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
            continue
        (line,) = statement.body
        if not isinstance(line, (cst.Import, cst.ImportFrom)) or isinstance(line.names, cst.ImportStar):
            continue
        kept = [alias for alias in line.names if (alias.evaluated_alias or leftmost(alias.name)) not in unused]
        if len(kept) == len(line.names) or statement.trailing_whitespace.comment is not None:
            continue
        if not kept:
            yield Edit(statement, (), where="remove")
        elif "#" not in module.code_for_node(line):
            names = [alias.with_changes(comma=cst.MaybeSentinel.DEFAULT) for alias in kept]
            text = ", ".join(module.code_for_node(name) for name in names)
            start = module.code_for_node(line).partition("import")[0]
            yield Edit(line, (f"{start}import {text}",))
