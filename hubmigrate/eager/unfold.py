"""Writes names of TensorFlow's v1 API that are imported one by one in full, so that they are followed like ``tf.X``.

``placeholder(...)`` below ``from tensorflow.compat.v1 import placeholder`` becomes ``tf.compat.v1.placeholder(...)``.
Names that mean the same in TF2 stay imported, from ``tensorflow``.
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate import edit
from hubmigrate.eager import walk
from hubmigrate.eager.facts import Facts, Key, is_imported
from hubmigrate.eager.stages import Stay
from hubmigrate.hygiene import is_import
from hubmigrate.knowledge import symbols
from hubmigrate.layout import lay_out
from hubmigrate.project import Program
from hubmigrate.records import Options
from hubmigrate.rule import Edit
from hubmigrate.unit import Unit
from hubmigrate.uses import ImportedName

V1 = "tensorflow.compat.v1"
STAYS = (symbols.SAME, symbols.NEW)
"""What a name is that goes on being imported."""


def unfold(program: Program) -> dict[str, str]:
    """The new texts of the files that have such imports. Raises ``Stay`` where a name can't be followed."""
    unit = Unit(program, Options())
    found = {path: [use for use in facts.imports if _is_of_v1(use)] for path, facts in unit.files.items()}
    if not any(found.values()):
        return {}
    facts = walk.gather(program)
    return {path: _File(unit, facts, path).text(uses) for path, uses in found.items() if uses}


def _is_of_v1(use: ImportedName) -> bool:
    """Whether a name, other than that of Keras, is imported from the v1 API."""
    below = use.module == V1 or use.module.startswith(f"{V1}.")
    return below and use.name is not None and not _relative(use).startswith("keras")


def _relative(use: ImportedName) -> str:
    return f"{use.module}.{use.name}".removeprefix(f"{V1}.")


class _File:
    """One file with such imports."""

    def __init__(self, unit: Unit, facts: Facts, path: str) -> None:
        self.unit = unit
        self.facts = facts
        self.path = path
        self.module = unit.program.files[path].module
        self.scopes = [scope for site, scope in unit.program.scopes.items() if site.path == path]

    def text(self, uses: list[ImportedName]) -> str:
        kept = [use for use in uses if symbols.status(_relative(use)) in STAYS]
        others = [use for use in uses if use not in kept]
        root = self.root(others[0]) if others else ""
        own = "" if root or not others else self.unit.new_tensorflow_name(self.path)
        edits = [change for use in others for change in self.written_out(use, root or own)]
        lines = [f"import {V1} as {own}"] if own else []
        for node in dict.fromkeys(use.node for use in uses):
            edits += self.statement([use for use in uses if use.node is node], kept, lines)
            lines = []
        layout = lay_out(self.module, [one.node for one in edits])
        return edit.apply(layout, edits)

    def root(self, first: ImportedName) -> str:
        """How the v1 API is written where the first of the names is imported; empty if TensorFlow has no name there."""
        body: list[cst.CSTNode] = [*self.module.body]
        for use in self.unit.files[self.path].roots:
            if not use.top or sum(use.bound in scope.bound for scope in self.scopes) > 1:
                continue
            between = body[body.index(first.statement) : body.index(use.statement)] if first.top else []
            if all(is_import(statement) for statement in between):
                whole = use.module if use.name is None else f"{use.module}.{use.name}"
                itself = whole == V1 and use.bound != "tensorflow"
                return use.bound if itself else f"{use.bound}.compat.v1"
        return ""

    def written_out(self, use: ImportedName, root: str) -> Iterator[Edit]:
        """Each read of a name, in full."""
        key: Key = ("name", self.unit.program.top(self.path), use.bound)
        reads = self.facts.reads[key]
        again = any(not isinstance(step.node, cst.ImportFrom) for step in self.facts.binds[key])
        elsewhere = any(read.step.path != self.path for read in reads) or is_imported(self.facts, self.path, use.bound)
        elsewhere = elsewhere or "__all__" in self.unit.program.scopes[key[1]].bound
        if not use.top or again or elsewhere:
            raise Stay(None, use.node, f"tf.{_relative(use)} is imported by its name, in a way that is not followed")
        yield from (Edit(read.node, (f"{root}.{_relative(use)}",)) for read in reads)

    def statement(self, uses: list[ImportedName], kept: list[ImportedName], lines: list[str]) -> Iterator[Edit]:
        """What stands in the place of an import: the names that mean the same, and what else is to be imported."""
        node, line = uses[0].node, uses[0].statement
        if (
            not isinstance(line, cst.SimpleStatementLine)
            or len(line.body) > 1
            or "#" in self.module.code_for_node(node)
        ):
            raise Stay(None, node, "names of TensorFlow are imported together with other code or comments")
        names = [self.module.code_for_node(_bare(use.alias)) for use in uses if use in kept]
        plain = uses[0].module.replace(V1, "tensorflow", 1)
        lines = [*lines, f"from {plain} import {', '.join(names)}"] if names else lines
        if lines:
            yield Edit(node, ("\n".join(lines),))
            return
        if line.trailing_whitespace.comment is not None:
            yield Edit(line, (line.trailing_whitespace.comment.value,), where="before")
        yield Edit(line, where="remove")


def _bare(alias: cst.ImportAlias | None) -> cst.ImportAlias:
    assert alias is not None
    return alias.with_changes(comma=cst.MaybeSentinel.DEFAULT)
