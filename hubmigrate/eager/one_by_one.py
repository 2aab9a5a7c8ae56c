"""Writes assignments that bind several tensors, or change one, as assignments of one name each.

``a, b = x, y`` becomes ``a = x`` and ``b = y`` where neither value reads what the other binds, and ``x += y`` becomes
``x = x + y``, which is the same for tensors. Only programs are written anew that keep their sessions for such a line.
"""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Facts, is_tensor, may_be_tensor
from hubmigrate.eager.nodes import code
from hubmigrate.eager.stages import Stay, is_simple
from hubmigrate.layout import code as text_of
from hubmigrate.project import Program
from hubmigrate.values import Constant, Tensor

OPERATORS: dict[type[cst.BaseAugOp], type[cst.BaseBinaryOp]] = {
    cst.AddAssign: cst.Add,
    cst.DivideAssign: cst.Divide,
    cst.FloorDivideAssign: cst.FloorDivide,
    cst.MatrixMultiplyAssign: cst.MatrixMultiply,
    cst.ModuloAssign: cst.Modulo,
    cst.MultiplyAssign: cst.Multiply,
    cst.PowerAssign: cst.Power,
    cst.SubtractAssign: cst.Subtract,
}


def write_apart(program: Program, reason: Stay) -> dict[str, str]:
    """The new texts of the files that have such lines; none if something else keeps the program's sessions."""
    facts = Facts(program)
    if reason.step is None or not isinstance(reason.step.node, (cst.Assign, cst.AugAssign)):
        return {}
    if not _apart(facts, reason.step.node):
        return {}
    found = {path: text_of(file.module.visit(_Writer(facts)), file.module) for path, file in program.files.items()}
    return {path: text for path, text in found.items() if text != program.files[path].text}


class _Writer(cst.CSTTransformer):
    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self.facts = facts

    def leave_SimpleStatementLine(  # noqa: N802
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[cst.BaseStatement]:
        alone = len(original_node.body) == 1
        found = _apart(self.facts, original_node.body[0]) if alone else []
        if not found:
            return updated_node
        lines = [cst.SimpleStatementLine([each]) for each in found]
        lines[0] = updated_node.with_changes(body=[found[0]])
        return cst.FlattenSentinel(lines)


def _apart(facts: Facts, node: cst.CSTNode) -> list[cst.BaseSmallStatement]:
    """The assignments that do the same; none if the statement stays."""
    if isinstance(node, cst.AugAssign):
        return _added(facts, node)
    if not isinstance(node, cst.Assign) or len(node.targets) != 1:
        return []
    target, value = node.targets[0].target, node.value
    if not isinstance(target, (cst.Tuple, cst.List)) or not isinstance(value, (cst.Tuple, cst.List)):
        return []
    targets = [each.value for each in target.elements if isinstance(each.value, (cst.Name, cst.Attribute))]
    values = [each.value for each in value.elements]
    starred = any(isinstance(each, cst.StarredElement) for each in (*target.elements, *value.elements))
    same = len(targets) == len(target.elements) == len(values)
    plain = same and not starred and all(is_simple(each) for each in targets)
    if not plain or "#" in code(node) or not any(is_tensor(facts.value(each)) for each in values):
        return []
    bound = {name for each in targets for name in _names(each)}
    if any(bound & _names(each) for each in values):
        return []
    pairs = zip(targets, values, strict=True)
    return [cst.Assign([cst.AssignTarget(one)], _on_its_own(given)) for one, given in pairs]


def _added(facts: Facts, node: cst.AugAssign) -> list[cst.BaseSmallStatement]:
    operator, what = OPERATORS.get(type(node.operator)), facts.value(node.target)
    fixed = may_be_tensor(what) and all(isinstance(atom, (Constant, Tensor)) for atom in what)
    if operator is None or not fixed or not isinstance(node.target, (cst.Name, cst.Attribute)):
        return []
    if not is_simple(node.target) or "#" in code(node):
        return []
    closed = isinstance(node.value, (cst.Name, cst.Attribute, cst.Call, cst.Subscript, cst.Integer, cst.Float))
    value = node.value if closed else _in_parentheses(node.value)
    return [cst.Assign([cst.AssignTarget(node.target)], cst.BinaryOperation(node.target, operator(), value))]


def _on_its_own(node: cst.BaseExpression) -> cst.BaseExpression:
    """A part of a tuple may go over several lines."""
    head = node.func if isinstance(node, cst.Call) else node
    return _in_parentheses(node) if "\n" in code(head) else node


def _in_parentheses(node: cst.BaseExpression) -> cst.BaseExpression:
    if node.lpar:
        return node
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


def _names(node: cst.CSTNode) -> set[str]:
    """Names and attributes that an expression reads, as they are written."""
    found = {code(node)} if isinstance(node, (cst.Name, cst.Attribute)) else set()
    for child in node.children:
        found |= _names(child)
    return found
