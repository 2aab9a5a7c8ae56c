"""How a value is handed to a signature: what it must become, and what that rests on.

``hub.Module`` converted what it was given to the declared dtype. A signature takes tensors only (lists and arrays raise
up to TF 2.18) and casts nothing (measured on TF 1.15.5, 2.15.1, 2.18.1, 2.21.0).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

import libcst as cst

from hubmigrate.interpret.scopes import dotted
from hubmigrate.knowledge.interfaces import Signature
from hubmigrate.rule import Hole, Template
from hubmigrate.unit import Unit
from hubmigrate.uses import Argument, ModuleCalled
from hubmigrate.values import (
    NONE,
    Constant,
    Container,
    Dense,
    LibraryObject,
    Plain,
    SparseTensor,
    StaticShape,
    Tensor,
    Value,
    texts,
)

TENSOR, PLAIN, MIXED, SPARSE, UNKNOWN = "tensor", "plain", "mixed", "sparse", "unknown"

KNOWN_ASSETS = {"tokenization_info": "vocab_file", "spm_path": "default"}
"""Signature -> the output that names a file, in every module that has such a signature (google-research/bert
run_classifier_with_tfhub.py; universal-sentence-encoder-lite/2 at tfhub.dev)."""
VARIABLES = ("tensorflow.Variable",)


@dataclass(frozen=True)
class Converted:
    """An input as it is handed over: its text, and the assumption that it rests on, if any."""

    template: Template
    assumption: str | None = None


@dataclass(frozen=True)
class Unseen:
    """Why there is no text for an input: something that only a look at the values tells, when the program runs."""

    what: str


SPARSE_PARTS = ("indices", "values", "dense_shape")
NO_SPARSE = "sparse inputs need TF 2: on TF 1.15 hub.load can't read a module that has one"


def kind_of(what: Value, unit: Unit) -> str:
    """``tensor``, ``plain`` (surely none), ``mixed`` (either, or holds tensors), ``sparse`` or ``unknown``."""
    kinds = {_kind(atom, unit) for atom in what if atom != Constant(None)}  # None raised in TF1 as well
    if len(kinds) == 1:
        return kinds.pop()
    return MIXED if kinds and kinds <= {TENSOR, PLAIN, MIXED} else UNKNOWN


def _kind(atom: object, unit: Unit) -> str:
    if isinstance(atom, Tensor):
        return TENSOR
    if isinstance(atom, SparseTensor):
        return SPARSE
    if isinstance(atom, (Plain, Constant, StaticShape)):
        return PLAIN
    if isinstance(atom, Dense):
        return MIXED
    if isinstance(atom, LibraryObject):
        return MIXED if atom.path in VARIABLES else UNKNOWN if atom.path.startswith("tensorflow") else PLAIN
    if isinstance(atom, Container) and atom.kind != "dict":
        inner = unit.contents(frozenset({atom}))
        kinds = {_kind(part, unit) for part in inner if part != atom}
        return PLAIN if kinds <= {PLAIN} else MIXED
    return UNKNOWN


def is_text(what: Value, unit: Unit, depth: int = 3) -> bool:
    """Whether a value is text, or holds nothing but text."""
    if not what or depth == 0:
        return False
    for atom in what:
        if isinstance(atom, Container):
            if not is_text(unit.contents(frozenset({atom})), unit, depth - 1):
                return False
        elif isinstance(atom, Constant):
            if not isinstance(atom.value, (str, bytes)):
                return False
        elif not (isinstance(atom, Plain) and atom.text):
            return False
    return True


def signature_names(call: ModuleCalled) -> tuple[str, ...] | None:
    """The signatures that a call can select; None if they are not all known."""
    if call.signature is None:
        return ("default",)
    named = frozenset(atom for atom in call.signature.value if atom != Constant(None))
    found = texts(named) if named else ()
    if found is None:
        return None
    return tuple(sorted({*found, *(["default"] if call.signature.value & NONE else [])})) or None


def signatures(call: ModuleCalled, unit: Unit) -> list[Signature] | None:
    """What the modules on disk or the interface table say of a call's signatures; None unless they have them all."""
    names, interfaces = signature_names(call), unit.declared(call.modules)
    if names is None or interfaces is None:
        return None
    found = [interface.signature(name) for interface in interfaces for name in names]
    return [s for s in found if s is not None] if all(found) else None


def declared_dtype(call: ModuleCalled, unit: Unit, key: str | None) -> str | None:
    """The dtype of an input, by the module on disk or the table; ``key`` None for the only input of a signature."""
    known = signatures(call, unit)
    if known is None:
        return None
    inputs = [s.sole_input if key is None else s.input(key) for s in known]
    dtypes = {None if each is None else each.dtype for each in inputs}
    return dtypes.pop() if len(dtypes) == 1 else None


def is_simple(node: cst.BaseExpression) -> bool:
    """Whether an expression is a dotted name, which can be written twice."""
    return bool(dotted(node)) and not dotted(node).startswith(".")


def convert(
    call: ModuleCalled, unit: Unit, given: Argument, key: str | None, tf: str, *, keras: bool = False
) -> Converted | Unseen | str:
    """One dense input as a tensor of the declared dtype, for a signature or a ``keras`` layer.

    A text says why there can be none. ``tf`` is TensorFlow's name.
    """
    kind = kind_of(given.value, unit)
    if isinstance(given.node, cst.GeneratorExp):
        return "a generator is no value that a tensor can be made of"
    if kind == TENSOR:
        return Converted((Hole(given.node),))
    if SparseTensor() in given.value:
        return Unseen("whether the input is sparse" if kind != SPARSE else "the name of the sparse input")
    dtype = _dtype(call, unit, given, key, tf, keras)
    if isinstance(dtype, Unseen):
        return dtype
    if kind in (PLAIN, MIXED):
        function = "constant" if kind == PLAIN else "convert_to_tensor"
        return Converted((f"{tf}.{function}(", _bare(given), ", dtype=", *dtype, ")"))
    what = code_of(given.node)
    shown = what if len(what) <= 30 and "\n" not in what else "the input"
    return Converted(
        (f"{tf}.convert_to_tensor(", _bare(given), ", dtype=", *dtype, ")"),
        f"what {shown} is can't be seen: assumed to be a tensor or a value that can be made one, not a dict of inputs",
    )


def sparse_parts(given: Argument, key: str) -> dict[str, Template] | Unseen:
    """The three inputs that a sparse one is in TF2, by name (measured on TF 2.15.1, 2.18.1, 2.21.0)."""
    node = given.node
    if not is_simple(node.value if isinstance(node, cst.Subscript) else node):
        return Unseen(f"the parts of the sparse input {key}, which has no name")
    return {f"{key}_{part}": (Hole(node), f".{part}") for part in SPARSE_PARTS}


def code_of(node: cst.CSTNode) -> str:
    """The text of an expression."""
    return cst.Module([]).code_for_node(node)


def _bare(given: Argument) -> Hole:
    return Hole(given.node)


def _dtype(call: ModuleCalled, unit: Unit, given: Argument, key: str | None, tf: str, keras: bool) -> Template | Unseen:
    """The dtype: by the module on disk or the table, of text, or as the loaded signature declares it at run time."""
    declared = declared_dtype(call, unit, key)
    if declared is not None:
        return (f"{tf}.{declared}",)
    if is_text(given.value, unit):
        return (f"{tf}.string",)
    signature = signature_template(call)
    if keras or signature is None or not is_simple(call.node.func):
        return Unseen("the dtype that the signature declares")
    if key is None:
        return (Hole(call.node.func), ".signatures[", *signature, "].inputs[0].dtype")
    if unit.runs_on("<2"):
        return Unseen("the dtypes that the signature declares")
    return (
        Hole(call.node.func),
        ".signatures[",
        *signature,
        f"].structured_input_signature[1][{json.dumps(key)}].dtype",
    )


def signature_template(call: ModuleCalled) -> Template | None:
    """The signature's name as it is written; ``"default"`` where none was given."""
    return named_signature(call.signature)


def named_signature(given: Argument | None) -> Template | None:
    """The same for any argument that names a signature."""
    if given is None or given.value == NONE:
        return ('"default"',)
    if given.value and not given.value & NONE and texts(given.value) is not None:
        return (Hole(given.node),)
    if not is_simple(given.node):
        return None
    return (Hole(given.node), ' or "default"')


def free_names(*nodes: cst.CSTNode) -> tuple[str, str]:
    """Names for a key and a value that the code of some nodes does not use."""
    text = " ".join(map(code_of, nodes))
    pairs = (("key", "value"), ("name", "given"), ("input_name", "input_value"), ("input_name_", "input_value_"))
    return next(pair for pair in pairs if not any(re.search(rf"\b{word}\b", text) for word in pair))


def asset_outputs(call: ModuleCalled, unit: Unit) -> tuple[str, ...]:
    """The outputs of a call that name files of the module: ``vocab_file``, ``spm_path``."""
    names = signature_names(call) or ()
    interfaces = unit.interfaces(call.modules) or ()
    assets = {asset.key for interface in interfaces for asset in interface.assets}
    found = {key for s in signatures(call, unit) or () if s.inputs == () for key in assets.intersection(s.outputs)}
    for name, key in KNOWN_ASSETS.items():
        if name in names:
            found.add(key)
    return tuple(sorted(found))
