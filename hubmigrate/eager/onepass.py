"""One pass over the tree of one file.

A node with a handler is not walked: its handler builds what stands in its place, from the parts that it visits itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import libcst as cst

from hubmigrate.eager.blank import Lines
from hubmigrate.eager.blocks import Blocks
from hubmigrate.eager.facts import Facts, Step, tensorflow_in
from hubmigrate.eager.stages import Stay
from hubmigrate.project import File
from hubmigrate.records import Safety
from hubmigrate.values import Site

Handler: TypeAlias = "Callable[[cst.CSTNode], cst.CSTNode | cst.FlattenSentinel[cst.BaseStatement]]"


@dataclass(frozen=True)
class Note:
    """What was done at a node of the text that was read."""

    node: cst.CSTNode
    code: str
    message: str
    safety: Safety = Safety.SAFE


class Pass(cst.CSTTransformer):
    """Carries out handlers, puts statements and comments above lines, and tidies the blocks that changed."""

    def __init__(self, facts: Facts, file: File, notes: list[Note]) -> None:
        super().__init__()
        self.facts = facts
        self.file = file
        self.notes = notes
        self.blocks = Blocks(file.separator)
        self.before: dict[int, list[cst.SimpleStatementLine]] = {}
        """By line: statements that are put before it."""
        self.above: dict[int, Lines] = {}
        """By line: comments that are put above it."""
        self.taken: set[tuple[Site, str]] = set()
        """Names that were given in a scope."""
        self.handlers: dict[int, Handler] = {}
        self.touched: set[int] = set()
        self.read_names: dict[Site, set[str]] = {}

    def module(self) -> cst.Module:
        """The new tree."""
        changed = self.file.module.visit(self)
        assert isinstance(changed, cst.Module)
        return changed

    def note(self, node: cst.CSTNode, code: str, message: str, safety: Safety = Safety.SAFE) -> None:
        """Says what was done at a node."""
        self.notes.append(Note(node, code, message, safety))

    def handle(self, node: cst.CSTNode, handler: Handler) -> None:
        self.handlers[id(node)] = handler
        self.touch(node)

    def touch(self, node: cst.CSTNode) -> None:
        self.touched.add(id(node))
        for _, above in self.facts.climb(node):
            if id(above) in self.touched:
                break
            self.touched.add(id(above))

    def on_visit(self, node: cst.CSTNode) -> bool:
        return id(node) in self.touched and id(node) not in self.handlers

    def on_leave(self, original: cst.CSTNodeT, updated: cst.CSTNodeT) -> object:  # type: ignore[override]
        handler = self.handlers.get(id(original))
        if handler is not None:
            return handler(original)
        if id(original) not in self.touched:
            return updated
        if isinstance(updated, cst.IndentedBlock):
            return self.blocks.tidy_block(updated)
        if isinstance(updated, cst.Module):
            return self.blocks.tidy_module(updated)
        if isinstance(original, cst.SimpleStatementLine):
            assert isinstance(updated, cst.SimpleStatementLine)
            above = self.above.pop(id(original), [])
            updated = updated.with_changes(leading_lines=[*updated.leading_lines, *above])
            ahead = self.before.pop(id(original), None)
            if ahead:
                first = ahead[0].with_changes(leading_lines=updated.leading_lines)
                lines: list[cst.BaseStatement] = [first, *ahead[1:], updated.with_changes(leading_lines=[])]
                return cst.FlattenSentinel(lines)
        return updated

    def visited(self, node: cst.BaseExpression) -> cst.BaseExpression:
        found = node.visit(self)
        assert isinstance(found, cst.BaseExpression)
        return found

    # --- names --------------------------------------------------------------------------------------------------------

    def tensorflow(self, step: Step, node: cst.CSTNode) -> str:
        """The name of TensorFlow in a statement. Raises ``Stay`` where it has none."""
        name = tensorflow_in(self.facts, step.path, step.scope)
        if not name:
            raise Stay(step, node, "TensorFlow has no name here")
        return name

    def is_bound(self, scope: object, name: str) -> bool:
        return name in self.facts.program.scopes[scope].bound  # type: ignore[index]

    def names_in(self, roots: set[int]) -> set[str]:
        """The names that statements read, those of Python itself with them."""
        names = (node for node, _ in self.facts.expressions if isinstance(node, cst.Name))
        return {node.value for node in names if self.facts.within(node, roots)}

    def read_in(self, scope: Site) -> set[str]:
        """The names that are read in a scope and in those within."""
        found = self.read_names.get(scope)
        if found is None:
            node = self.facts.program.scopes[scope].node
            found = self.read_names[scope] = self.names_in({id(node)})
        return found
