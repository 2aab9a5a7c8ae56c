"""Parts of what an iterator gives, ``element["text"]``: elements of datasets are made of nothing but tensors."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.stages import Lifting


def is_part(done: Lifting, node: cst.BaseExpression) -> bool:
    """Whether an expression is an element, or a part of one, by whatever names."""
    places = _places(done, node)
    reads = [done.facts.read_at.get(id(_whole(done, each))) for each in places]
    return bool(reads) and all(read is not None and read.key in done.elements for read in reads)


def is_sliced(done: Lifting, node: cst.BaseExpression) -> bool:
    """Whether a part is one of rows and columns, ``element["image"][:, 0]``: a tensor."""
    places = _places(done, node)
    return is_part(done, node) and all(_has_slices(each) for each in places)


def _places(done: Lifting, node: cst.BaseExpression) -> list[cst.BaseExpression]:
    """The expressions that a name stands for, as far as these are parts of other names."""
    found: dict[int, cst.BaseExpression] = {}
    todo, seen = [node], set()
    while todo:
        each = todo.pop()
        read = done.facts.read_at.get(id(_whole(done, each)))
        if read is None or read.key in done.elements or read.key not in done.symbolic:
            found[id(each)] = each
        elif read.key not in seen:
            seen.add(read.key)
            values = [step.value for step in done.symbolic[read.key].steps]
            todo += [value for value in values if value is not None]
    return list(found.values())


def _whole(done: Lifting, node: cst.BaseExpression) -> cst.BaseExpression:
    """What an expression is a part of by its subscripts."""
    while isinstance(node, cst.Subscript) and id(node) not in done.facts.read_at:
        node = node.value
    return node


def _has_slices(node: cst.BaseExpression) -> bool:
    return isinstance(node, cst.Subscript) and any(not isinstance(each.slice, cst.Index) for each in node.slice)
