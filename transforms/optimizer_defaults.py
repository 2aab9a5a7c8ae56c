"""Optimizers have other defaults in TF2 (HUB306).

What it does: writes ``learning_rate=`` and ``initial_accumulator_value=0.0`` in calls of standalone Keras's optimizers
that left them to the defaults, and such a call in the place of ``"adagrad"``, ``"adadelta"``, ``"adamax"`` and
``"nadam"`` in ``model.compile``; in ``tf.keras``, in the place of ``"adagrad"``.

Why: standalone Keras had rates of its own (``Adagrad`` 0.01, ``Adadelta`` 1.0, ``Adamax`` and ``Nadam`` 0.002, where
``tf.keras`` has 0.001), and its ``Adagrad`` began with empty accumulators, as that of TF 1.15 did where it was asked
for by its name: the same program trains otherwise, without an error (measured on Keras 2.3.1 and TF 1.15.5, 2.15.1,
2.21.0). What eager code makes of names is seen to where sessions go (HUB211).

Example:

    from keras.optimizers import Adadelta

    model.compile(loss="mse", optimizer=Adadelta())

becomes

    from tensorflow.compat.v1.keras.optimizers import Adadelta

    model.compile(loss="mse", optimizer=Adadelta(learning_rate=1.0))

Safety: safe; ``review`` where it may be one of several names, which stay, and for ``Adam``, ``Adamax`` and ``Nadam``
of standalone Keras, which took their first steps in other sizes: with a constant gradient, Keras 2.3.1's Adam on TF
1.15.5 corrects its bias as if it were a step ahead.
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate.interpret.scopes import leftmost
from hubmigrate.keras_uses import OptimizerMade, OptimizerNamed
from hubmigrate.rule import Assume, Done, Edit, Import, Outcome, Rule, with_arguments
from hubmigrate.unit import Unit

RULE = Rule("HUB306", "optimizer-defaults", since="0.2")

CLASSES = {"adadelta": "Adadelta", "adagrad": "Adagrad", "adam": "Adam", "adamax": "Adamax", "nadam": "Nadam"}
RATES = {"Adadelta": "1.0", "Adagrad": "0.01", "Adamax": "0.002", "Nadam": "0.002"}
"""Learning rates of Keras 2.3.1 that ``tf.keras`` does not have."""
AHEAD = ("Adam", "Adamax", "Nadam")
"""Those that count their steps."""
EMPTY = "initial_accumulator_value=0.0"


@RULE.on(OptimizerMade)
def say_defaults(made: OptimizerMade, unit: Unit) -> Iterator[Outcome]:
    """Writes what one call left to the defaults."""
    root = leftmost(made.node.func)
    if not unit.follows(made.path) or root not in _standalone(made.path, unit):
        return
    args = made.node.args
    given = {arg.keyword.value for arg in args if arg.keyword is not None}
    if any(arg.star for arg in args):
        yield Assume(made.node, f"{made.name} has other defaults in TF2: it is taken to be told all of them")
        return
    rated = bool(given & {"lr", "learning_rate"}) or any(arg.keyword is None for arg in args)
    wanted = [f"learning_rate={RATES[made.name]}"] if made.name in RATES and not rated else []
    wanted += [EMPTY] if made.name == "Adagrad" else []
    if wanted:
        yield with_arguments(made.node, wanted)
        yield Done(made.node, f"{' and '.join(wanted)}: the defaults are others in TF2")
    if made.name in AHEAD:
        yield _first_steps(made.node, made.name)


@RULE.on(OptimizerNamed)
def write_out(named: OptimizerNamed, unit: Unit) -> Iterator[Outcome]:
    """Writes an optimizer out that is asked for by its name."""
    name = CLASSES.get(named.name)
    if name is None or not unit.follows(named.path):
        return
    standalone = bool(_standalone(named.path, unit))
    if not named.alone:
        if name == "Adagrad" or standalone:
            yield Assume(named.node, f"{named.name}, if it is told by this name, has other defaults in TF2")
        return
    if name in RATES and (standalone or name == "Adagrad"):
        wanted = [f"learning_rate={RATES[name]}"] if standalone else []
        wanted += [EMPTY] if name == "Adagrad" else []
        v1 = unit.v1_text(named)
        if v1 is None:
            v1 = unit.new_tensorflow_name(named.path)
            yield Import("tensorflow.compat.v1", v1)
        yield Edit(named.node, (f"{v1}.keras.optimizers.{name}({', '.join(wanted)})",))
        yield Done(named.node, f"{named.name} has other defaults in TF2")
    if name in AHEAD and standalone:
        yield _first_steps(named.node, name)


def _first_steps(node: cst.CSTNode, name: str) -> Assume:
    return Assume(node, f"{name} of standalone Keras took its first steps in other sizes")


def _standalone(path: str, unit: Unit) -> set[str]:
    """What a file imports of standalone Keras, by the names that it has there."""
    return {use.bound for use in unit.files[path].imports if use.module.split(".")[0] == "keras"}
