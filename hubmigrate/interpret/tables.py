"""Lookup tables: what they give, and the operations that fill them."""

from __future__ import annotations

import libcst as cst

from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.functions import Arguments
from hubmigrate.knowledge.contrib import TABLE
from hubmigrate.uses import TableInit
from hubmigrate.values import TENSOR, UNKNOWN, External, LibraryObject, SparseTensor, Tensor, Value, value

TABLES = frozenset({TABLE, "lookup.StaticVocabularyTable"})
"""Classes of tables that don't change once they are filled."""


def call(frame: Frame, node: cst.Call, name: str, args: Arguments) -> Value | None:
    """What a table, or a method of one, gives; None for anything else."""
    made, called, method = name.partition("()")
    if made not in TABLES or method not in ("", ".lookup", ".size"):
        return None
    frame.built(node, made)
    if not called:
        return value(LibraryObject(f"tensorflow.{name}"))
    keys = args.pick(0, "keys")
    if method == ".size" or (keys is not None and all(isinstance(atom, Tensor) for atom in keys.value)):
        return TENSOR
    sparse = keys is not None and all(isinstance(atom, SparseTensor) for atom in keys.value)
    return value(SparseTensor()) if sparse else UNKNOWN


def note_init(frame: Frame, node: cst.Attribute, base: Value) -> None:
    """Notes ``table.init``, which not all tables have."""
    if node.attr.value == "init" and any(
        isinstance(atom, LibraryObject) and atom.path.removeprefix("tensorflow.") in TABLES for atom in base
    ):
        frame.record(("init", id(node)), TableInit(frame.file.path, node, frame.scope.site))


def is_filling(atom: object) -> bool:
    """Whether a value is the operation that fills a table."""
    path = atom.path.removeprefix("tensorflow.") if isinstance(atom, External) else ""
    made, _, name = path.partition("()")
    return made in TABLES and name in (".init", ".initializer")
