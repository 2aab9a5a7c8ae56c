"""A name of Keras that only the v1 API has (HUB303).

What it does: turns ``K.set_session(session)`` into ``tf.keras.backend.set_session(session)`` where ``tf`` is
``tensorflow.compat.v1``, or else into ``tf.compat.v1.keras.backend.set_session(session)``.

So do optimizers: ``keras.optimizers.SGD`` becomes ``tf.keras.optimizers.SGD``.

Why: ``tensorflow.keras.backend`` has no sessions in TF2, and its optimizers don't work in graph code; ``set_session``,
``get_session`` and the optimizers of TF1 live on in ``tensorflow.compat.v1.keras`` (measured on TF 2.15.1, and on TF
2.21.0 with ``TF_USE_LEGACY_KERAS=1``).

Example:

    K.set_session(session)

becomes

    tf.keras.backend.set_session(session)

Safety: safe.
"""

import re
from collections.abc import Iterator

from hubmigrate import own_weights
from hubmigrate.interpret.scopes import leftmost
from hubmigrate.knowledge import keras_moves, symbols
from hubmigrate.rule import Done, Edit, Import, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import Symbol

RULE = Rule("HUB303", "keras-session", since="0.1")

ACCIDENT = re.compile(r"backend\.(?:tensorflow_backend\.)?tf\.")
"""``K.tf``: TensorFlow itself, which Keras's backend module happened to hold (up to Keras 2.2; the module of its
TensorFlow backend up to 2.3)."""


@RULE.on(Symbol)
def migrate(use: Symbol, unit: Unit) -> Iterator[Outcome]:
    """Rewrites one name."""
    if not unit.follows(use.path) or use.library != "keras" or own_weights.is_replaced(use, unit):
        return
    imported = {one.bound: one.module for one in unit.files[use.path].imports}
    if imported.get(leftmost(use.node), "").startswith("tensorflow.compat.v1"):
        return
    root = unit.tensorflow_name(use)
    new = unit.new_tensorflow_name(use.path) if root is None else ""
    v1 = unit.v1_text(use) or new
    accident = ACCIDENT.match(use.name)
    if accident is not None:
        name = use.name[accident.end() :]
        plain = symbols.status(name) in (symbols.SAME, symbols.MODULE, symbols.NEW)
        text = f"{(root or new) if plain else v1}.{name}"
    else:
        in_tf2 = unit.files[use.path].dialect == "tf2"
        moved = (keras_moves.moved if in_tf2 else keras_moves.in_graph_code)(f"keras.{use.name}") or ""
        if not moved.startswith(f"{keras_moves.V1_ROOT}."):
            return
        text = v1 + moved.removeprefix("tensorflow.compat.v1")
    if root is None:
        yield Import("tensorflow.compat.v1", new)
    yield Edit(use.node, (text,))
    yield Done(use.node, f"keras.{use.name} is {text}")
