"""Facts about places where a program uses Keras, beside those of ``uses``."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst

from hubmigrate.uses import Use
from hubmigrate.values import Site


@dataclass(frozen=True, eq=False)
class VariablesKept(Use):
    """Variables of modules are stored in an attribute of a layer of Keras that is none of its lists of weights."""

    kept: frozenset[Site]
    """The modules."""


@dataclass(frozen=True, eq=False)
class LayerCalled(Use):
    """A call of one of Keras's layers that have other defaults in TF2, or compute otherwise."""

    node: cst.Call
    name: str
    """``LSTM``, ``GRUCell`` ..."""


@dataclass(frozen=True, eq=False)
class OptimizerMade(Use):
    """A call of one of Keras's classes for optimizers."""

    node: cst.Call
    name: str
    """``Adam``, ``Adagrad`` ..."""


@dataclass(frozen=True, eq=False)
class OptimizerNamed(Use):
    """The text by which ``model.compile`` is told its optimizer."""

    node: cst.BaseExpression
    name: str
    """In small letters."""
    alone: bool
    """Whether it is told nothing else there."""
