"""A call of a module becomes a call of one of its signatures (HUB102).

What it does: turns ``m(x)`` into ``m.signatures["default"](x)["default"]``, and ``m(d, signature="s", as_dict=True)``
into ``m.signatures["s"](**d)``. What is no tensor becomes one, of the dtype that the signature declares. A sparse input
becomes three, ``x_indices``, ``x_values`` and ``x_dense_shape``. Where something that the new call needs can't be seen
(``as_dict=``, the signature, ``*args``, whether a value is a dict, the name of a sparse input, the dtypes of inputs of
an expression) the file gets one function, ``_call_signature``, which looks at it when the program runs.

Why: a loaded TF1 Hub module can't be called. Its signatures take tensors only, cast nothing, take several inputs by
keyword, and always give a dict (measured on TF 1.15.5, 2.15.1, 2.18.1, 2.21.0). ``hub.Module`` took lists and arrays
and converted them; a bare result was the output "default".

Example:

    vectors = session.run(embed(sentences))

becomes

    vectors = session.run(embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"])

What Keras hands to a layer may be a dict: where the signature is known to take several inputs, it was one.

In a Keras layer that reads the variables of its module, the call is handed to a function of the file's own, which makes
its gradients: see HUB701.

Safety: safe where it is known whether the inputs are tensors; ``review`` where that can't be seen, and where
``_call_signature`` finds out. The dtype comes from text, from the module where it lies on disk (a local path, or a URL
in the cache of tensorflow_hub), from the interface table, or from the signature when the program runs. Refused: a call
of what may be something other than a module, one value for a signature that is known to take several, and sparse inputs
where the output must run on TF 1.x (``hub.load`` can't read such a module there).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import libcst as cst

from hubmigrate import at_run_time, convert, gradients
from hubmigrate.convert import Unseen
from hubmigrate.rule import Assume, Done, Edit, Hole, Import, Outcome, Refusal, Rule, Template
from hubmigrate.style import are_layers, as_dict, layer_of
from hubmigrate.unit import Unit
from hubmigrate.uses import Argument, ModuleCalled
from hubmigrate.values import NONE, UNKNOWN, Container, SparseTensor, Tensor, Unknown, Value

RULE = Rule("HUB102", "signature-call", since="0.1")

IGNORED = "the second positional argument, which TF1 Hub never read, is dropped"
MADE_TENSORS = "whether the inputs are tensors can't be seen: assumed that they can be made ones"


@dataclass(frozen=True)
class Handed:
    """The arguments of the new call, and what they rest on."""

    template: Template
    assumptions: tuple[str, ...] = ()


@RULE.on(ModuleCalled)
def migrate(call: ModuleCalled, unit: Unit) -> Iterator[Outcome]:
    """Rewrites one call."""
    if convert.asset_outputs(call, unit):
        return
    refused = _refusal(call, unit)
    handed = _not_seen(call) or _inputs(call, unit)
    trained = gradients.of(call, unit)
    if refused is not None or isinstance(handed, str):
        yield Refusal(call.node, refused or str(handed))
    elif trained is not None and (isinstance(handed, Unseen) or not convert.is_simple(call.node.func)):
        yield Refusal(call.node, "a layer may train the module here, and the call or its module is not simple enough")
    elif are_layers(unit, call.modules):
        yield from _of_layer(call, unit, handed)
    elif isinstance(handed, Unseen):
        yield from _at_run_time(call, unit, handed)
    else:
        signature = convert.signature_template(call)
        assert signature is not None
        tail = "" if as_dict(call) else '["default"]'
        called: Template = (Hole(call.node.func), ".signatures[", *signature, "](", *handed.template, ")")
        if trained is not None:
            function, needed = trained
            yield from needed
            called = (f"{function}(", Hole(call.node.func), ", ", *called, ")")
        yield from _written(call, unit, (*called, tail), handed)


def _refusal(call: ModuleCalled, unit: Unit) -> str | None:
    if not call.certain:
        return "what is called here may be something other than a module"
    if call.unknown:
        return f"{call.unknown}= is no argument that a call of a module takes"
    if unit.runs_on("<2") and call.inputs is not None and SparseTensor() in _held(unit, call.inputs.value):
        return convert.NO_SPARSE
    return None


def _not_seen(call: ModuleCalled) -> Unseen | None:
    """What is not known of a call whatever its inputs are."""
    if call.starred:
        return Unseen("what the arguments given by * or ** are")
    if as_dict(call) is None:
        return Unseen("whether the outputs come as a dict (as_dict=)")
    if convert.signature_template(call) is None:
        return Unseen("which signature is called")
    return None


def _of_layer(call: ModuleCalled, unit: Unit, handed: Handed | Unseen) -> Iterator[Outcome]:
    layer = layer_of(call, unit)
    if isinstance(handed, Unseen):
        yield Refusal(call.node, f"{handed.what} is not known, and a KerasLayer can't be asked for it")
    elif isinstance(layer, str):
        yield Refusal(call.node, layer)
    else:
        yield from _written(call, unit, (layer.name or Hole(call.node.func), "(", *handed.template, ")"), handed)


def _written(call: ModuleCalled, unit: Unit, edit: Template, handed: Handed) -> Iterator[Outcome]:
    if _needs_tensorflow(handed.template) and call.tf is None:
        yield Import("tensorflow.compat.v1", unit.new_tensorflow_name(call.path))
    yield Edit(call.node, edit)
    assumptions = [*handed.assumptions, *[IGNORED] * (call.ignored is not None)]
    if assumptions:
        yield Assume(call.node, "; ".join(dict.fromkeys(assumptions)) + _by_disk(call, unit))
    else:
        yield Done(call.node, f"the call is one of a signature{_by_disk(call, unit)}")


def _by_disk(call: ModuleCalled, unit: Unit) -> str:
    return ", as the module on disk declares it" if any(unit.on_disk(call.modules)) else ""


def _at_run_time(call: ModuleCalled, unit: Unit, unseen: Unseen) -> Iterator[Outcome]:
    """A call of the function that looks at what it is given."""
    template, needed = at_run_time.call(call, unit)
    yield from needed
    yield Edit(call.node, template)
    files = "; outputs that name files of the module are assumed not to be asked for" * (call.inputs is None)
    ignored = f"; {IGNORED}" * (call.ignored is not None and not call.starred)
    yield Assume(call.node, f"{unseen.what} is not known: looked at when the program runs{files}{ignored}")


def _needs_tensorflow(inputs: Template) -> bool:
    return any(isinstance(part, str) and ("constant(" in part or "convert_to_tensor(" in part) for part in inputs)


def _inputs(call: ModuleCalled, unit: Unit) -> Handed | Unseen | str:
    """The arguments of the new call; or why there are none."""
    given, keras = call.inputs, are_layers(unit, call.modules)
    if given is None or given.value == NONE:
        return Handed(("{}",) if keras else ())
    tf = call.tf or unit.new_tensorflow_name(call.path)
    if isinstance(given.node, cst.Dict) or _is_dict_call(given.node):
        return _literal(call, unit, given, tf)
    if any(isinstance(atom, Container) and atom.kind == "dict" for atom in given.value):
        return _dict(call, unit, given, tf)
    known = convert.signatures(call, unit) or []
    nested = any(isinstance(atom, Tensor) and atom.nested for atom in given.value)
    if any(s.inputs is not None and len(s.inputs) > 1 for s in known):
        if convert.kind_of(given.value, unit) == convert.UNKNOWN:
            return _dict(call, unit, given, tf)
        if not nested:
            return "the signature takes several inputs, and one value is given"
        return Handed(("" if keras else "**", Hole(given.node)))  # else it raised in TF1, too
    if nested and not known and convert.signature_names(call) != ("default",):
        return Unseen("whether the layer is given a dict of inputs")
    converted = convert.convert(call, unit, given, None, tf, keras=keras)
    if isinstance(converted, (str, Unseen)):
        return converted
    return Handed(converted.template, (converted.assumption,) if converted.assumption else ())


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


def _literal(call: ModuleCalled, unit: Unit, given: Argument, tf: str) -> Handed | Unseen | str:
    """A dict that is written out in the call becomes keywords."""
    items, values = _items(given.node), unit.dict_items(given.value)
    if items is None or values is None:
        return _dict(call, unit, given, tf)
    return _named(call, unit, {key: Argument(node, values[key]) for key, node in items}, tf)


def _named(call: ModuleCalled, unit: Unit, items: Mapping[str, Argument], tf: str) -> Handed | Unseen | str:
    """Inputs by name, each as a tensor, sparse ones as three."""
    keras = are_layers(unit, call.modules)
    inputs: dict[str, Template] = {}
    assumptions = []
    for key, given in items.items():
        if convert.kind_of(given.value, unit) == convert.SPARSE:
            parts = convert.sparse_parts(given, key)
            if isinstance(parts, Unseen):
                return parts
            inputs.update(parts)
            continue
        converted = convert.convert(call, unit, given, key, tf, keras=keras)
        if isinstance(converted, (str, Unseen)):
            return converted
        if converted.assumption:
            assumptions.append(converted.assumption)
        inputs[key] = converted.template
    keywords = not keras and all(key.isidentifier() and key != "self" for key in inputs)
    body: Template = ()
    for key, template in inputs.items():
        body = (*body, ", " if body else "", f"{key}=" if keywords else f'"{key}": ', *template)
    return Handed(body if keywords else ("{" if keras else "**{", *body, "}"), tuple(assumptions))


def _dict(call: ModuleCalled, unit: Unit, given: Argument, tf: str) -> Handed | Unseen | str:
    """A dict in a variable is spread; what it holds is converted on the way, unless it holds tensors only."""
    if any(not (isinstance(a, Unknown) or (isinstance(a, Container) and a.kind == "dict")) for a in given.value):
        return Unseen("whether the input is a dict of inputs or a value")
    start = "" if are_layers(unit, call.modules) else "**"
    held = _held(unit, given.value)
    if held and convert.kind_of(held, unit) == convert.TENSOR:
        return Handed((start, Hole(given.node)))
    items = unit.dict_items(given.value)
    known = convert.signatures(call, unit) or []
    names = items if items is not None else [i.key for s in known for i in s.inputs or ()]
    dtypes = {convert.declared_dtype(call, unit, name) for name in names}
    several = len(dtypes) > 1 and None not in dtypes and start
    if items and convert.is_simple(given.node) and (several or SparseTensor() in held):
        handed = _named(call, unit, {key: _item(given, key, what) for key, what in items.items()}, tf)
        return handed if isinstance(handed, (str, Unseen)) else Handed(_as_text(handed.template), handed.assumptions)
    if SparseTensor() in held:
        return Unseen("which inputs are sparse")
    key, value = convert.free_names(call.node)
    dtype = (f"{tf}.{dtypes.pop()}",) if len(dtypes) == 1 and None not in dtypes else _asked(call, unit, key)
    if isinstance(dtype, Unseen):
        return dtype
    kind = convert.kind_of(held, unit)
    function = "constant" if kind == convert.PLAIN else "convert_to_tensor"
    spread: Template = (
        f"{start}{{{key}: {tf}.{function}({value}, dtype=",
        *dtype,
        f") for {key}, {value} in ",
        Hole(given.node),
        ".items()}",
    )
    return Handed(spread, (MADE_TENSORS,) if kind == convert.UNKNOWN else ())


def _asked(call: ModuleCalled, unit: Unit, key: str) -> Template | Unseen:
    """The dtype that the loaded signature declares for the input that a variable names."""
    simple = convert.is_simple(call.node.func) and not are_layers(unit, call.modules) and not call.in_class_body
    if unit.runs_on("<2") or not simple:
        return Unseen("what dtypes the signature declares")
    signature = convert.signature_template(call) or ()
    return (Hole(call.node.func), ".signatures[", *signature, f"].structured_input_signature[1][{key}].dtype")


def _item(given: Argument, key: str, what: Value) -> Argument:
    """An item of a dict in a variable, by its key."""
    index = cst.Index(cst.SimpleString(json.dumps(key)))
    return Argument(cst.Subscript(given.node, [cst.SubscriptElement(index)]), what)


def _as_text(template: Template) -> Template:
    """A template whose nodes are no part of the file."""
    return tuple(convert.code_of(part.node) if isinstance(part, Hole) else part for part in template)


def _held(unit: Unit, what: Value) -> Value:
    """What a value is, or holds where it is a dict."""
    items = unit.dict_items(what)
    if not any(isinstance(atom, Container) for atom in what):
        return what
    return unit.contents(what) or (UNKNOWN if items is None else frozenset())
