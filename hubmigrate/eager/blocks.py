"""Blocks from which statements went, or in which functions were written: what stands beside and between them."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from hubmigrate.eager.blank import Lines, bordered, joined, up_to_comment, without_lead


class Blocks:
    """The statements of one tree that stand for nothing, and the functions that were written into it."""

    def __init__(self, separator: str | None) -> None:
        self.separator = separator
        self.markers: dict[int, tuple[Lines, cst.Comment | None]] = {}
        """Statements that stand for nothing: what was written above and beside them."""
        self.defined: dict[int, cst.Name] = {}
        """The names of the functions that were written: these nodes stay the same where a statement is changed."""
        self.nodes: list[cst.CSTNode] = []
        """Keeps the nodes that are told apart by their ids."""

    def marker(self, lines: Lines, comment: cst.Comment | None) -> cst.SimpleStatementLine:
        """A statement that stands for nothing, where ``lines`` and a comment stood beside what went."""
        nothing = cst.SimpleStatementLine([cst.Pass()])
        self.markers[id(nothing)] = (lines, comment)
        self.nodes.append(nothing)
        return nothing

    def define(self, function: cst.FunctionDef) -> None:
        """Notes a function that was written."""
        self.defined[id(function.name)] = function.name

    def tidy_block(self, block: cst.IndentedBlock) -> cst.IndentedBlock:
        """A block; with ``pass`` where nothing is left."""
        body, rest = self.tidied(block.body, 1)
        footer = joined(rest, block.footer)
        if not body:
            above, footer = up_to_comment(without_lead(footer))
            body = [cst.SimpleStatementLine([cst.Pass()], leading_lines=above)]
        return block.with_changes(body=body, footer=footer)

    def tidy_module(self, module: cst.Module) -> cst.Module:
        """The statements of a file."""
        body, rest = self.tidied(module.body, 2)
        return module.with_changes(body=body, footer=joined(rest, module.footer))

    def tidied(self, statements: Sequence[cst.BaseStatement], most: int) -> tuple[list[cst.BaseStatement], Lines]:
        """The statements without those that stand for nothing, what was written beside these carried on."""
        kept: list[cst.BaseStatement] = []
        carried: Lines = []
        after_function = False
        for statement in statements:
            gone = self.markers.get(id(statement))
            if gone is not None:
                lines, comment = gone
                beside = [cst.EmptyLine(comment=comment)] if comment is not None else []
                carried = [*joined(carried, lines), *beside]
                continue
            own = list(statement.leading_lines)  # type: ignore[attr-defined]
            written = isinstance(statement, cst.FunctionDef) and id(statement.name) in self.defined
            if carried or after_function or written:
                space = [cst.EmptyLine(indent=False)] * (most if after_function else 0)
                own = bordered(joined(space, joined(carried, own)), self.separator)
                if not kept and most == 1:
                    own = without_lead(own)
                statement = statement.with_changes(leading_lines=own)
            after_function = written
            carried = []
            kept.append(statement)
        return kept, carried


def only_pass(block: cst.IndentedBlock) -> cst.SimpleStatementLine | None:
    """The ``pass`` that is all of a block."""
    (first, *others) = block.body
    if others or not isinstance(first, cst.SimpleStatementLine):
        return None
    return first if all(isinstance(each, cst.Pass) for each in first.body) else None
