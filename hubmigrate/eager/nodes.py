"""Small pieces of trees that are written."""

from __future__ import annotations

from typing import Any

import libcst as cst


def uncomma(parts: list[Any]) -> list[Any]:
    """Parameters or arguments, of which the last is followed by no comma."""
    return [*parts[:-1], parts[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)] if parts else []


def keyword(name: str, value: cst.BaseExpression) -> cst.Arg:
    """``name=value``."""
    tight = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
    return cst.Arg(value, cst.Name(name), equal=tight)


def numpy_of(node: cst.BaseExpression) -> cst.Call:
    """``tensor.numpy()``."""
    return cst.Call(cst.Attribute(closed(node), cst.Name("numpy")))


def closed(node: cst.BaseExpression) -> cst.BaseExpression:
    """An expression of which an attribute can be taken."""
    if isinstance(node, (cst.Name, cst.Attribute, cst.Call, cst.Subscript)) or node.lpar:
        return node
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


def assignment(name: str, value: cst.BaseExpression) -> cst.SimpleStatementLine:
    """``name = value``."""
    return cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(cst.Name(name))], value)])


def assigned_name(line: cst.SimpleStatementLine) -> str:
    """The name that an assignment binds; empty for what binds none."""
    assign = line.body[0]
    target = assign.targets[0].target if isinstance(assign, cst.Assign) else None
    return target.value if isinstance(target, cst.Name) else ""


def code(node: cst.CSTNode) -> str:
    """The text of a node."""
    return cst.Module([]).code_for_node(node)
