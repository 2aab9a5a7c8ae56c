"""Layers have other defaults in TF2 (HUB305).

What it does: writes ``recurrent_activation="hard_sigmoid"`` in calls of ``LSTM``, ``GRU`` and their cells that are
imported from ``tensorflow.keras`` and don't say it, and ``reset_after=False`` in those of ``GRU``.

Why: these are the defaults of TF 1.15; those of TF2 are ``"sigmoid"`` and ``True``, so that the same layer computes
something else, without an error (measured on TF 1.15.5, 2.15.1, 2.21.0). Layers by their full names,
``tf.keras.layers.LSTM``, become those of ``tf.compat.v1``, which have the defaults of TF1.

Example:

    from tensorflow.keras.layers import GRU

    states = GRU(64)(vectors)

becomes

    states = GRU(64, recurrent_activation="hard_sigmoid", reset_after=False)(vectors)

Safety: safe; ``review`` for standalone Keras: from its 2.3 on, the activation is that of TF2, and before it was
``"hard_sigmoid"``. Where arguments are handed over with stars, nothing is written. ``BatchNormalization`` of standalone
Keras is ``review``: as it trained, it kept the variance that its samples let expect, and ``tf.keras`` keeps that of the
batch, which is a little less (measured on Keras 2.3.1, TF 2.15.1, 2.21.0).
"""

from collections.abc import Iterator

from hubmigrate.file_facts import spelled
from hubmigrate.interpret.scopes import leftmost
from hubmigrate.keras_uses import LayerCalled
from hubmigrate.rule import Assume, Done, Outcome, Rule, with_arguments
from hubmigrate.unit import Unit

RULE = Rule("HUB305", "layer-defaults", since="0.2")

ACTIVATION = "recurrent_activation"
BATCH = "BatchNormalization"
PLACE = 3
"""How many arguments by place it takes for the third, which is the activation."""


@RULE.on(LayerCalled)
def migrate(made: LayerCalled, unit: Unit) -> Iterator[Outcome]:
    """Writes what one call left to the defaults."""
    origin = _origin(made, unit)
    if not origin or not unit.follows(made.path):
        return
    if made.name == BATCH:
        if origin == "keras":
            yield Assume(
                made.node, f"{BATCH} that is trained keeps another variance in tf.keras than in standalone Keras"
            )
        return
    args = made.node.args
    given = {arg.keyword.value for arg in args if arg.keyword is not None}
    says_activation = ACTIVATION in given or sum(arg.keyword is None for arg in args) >= PLACE
    if any(arg.star for arg in args):
        yield Assume(made.node, f"{made.name} has other defaults in TF2: it is taken to be told all of them")
        return
    wanted = []
    if not says_activation and origin == "tensorflow":
        wanted.append(f'{ACTIVATION}="hard_sigmoid"')
    if made.name.startswith("GRU") and "reset_after" not in given:
        wanted.append("reset_after=False")
    if wanted:
        yield with_arguments(made.node, wanted)
        yield Done(made.node, f"{' and '.join(wanted)}: the defaults are others in TF2")
    if not says_activation and origin == "keras":
        yield Assume(made.node, f"{made.name} is that of Keras 2.3: before, {ACTIVATION} was hard_sigmoid")


def _origin(made: LayerCalled, unit: Unit) -> str:
    """Whose defaults a class had: ``keras``, ``tensorflow``, or nothing where it keeps them."""
    facts = unit.files[made.path]
    imported = next((use for use in facts.imports if use.bound == leftmost(made.node.func)), None)
    if imported is None:
        return ""
    module = spelled(imported)
    if module.split(".")[0] == "keras":
        return "keras"
    of_tensorflow = module.startswith(("tensorflow.keras", "tensorflow.python.keras"))
    return "tensorflow" if of_tensorflow and facts.dialect != "tf2" else ""
