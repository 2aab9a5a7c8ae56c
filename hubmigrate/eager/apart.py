"""Takes away what the graph target wrote for sessions alone.

The function that makes gradients before they run goes (see ``hubmigrate.gradients``): eager code makes gradients when
it is asked for them. The one that evaluates a model needs no graph of its own (see ``hubmigrate.evaluation``).
"""

from __future__ import annotations

import re

import libcst as cst

from hubmigrate import evaluation, gradients
from hubmigrate.eager.blank import lost_comments
from hubmigrate.source import NEWLINE, Source, parse

FILLED = re.compile(r"(\{\{|\}\}|\{\w+\})")
"""What stands for something else in the text of a function that the graph target writes."""


def _pattern(function: str) -> re.Pattern[str]:
    """A function of the graph target's, whatever its name and those of the libraries are."""
    found, known = "", set()
    for part in FILLED.split(function.strip()):
        name = part.strip("{}")
        if not FILLED.fullmatch(part) or not name:
            found += re.escape(part[:1] if FILLED.fullmatch(part) else part)
        else:
            found += f"(?P={name})" if name in known else rf"(?P<{name}>[\w.]+)"
            known.add(name)
    return re.compile(found)


GRADIENTS = _pattern(gradients.FUNCTION)
EVALUATES = _pattern(evaluation.IN_A_GRAPH)


def without_sessions(read: Source) -> str:
    """The text of a file without the first of these functions and its calls, and with the second in eager code."""
    text = NEWLINE.sub("\n", read.text)
    if not GRADIENTS.search(text) and not EVALUATES.search(text):
        return read.text
    module = parse(read)
    functions = [line for line in module.body if isinstance(line, cst.FunctionDef)]
    return module.visit(_Without({line.name.value for line in functions if _is(GRADIENTS, line)})).code


def _is(ours: re.Pattern[str], define: cst.FunctionDef) -> re.Match[str] | None:
    code = cst.Module([]).code_for_node(define.with_changes(leading_lines=[]))
    return ours.fullmatch(NEWLINE.sub("\n", code).strip())


def _eagerly(define: cst.FunctionDef) -> cst.BaseStatement:
    """The function that evaluates a model, in eager code; any other function as it is."""
    found = _is(EVALUATES, define)
    if found is None:
        return define
    written = cst.parse_statement(evaluation.EAGER.format(**found.groupdict()))
    assert isinstance(written, cst.FunctionDef)
    return written.with_changes(leading_lines=define.leading_lines)


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
            body.append(_eagerly(line) if isinstance(line, cst.FunctionDef) else line)
        return updated_node.with_changes(body=body)
