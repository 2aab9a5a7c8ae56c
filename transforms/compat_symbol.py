"""A name of TensorFlow gets the prefix compat.v1 (HUB202).

What it does: turns ``tf.placeholder`` into ``tf.compat.v1.placeholder`` in a file whose import can't become
``tensorflow.compat.v1`` as a whole; into ``tf1.placeholder`` where the file imports that API as ``tf1`` beside it.

Why: see HUB201. A name keeps its spelling only if ``tf.X is tf.compat.v1.X`` in TF 2.15.1 and 2.21.0 (a table made by
importing both), or if both mean the same with the arguments that are given (a table made by running both).

Example:

    text = tf.placeholder(tf.string, [None])

becomes

    text = tf.compat.v1.placeholder(tf.string, [None])

Safety: safe. In a file that is written for TF2 (it uses names that TF1 lacks, or writes out all v1 names) nothing is
changed, and names that mean different things in both are marked for ``review``.
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate import all_variables, own_weights
from hubmigrate.knowledge import symbols
from hubmigrate.rule import Assume, Done, Edit, Hole, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import Symbol

RULE = Rule("HUB202", "compat-symbol", since="0.1")

MOVES = (symbols.V1, symbols.DIFFERS, symbols.LEGACY_KERAS, symbols.GONE_2_16, symbols.MODULE)
"""A namespace that is used as a whole may be asked for any of its names. Of Keras only what TF2 lacks moves."""


@RULE.on(Symbol)
def migrate(use: Symbol, unit: Unit) -> Iterator[Outcome]:
    """Prefixes one name."""
    facts = unit.files[use.path]
    if not unit.follows(use.path) or use.library != "tensorflow" or facts.in_v1:
        return
    if own_weights.is_replaced(use, unit) or all_variables.is_replaced(use, unit):
        return
    if facts.dialect == "tf2" and symbols.status(use.name) in (symbols.V1, symbols.LEGACY_KERAS) and not use.guarded:
        yield Refusal(use.node, f"tf.{use.name} is not in TF2, though the file uses other names that only TF2 has")
        return
    if facts.dialect == "tf2":
        if symbols.status(use.name) == symbols.DIFFERS and not _means_the_same(use):
            yield Assume(use.node, f"the file is taken to be written for TF2: tf.{use.name} means what it means there")
        return
    moves = (symbols.V1,) if use.name.split(".")[0] == "keras" else MOVES
    if symbols.status(use.name) in moves and not _means_the_same(use):
        name = unit.v1_name(use)
        yield Edit(use.root, (Hole(use.root), ".compat.v1") if name is None else (name,))
        yield Done(use.node, f"tf.{use.name} keeps its TF1 meaning")


def _means_the_same(use: Symbol) -> bool:
    """Whether the arguments of the call are such that the TF2 function does what the TF1 function did."""
    same = symbols.same_arguments(use.name)
    if same is None or use.call is None or any(arg.star for arg in use.call.args):
        return False
    keywords = [arg.keyword.value for arg in use.call.args if isinstance(arg.keyword, cst.Name)]
    return len(use.call.args) - len(keywords) <= same.positional and same.keywords.issuperset(keywords)
