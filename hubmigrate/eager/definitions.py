"""Functions that stand in the place of an assignment."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from hubmigrate.eager.blank import Lines, parted
from hubmigrate.eager.facts import Step
from hubmigrate.eager.onepass import Pass
from hubmigrate.eager.stages import Lifting


class Definition:
    """What stands around an assignment that becomes a function: its comments go above it, cells' borders above all."""

    def __init__(self, lifting: Lifting, tree: Pass, step: Step) -> None:
        assert isinstance(step.line, cst.SimpleStatementLine)
        self.tree = tree
        self.border, own = parted(list(step.line.leading_lines), tree.file.separator)
        self.own = [line for line in own if line.comment is not None]
        self.blank = [line for line in own if line.comment is None]
        beside = step.line.trailing_whitespace.comment
        self.beside: Lines = [] if beside is None else [cst.EmptyLine(comment=beside)]
        top = step.scope == lifting.facts.program.top(step.path)
        self.is_top = top and all(_dissolves(each, lifting) for each in step.around)

    def function(
        self,
        name: cst.Name,
        parameters: cst.Parameters,
        body: Sequence[cst.BaseStatement],
        border: Lines,
        comments: Sequence[cst.EmptyLine] = (),
    ) -> cst.FunctionDef:
        """The function, below ``border`` and below the comments; ``comments`` are those that nothing else keeps."""
        space = [cst.EmptyLine(indent=False)] * (2 if self.is_top else 1)
        lines = [*border, *space, *self.own, *comments, *self.beside]
        define = cst.FunctionDef(name, parameters, cst.IndentedBlock(body), leading_lines=lines)
        self.tree.blocks.define(define)
        return define


def _dissolves(around: cst.CSTNode, lifting: Lifting) -> bool:
    """Whether a statement with a block goes, so that its block stands in the one around."""
    return isinstance(around, cst.With) and all(id(item) in lifting.unwrapped for item in around.items)
