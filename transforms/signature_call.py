"""A call of a module becomes a call of one of its signatures (HUB102).

What it does: turns ``m(x)`` into ``m.signatures["default"](x)["default"]``, and ``m(d, signature="s", as_dict=True)``
into ``m.signatures["s"](**d)``. What is no tensor becomes one, of the dtype that the signature declares.

Why: a loaded TF1 Hub module can't be called. Its signatures take tensors only, cast nothing, take several inputs by
keyword, and always give a dict (measured on TF 1.15.5, 2.15.1, 2.18.1, 2.21.0). ``hub.Module`` took lists and arrays
and converted them; a bare result was the output "default".

Example:

    vectors = session.run(embed(sentences))

becomes

    vectors = session.run(embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"])

Safety: safe where it is known whether the inputs are tensors; ``review`` where that can't be seen. The dtype comes from
text, from the interface table, or from the signature when the program runs. Refused: ``*args``, a call of what may be
something other than a module, ``as_dict=`` that is not known, and sparse inputs.
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate import convert
from hubmigrate.rule import Assume, Done, Edit, Hole, Import, Outcome, Refusal, Rule, Template
from hubmigrate.style import are_layers, as_dict, layer_of
from hubmigrate.unit import Unit
from hubmigrate.uses import Argument, ModuleCalled
from hubmigrate.values import NONE, UNKNOWN, Container, Unknown, Value

RULE = Rule("HUB102", "signature-call", since="0.1")


@RULE.on(ModuleCalled)
def migrate(call: ModuleCalled, unit: Unit) -> Iterator[Outcome]:
    """Rewrites one call."""
    if convert.asset_outputs(call, unit):
        return
    reason = _refusal(call)
    if reason is not None:
        yield Refusal(call.node, reason)
        return
    handed = _inputs(call, unit)
    if isinstance(handed, str):
        yield Refusal(call.node, handed)
        return
    inputs, assumptions, more = handed
    yield from more
    if _needs_tensorflow(inputs) and call.tf is None:
        yield Import("tensorflow.compat.v1", unit.new_tensorflow_name(call.path))
    if are_layers(unit, call.modules):
        layer = layer_of(call, unit)
        if isinstance(layer, str):
            yield Refusal(call.node, layer)
            return
        yield Edit(call.node, (layer.name or Hole(call.node.func), "(", *inputs, ")"))
    else:
        signature = convert.signature_template(call)
        assert signature is not None
        tail = "" if as_dict(call) else '["default"]'
        yield Edit(call.node, (Hole(call.node.func), ".signatures[", *signature, "](", *inputs, f"){tail}"))
    if call.ignored is not None:
        assumptions.append("the second positional argument, which TF1 Hub never read, is dropped")
    if assumptions:
        yield Assume(call.node, "; ".join(dict.fromkeys(assumptions)))
    else:
        yield Done(call.node, "the call is one of a signature")


def _refusal(call: ModuleCalled) -> str | None:
    if not call.certain:
        return "what is called here may be something other than a module"
    if call.unknown:
        return f"{call.unknown}= is no argument that a call of a module takes"
    if call.starred:
        return "the arguments are given by * or **, and can't be seen"
    if as_dict(call) is None:
        return "whether the outputs come as a dict (as_dict=) is not known"
    if convert.signature_template(call) is None:
        return "which signature is called is not known"
    return None


def _needs_tensorflow(inputs: Template) -> bool:
    return any(isinstance(part, str) and ("constant(" in part or "convert_to_tensor(" in part) for part in inputs)


Handed = tuple[Template, list[str], list[Outcome]]


def _inputs(call: ModuleCalled, unit: Unit) -> Handed | str:
    """The arguments of the new call, what they rest on, and edits elsewhere; or why there are none."""
    given = call.inputs
    if given is None or given.value == NONE:
        return ("{}",) if are_layers(unit, call.modules) else (), [], []
    tf = call.tf or unit.new_tensorflow_name(call.path)
    if isinstance(given.node, cst.Dict) or _is_dict_call(given.node):
        return _literal(call, unit, given, tf)
    if any(isinstance(atom, Container) and atom.kind == "dict" for atom in given.value):
        return _dict(call, unit, given, tf)
    known = convert.signatures(call, unit) or []
    if any(s.inputs is not None and len(s.inputs) > 1 for s in known):
        if convert.kind_of(given.value, unit) == convert.UNKNOWN:
            return _dict(call, unit, given, tf)
        return "the signature takes several inputs, and one value is given"
    converted = convert.convert(call, unit, given, None, tf, keras=are_layers(unit, call.modules))
    if isinstance(converted, str):
        return converted
    return converted.template, [converted.assumption] if converted.assumption else [], []


def _is_dict_call(node: cst.BaseExpression) -> bool:
    return isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value == "dict"


def _items(node: cst.BaseExpression) -> list[tuple[str, cst.BaseExpression]] | None:
    """Key and value of a dict that is written out; None if a key is not."""
    found: list[tuple[str, cst.BaseExpression]] = []
    if isinstance(node, cst.Dict):
        for element in node.elements:
            if not isinstance(element, cst.DictElement) or not isinstance(element.key, cst.SimpleString):
                return None
            found.append((str(element.key.evaluated_value), element.value))
    else:
        assert isinstance(node, cst.Call)
        for arg in node.args:
            if arg.keyword is None:
                return None
            found.append((arg.keyword.value, arg.value))
    return found


def _literal(call: ModuleCalled, unit: Unit, given: Argument, tf: str) -> Handed | str:
    """A dict that is written out in the call becomes keywords."""
    items, values = _items(given.node), unit.dict_items(given.value)
    if items is None or values is None:
        return _dict(call, unit, given, tf)
    keras = are_layers(unit, call.modules)
    keywords = not keras and all(key.isidentifier() and key != "self" for key, _ in items)
    body: Template = ()
    assumptions = []
    for key, node in items:
        converted = convert.convert(call, unit, Argument(node, values[key]), key, tf, keras=keras)
        if isinstance(converted, str):
            return converted
        if converted.assumption:
            assumptions.append(converted.assumption)
        body = (*body, ", " if body else "", f"{key}=" if keywords else f'"{key}": ', *converted.template)
    return body if keywords else ("{" if keras else "**{", *body, "}"), assumptions, []


def _dict(call: ModuleCalled, unit: Unit, given: Argument, tf: str) -> Handed | str:
    """A dict in a variable is spread; what it holds is converted on the way, unless it holds tensors only."""
    if any(not (isinstance(a, Unknown) or (isinstance(a, Container) and a.kind == "dict")) for a in given.value):
        return "the input may be a dict of inputs or a value; which one can't be seen"
    start = "" if are_layers(unit, call.modules) else "**"
    held = _values(unit, given.value)
    if held and convert.kind_of(held, unit) == convert.TENSOR:
        return (start, Hole(given.node)), [], []
    signature = convert.signature_template(call) or ()
    key, value = convert.free_names(call.node)
    items = unit.dict_items(given.value)
    known = convert.signatures(call, unit) or []
    names = items if items is not None else [i.key for s in known for i in s.inputs or ()]
    dtypes = {convert.declared_dtype(call, unit, name) for name in names}
    if items and None not in dtypes and len(dtypes) > 1 and convert.is_simple(given.node) and start:
        return _keywords(call, unit, given, items, tf)
    if len(dtypes) == 1 and None not in dtypes:
        dtype: Template = (f"{tf}.{dtypes.pop()}",)
    elif unit.runs_on("<2"):
        return "the dtypes of the inputs are not known, and on TF 1.x the loaded signature does not tell them"
    elif not convert.is_simple(call.node.func) or are_layers(unit, call.modules):
        return "the dtypes that the signature declares are not known, and the called module has no name to ask them of"
    elif call.in_class_body:
        return "the dtypes of the inputs are not known, and names of a class body can't be asked in a comprehension"
    else:
        asked = (".signatures[", *signature, f"].structured_input_signature[1][{key}].dtype")
        dtype = (Hole(call.node.func), *asked)
    kind = convert.kind_of(held, unit)
    if kind == convert.SPARSE:
        return "sparse inputs take three tensors (indices, values, dense_shape) in TF2"
    function = "constant" if kind == convert.PLAIN else "convert_to_tensor"
    spread: Template = (
        f"{start}{{{key}: {tf}.{function}({value}, dtype=",
        *dtype,
        f") for {key}, {value} in ",
        Hole(given.node),
        ".items()}",
    )
    unseen = kind == convert.UNKNOWN
    return spread, ["whether the inputs are tensors can't be seen: assumed that they can be made ones"] * unseen, []


def _keywords(call: ModuleCalled, unit: Unit, given: Argument, items: dict[str, Value], tf: str) -> Handed | str:
    """The known items of a dict variable, one by one, where the inputs differ in dtype."""
    if not all(key.isidentifier() and key != "self" for key in items):
        return "the inputs differ in dtype, and their names can't be written as keywords"
    template: Template = ()
    assumptions = []
    for key, value in items.items():
        item = cst.Subscript(given.node, [cst.SubscriptElement(cst.Index(cst.SimpleString(f'"{key}"')))])
        converted = convert.convert(call, unit, Argument(item, value), key, tf)
        if isinstance(converted, str):
            return converted
        if converted.assumption:
            assumptions.append(converted.assumption)
        written = tuple(cst.Module([]).code_for_node(item) if isinstance(p, Hole) else p for p in converted.template)
        template = (*template, ", " if template else "", f"{key}=", *written)
    return template, assumptions, []


def _values(unit: Unit, what: Value) -> Value:
    items = unit.dict_items(what)
    return unit.contents(what) or (UNKNOWN if items is None else frozenset())
