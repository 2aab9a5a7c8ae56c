"""Interprets expressions: every one gets a value."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import libcst as cst

from hubmigrate.interpret import attributes, calls, dimensions, guards, made_texts
from hubmigrate.interpret.containers import element_of, give, item_of, spread
from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.functions import Arguments, define_lambda, note_iterated, show_variables
from hubmigrate.interpret.made_texts import is_text
from hubmigrate.interpret.scopes import target_names
from hubmigrate.uses import Argument, ModuleCalled, ModuleClass
from hubmigrate.values import (
    DENSE,
    NONE,
    NOTHING,
    PLAIN,
    TENSOR,
    TEXT,
    UNKNOWN,
    Constant,
    Container,
    Dense,
    External,
    HubOutputs,
    Instance,
    KerasObject,
    LibraryObject,
    Plain,
    SparseTensor,
    StaticShape,
    Tensor,
    Unknown,
    Value,
    join,
    library,
    value,
)

HUB_MODULE = value(External("tensorflow_hub.Module"))
LONGEST_TEXT = 2000
"""Longer literals are known to be text, and no more."""


def evaluate(frame: Frame, node: cst.CSTNode) -> Value:
    """What an expression can be."""
    step = _STEPS.get(type(node))
    found = step(frame, node) if step is not None else UNKNOWN
    seen = frame.program.seen
    if seen is not None:
        seen[id(node)] = seen[id(node)] | found if id(node) in seen else found
    return found


def _name(frame: Frame, node: cst.Name) -> Value:
    simple = _WORDS.get(node.value)
    if simple is not None:
        return simple
    found = frame.lookup(node.value)
    if found == HUB_MODULE:
        frame.record(("class", id(node)), ModuleClass(frame.file.path, node, frame.scope.site))
    return found


def _string(frame: Frame, node: cst.SimpleString) -> Value:
    if len(node.value) > LONGEST_TEXT:
        return TEXT
    found = _literal(node.value)
    if isinstance(found, str) and found.endswith("hub.Module"):
        frame.record(("class", id(node)), ModuleClass(frame.file.path, node, frame.scope.site))
    return value(Constant(found)) if isinstance(found, (str, bytes)) else TEXT


@functools.lru_cache(maxsize=4096)
def _literal(text: str) -> object:
    """What a literal stands for: what ``evaluated_value`` of its node parses each time."""
    return ast.literal_eval(text)


def _concatenated(frame: Frame, node: cst.ConcatenatedString) -> Value:
    for part in (node.left, node.right):
        evaluate(frame, part)
    found = node.evaluated_value
    return value(Constant(found)) if isinstance(found, (str, bytes)) and len(found) <= LONGEST_TEXT else TEXT


def _formatted(frame: Frame, node: cst.FormattedString) -> Value:
    parts: list[str | Argument | None] = []
    for part in node.parts:
        if isinstance(part, cst.FormattedStringExpression):
            shown = Argument(part.expression, evaluate(frame, part.expression))
            show_variables(frame, part, "an f-string", Arguments([shown]))
            parts.append(shown if part.conversion is None and part.format_spec is None else None)
        else:
            parts.append(made_texts.written(part))
    return made_texts.put_together(frame, parts)


def _integer(frame: Frame, node: cst.Integer) -> Value:
    return value(Constant(_literal(node.value))) if len(node.value) < 20 else PLAIN


def _float(frame: Frame, node: cst.Float) -> Value:
    return PLAIN


def _list(frame: Frame, node: cst.List | cst.Tuple | cst.Set) -> Value:
    kind = {cst.List: "list", cst.Tuple: "tuple", cst.Set: "set"}[type(node)]
    container = Container(frame.file.site(node), kind)
    for position, element in enumerate(node.elements):
        what = evaluate(frame, element.value)
        if type(element) is cst.StarredElement:
            give(frame, container, element_of(frame, what))
        else:
            give(frame, container, what, value(Constant(position)) if kind != "set" else NOTHING)
    return value(container)


def _dict(frame: Frame, node: cst.Dict) -> Value:
    container = Container(frame.file.site(node), "dict")
    for element in node.elements:
        if type(element) is cst.DictElement:
            give(frame, container, evaluate(frame, element.value), evaluate(frame, element.key))
        else:
            spread(frame, container, evaluate(frame, element.value))
    return value(container)


def _comprehension(frame: Frame, node: cst.ListComp | cst.SetComp | cst.GeneratorExp | cst.DictComp) -> Value:
    from hubmigrate.interpret.statements import assign

    inside = replace(frame, env=frame.branch(), line=None)
    if frame.scope.parent is None:
        inside.class_body = None
    loop: cst.CompFor | None = node.for_in
    while loop is not None:
        iterated = evaluate(inside, loop.iter)
        note_iterated(inside, loop.iter, iterated)
        items = element_of(inside, iterated)
        _bind_locally(inside, loop.target, items, assign)
        for condition in loop.ifs:
            dimensions.note_truth(inside, condition.test, evaluate(inside, condition.test))
        loop = loop.inner_for_in
    if isinstance(node, cst.DictComp):
        container = Container(frame.file.site(node), "dict")
        give(frame, container, evaluate(inside, node.value), evaluate(inside, node.key) | UNKNOWN)
    else:
        container = Container(frame.file.site(node), "set" if isinstance(node, cst.SetComp) else "list")
        give(frame, container, evaluate(inside, node.elt))
    return value(container)


def _bind_locally(inside: Frame, target: cst.BaseExpression, items: Value, assign: Callable[..., None]) -> None:
    """A comprehension's names are its own: they go to its environment, and to the heap for lambdas in it."""
    names = set(target_names(target))
    inside.scope = replace(inside.scope, bound=inside.scope.bound | names)
    assign(inside, target, items)


def _lambda(frame: Frame, node: cst.Lambda) -> Value:
    return define_lambda(frame, node)


def _if(frame: Frame, node: cst.IfExp) -> Value:
    outside = frame.guard
    frame.guard = guards.condition(frame, node.test) or outside
    dimensions.note_truth(frame, node.test, evaluate(frame, node.test))
    found = join([_if_at_all(frame, node.body), _if_at_all(frame, node.orelse)])
    frame.guard = outside
    return found


def _if_at_all(frame: Frame, node: cst.BaseExpression) -> Value:
    """A part of an expression that may not be reached when its line is run."""
    line, frame.line = frame.line, None
    found = evaluate(frame, node)
    frame.line = line
    return found


def _boolean(frame: Frame, node: cst.BooleanOperation) -> Value:
    outside = frame.guard
    left = evaluate(frame, node.left)
    dimensions.note_truth(frame, node.left, left)
    frame.guard = guards.condition(frame, node.left) or outside
    right = _if_at_all(frame, node.right)
    frame.guard = outside
    return join([left, right])


def _binary(frame: Frame, node: cst.BinaryOperation) -> Value:
    left, right = evaluate(frame, node.left), evaluate(frame, node.right)
    lists = frozenset(atom for atom in left | right if isinstance(atom, Container))
    if isinstance(node.operator, cst.Multiply) and lists:
        return lists
    if isinstance(node.operator, cst.Add):
        made = _added(frame, node, left, right)
        if made is not None:
            return made
    elif isinstance(node.operator, cst.Modulo) and left and all(is_text(atom) for atom in left):
        return made_texts.filled(frame, left, "%s", _filled_in(frame, node.right, right))
    return _combined(left | right)


def _filled_in(frame: Frame, node: cst.BaseExpression, what: Value) -> list[Argument]:
    """What ``%`` puts in the places of a text."""
    (tuple_,) = what if isinstance(node, cst.Tuple) else (None,)
    if not isinstance(node, cst.Tuple) or not isinstance(tuple_, Container):
        return [Argument(node, what)]
    items = [item_of(frame, tuple_, value(Constant(position))) for position in range(len(node.elements))]
    return [Argument(element.value, item) for element, item in zip(node.elements, items, strict=True)]


def _added(frame: Frame, node: cst.BinaryOperation, left: Value, right: Value) -> Value | None:
    """Text and lists that are put together."""
    made = made_texts.put_together(frame, [Argument(node.left, left), Argument(node.right, right)])
    if made != TEXT or (left and all(is_text(atom) for atom in left)):
        return made
    if all(isinstance(atom, Container) for atom in left | right) and left:
        container = Container(frame.file.site(node), "list")
        give(frame, container, join([element_of(frame, left), element_of(frame, right)]))
        return value(container)
    return None


def _combined(operands: Value) -> Value:
    """What arithmetic on values gives: a tensor, if one of them is."""
    found = []
    for atom in operands:
        if isinstance(atom, Tensor):
            found.append(value(Tensor(keras=atom.keras)))
        elif isinstance(atom, (Unknown, Dense)):
            found.append(DENSE)
        elif isinstance(atom, StaticShape):
            found.append(value(atom))
        elif isinstance(atom, SparseTensor):
            found.append(UNKNOWN)
        elif isinstance(atom, (LibraryObject, KerasObject, External)):
            found.append(UNKNOWN if atom.path.startswith(("tensorflow", "keras")) else PLAIN)
        else:
            found.append(PLAIN)
    result = join(found)
    if any(isinstance(atom, Tensor) for atom in result):
        return frozenset(atom for atom in result if isinstance(atom, Tensor))
    return result


def _unary(frame: Frame, node: cst.UnaryOperation) -> Value:
    what = evaluate(frame, node.expression)
    if isinstance(node.operator, cst.Not):
        dimensions.note_truth(frame, node.expression, what)
        return PLAIN if all(isinstance(atom, StaticShape) for atom in what) else _combined(what)
    return _combined(what)


def _comparison(frame: Frame, node: cst.Comparison) -> Value:
    left = evaluate(frame, node.left)
    rights = [evaluate(frame, part.comparator) for part in node.comparisons]
    dimensions.note_compared(frame, node, left, rights)
    result = _combined(join([left, *rights]))
    return PLAIN if all(isinstance(atom, (Plain, Dense, StaticShape)) for atom in result) else result


def _subscript(frame: Frame, node: cst.Subscript) -> Value:
    base = evaluate(frame, node.value)
    key = subscript_key(frame, node)
    uses = frame.program.uses.get(frame.scope.site, {})
    call = uses.get(("call", id(node.value)))
    if isinstance(call, ModuleCalled):
        uses["call", id(node.value)] = replace(call, item=node, key=key)
    found = []
    for atom in base:
        if isinstance(atom, Container):
            sliced = any(isinstance(element.slice, cst.Slice) for element in node.slice)
            found.append(value(atom) if sliced else item_of(frame, atom, key))
        elif isinstance(atom, HubOutputs):
            found.append(value(Tensor(module=atom.site)))
        elif isinstance(atom, Tensor):
            found.append(TENSOR)
        elif isinstance(atom, StaticShape):
            found.append(value(StaticShape(dimension=isinstance(node.slice[0].slice, cst.Index))))
        elif isinstance(atom, (Plain, Constant)):
            found.append(value(Plain(text=is_text(atom))))
        elif isinstance(atom, LibraryObject):
            found.append(attributes.library_item(atom))
        elif isinstance(atom, External):
            found.append(library(f"{atom.path}[]"))
        elif isinstance(atom, Dense):
            found.append(value(atom))
        elif isinstance(atom, Instance) and atom.site in frame.program.fields:
            found.append(element_of(frame, value(atom)))
        else:
            found.append(DENSE if isinstance(node.slice[0].slice, cst.Slice) else UNKNOWN)
    return join(found)


def subscript_key(frame: Frame, node: cst.Subscript) -> Value:
    """What a subscript's index can be; nothing known for slices and several indices."""
    keys = NOTHING
    for element in node.slice:
        if isinstance(element.slice, cst.Index):
            keys = evaluate(frame, element.slice.value)
        else:
            assert isinstance(element.slice, cst.Slice)
            for part in (element.slice.lower, element.slice.upper, element.slice.step):
                if part is not None:
                    evaluate(frame, part)
            return UNKNOWN
    return keys if len(node.slice) == 1 else UNKNOWN


def _named(frame: Frame, node: cst.NamedExpr) -> Value:
    what = evaluate(frame, node.value)
    assert isinstance(node.target, cst.Name)
    frame.bind(node.target.value, what)
    return what


def _yield(frame: Frame, node: cst.Yield) -> Value:
    made = Container(frame.scope.site, "list")
    if isinstance(node.value, cst.From):
        give(frame, made, element_of(frame, evaluate(frame, node.value.item)))
    elif node.value is not None:
        give(frame, made, evaluate(frame, node.value))
    frame.program.write("return", frame.scope.site, value=value(made))
    frame.program.write("graph inside", frame.scope.site, value=frame.graph)
    return UNKNOWN


def _await(frame: Frame, node: cst.Await) -> Value:
    evaluate(frame, node.expression)
    return UNKNOWN


_WORDS = {
    "None": NONE,
    "True": value(Constant(True)),
    "False": value(Constant(False)),
}

_STEPS: dict[type, Callable[[Frame, Any], Value]] = {
    cst.Name: _name,
    cst.Attribute: attributes.evaluate_attribute,
    cst.Call: calls.evaluate_call,
    cst.SimpleString: _string,
    cst.ConcatenatedString: _concatenated,
    cst.FormattedString: _formatted,
    cst.Integer: _integer,
    cst.Float: _float,
    cst.Imaginary: _float,
    cst.Ellipsis: _float,
    cst.List: _list,
    cst.Tuple: _list,
    cst.Set: _list,
    cst.Dict: _dict,
    cst.ListComp: _comprehension,
    cst.SetComp: _comprehension,
    cst.GeneratorExp: _comprehension,
    cst.DictComp: _comprehension,
    cst.Lambda: _lambda,
    cst.IfExp: _if,
    cst.BooleanOperation: _boolean,
    cst.BinaryOperation: _binary,
    cst.UnaryOperation: _unary,
    cst.Comparison: _comparison,
    cst.Subscript: _subscript,
    cst.NamedExpr: _named,
    cst.Yield: _yield,
    cst.Await: _await,
}
