"""A name of TensorFlow that TF2 does not have (HUB205).

What it does: reports names such as ``tf.contrib`` and, where the output must run on TF 2.16 or later, ``tf.estimator``.

Why: ``tf.contrib`` was never part of TF2; estimators went away with TF 2.16 (release notes of TF 2.16.1). The symbol
table is made by importing TF 1.15.5, 2.15.1 and 2.21.0.

Example: ``tf.contrib.layers.fully_connected(x, 2)`` is left.

Safety: nothing is changed. The rest of the file is migrated. What TF2 has of ``tf.contrib``, see HUB208.
"""

from collections.abc import Iterator

from hubmigrate.knowledge import symbols
from hubmigrate.of_contrib import written
from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ImportedName, NamedSymbol, Symbol

RULE = Rule("HUB205", "gone-symbol", since="0.1")


@RULE.on(Symbol)
def report(use: Symbol, unit: Unit) -> Iterator[Outcome]:
    """Reports a name in use."""
    judged = unit.follows(use.path) and use.library != "keras" and unit.files[use.path].dialect != "tf2"
    if judged and not written(use, unit):
        yield from _judged(use, use.name, unit)


@RULE.on(ImportedName)
def report_import(use: ImportedName, unit: Unit) -> Iterator[Outcome]:
    """Reports an imported name."""
    library, _, below = use.module.partition(".")
    if unit.follows(use.path) and library == "tensorflow" and not below.startswith(("keras", "python", "compat")):
        name = f"{below}.{use.name}" if below and use.name else below or use.name or ""
        if name:
            yield from _judged(use, name, unit)


def _judged(use: Symbol | ImportedName, name: str, unit: Unit) -> Iterator[Outcome]:
    status = symbols.GONE if name.split(".")[0] in ("contrib", "examples") else symbols.status(name)
    if status == symbols.GONE:
        yield Refusal(use.node, f"tf.{name} does not exist in TF2")
    elif status == symbols.GONE_2_16 and unit.runs_on(">=2.16"):
        yield Refusal(use.node, f"tf.{name} does not exist from TF 2.16 on; --tf '<2.16' says that it need not")


@RULE.on(NamedSymbol)
def report_named(use: NamedSymbol, unit: Unit) -> Iterator[Outcome]:
    """Reports a name that is reached through a text, where plain names do not mean those of TF1."""
    facts = unit.files[use.path]
    if unit.follows(use.path) and not facts.in_v1 and symbols.status(use.name) not in (symbols.SAME, symbols.NEW):
        yield Refusal(use.node, f"tf.{use.name} is reached through getattr, and may mean something else in TF2")
