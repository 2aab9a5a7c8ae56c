"""Takes away what the graph target wrote for sessions alone: the function that makes gradients before they run.

See ``hubmigrate.gradients``. Eager code makes gradients when it is asked for them.
"""

from __future__ import annotations

import re

import libcst as cst

from hubmigrate import gradients
from hubmigrate.eager.blank import lost_comments
from hubmigrate.source import NEWLINE, Source, parse

PATTERN = re.compile(
    re.escape(gradients.FUNCTION.strip()).replace(r"\{name\}", r"(?P<name>\w+)").replace(r"\{v1\}", r"[\w.]+")
)


def without_gradients(read: Source) -> str:
    """The text of a file without that function, and without the calls of it."""
    if not PATTERN.search(NEWLINE.sub("\n", read.text)):
        return read.text
    module = parse(read)
    names = {line.name.value for line in module.body if isinstance(line, cst.FunctionDef) and _is_ours(line)}
    return module.visit(_Without(names)).code


def _is_ours(define: cst.FunctionDef) -> bool:
    code = cst.Module([]).code_for_node(define.with_changes(leading_lines=[]))
    return PATTERN.fullmatch(NEWLINE.sub("\n", code).strip()) is not None


class _Without(cst.CSTTransformer):
    def __init__(self, names: set[str]) -> None:
        super().__init__()
        self.names = names

    def leave_Call(self, _: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:  # noqa: N802
        ours = isinstance(updated_node.func, cst.Name) and updated_node.func.value in self.names
        return updated_node.args[1].value if ours else updated_node

    def leave_SimpleStatementLine(  # noqa: N802
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine:
        lost = lost_comments([original_node], [updated_node])  # those beside the arguments of a call that goes
        return updated_node.with_changes(leading_lines=[*updated_node.leading_lines, *lost]) if lost else updated_node

    def leave_Module(self, _: cst.Module, updated_node: cst.Module) -> cst.Module:  # noqa: N802
        body: list[cst.BaseStatement | cst.SimpleStatementLine] = []
        gone = False
        for line in updated_node.body:
            if isinstance(line, cst.FunctionDef) and line.name.value in self.names:
                gone = True
                continue
            if gone and isinstance(line, cst.SimpleStatementLine):
                first = next((i for i, each in enumerate(line.leading_lines) if each.comment), len(line.leading_lines))
                line = line.with_changes(leading_lines=[cst.EmptyLine(indent=False), *line.leading_lines[first:]])
            gone = False
            body.append(line)
        return updated_node.with_changes(body=body)
