"""Checks that no session that goes has reset the weights of a Keras model that was trained before.

A session that is new, or runs an initialiser, starts with fresh weights in TF1; eager code goes on with those that were
trained.
"""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Step
from hubmigrate.eager.stages import Lifting
from hubmigrate.values import KerasObject, Unknown

RESETS = frozenset({"tensorflow.global_variables_initializer", "tensorflow.initialize_all_variables"}) | {
    "tensorflow.initializers.global_variables",
    "keras.backend.set_session",
    "keras.backend.clear_session",
}
TRAINS = frozenset({"fit", "fit_generator", "load_weights", "set_weights", "train_on_batch"})
LOADS = frozenset({"load_weights", "set_weights"})
USES = frozenset({"evaluate", "evaluate_generator", "predict", "predict_generator", "predict_on_batch", *TRAINS})


def check_weights(done: Lifting) -> None:
    """Raises ``Stay``."""
    calls = [(node, step) for node, step in done.facts.expressions if type(node) is cst.Call]
    uses = [(node, step) for node, step in calls if _is_of_model(done, node)]
    trains = [(node, step) for node, step in uses if _method(node) in TRAINS]
    for node, step in calls if trains else ():
        if done.facts.path(node.func) in RESETS and any(_undoes(done, step, train, uses) for train in trains):
            raise done.stay(node, "a model that was trained before starts anew in this session")


def _undoes(done: Lifting, reset: Step, train: tuple[cst.Call, Step], uses: list[tuple[cst.Call, Step]]) -> bool:
    """Whether weights that were trained are fresh again where the model is used next."""
    call, step = train
    after = [(node, at) for node, at in uses if at.scope == reset.scope and at.order > reset.order]
    if not after or _method(after[0][0]) in LOADS:
        return False
    if reset.scope != step.scope:
        return not _is_made_in(done, after[0][0], reset)
    loop = reset.loop if reset.loop is not None and reset.loop in step.around else None
    return step.order < reset.order or (loop is not None and not _is_made_in(done, call, reset))


def _is_made_in(done: Lifting, call: cst.Call, reset: Step) -> bool:
    """Whether the model of a call is made where the session is: in the same function, and in the same loop."""
    assert isinstance(call.func, cst.Attribute)
    read = done.facts.read_at.get(id(call.func.value))
    binds = done.facts.binds.get(read.key, []) if read is not None else []
    return bool(binds) and all(step.scope == reset.scope and step.loop is reset.loop for step in binds)


def _is_of_model(done: Lifting, call: cst.Call) -> bool:
    if _method(call) not in USES:
        return False
    assert isinstance(call.func, cst.Attribute)
    what = done.facts.value(call.func.value)
    return not what or any(isinstance(atom, (KerasObject, Unknown)) for atom in what)


def _method(call: cst.Call) -> str:
    return call.func.attr.value if isinstance(call.func, cst.Attribute) else ""
