"""Seeded draws: each operation of TF1 starts anew in each session, those of TF2 that are alike share their numbers."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import Step
from hubmigrate.eager.handed import has_unseen
from hubmigrate.eager.stages import Lifting, is_session
from hubmigrate.values import Constant

PLACES = {
    "image.random_brightness": 2,
    "image.random_contrast": 3,
    "image.random_flip_left_right": 1,
    "image.random_flip_up_down": 1,
    "image.random_hue": 2,
    "image.random_saturation": 3,
    "multinomial": 2,
    "nn.dropout": 3,
    "random.categorical": 2,
    "random.multinomial": 2,
    "random.shuffle": 1,
    "random_crop": 2,
    "random_shuffle": 1,
}
"""Which argument is the seed, where it is not the fifth (API documentation of TF 1.15)."""


OF_GRAPHS = frozenset(f"tensorflow.{name}" for name in ("random.set_random_seed", "random.set_seed", "set_random_seed"))
"""Functions that give a graph a seed, and eager code one for all of it."""

NEW_GRAPHS = frozenset({"keras.backend.clear_session", "tensorflow.reset_default_graph"})
"""Functions after which the graph has no seed in TF1."""


def check_seed(done: Lifting, call: cst.Call, step: Step) -> None:
    """A draw with a seed, of its own or its graph's, is made once, in one session. Raises ``Stay``.

    Beside a seed of its own, that of its graph counts from where it stands, in TF1 for that graph only.
    """
    facts = done.facts
    calls = [(node, at) for node, at in facts.expressions if type(node) is cst.Call]
    seeds = [at for node, at in calls if facts.path(node.func) in OF_GRAPHS]
    seeded = is_seeded(done, call)
    if not seeded and not seeds:
        return
    if seeded and seeds:
        here = all(at.scope == step.scope and at.around == step.around and at.order < step.order for at in seeds)
        anew = [at for node, at in calls if facts.path(node.func) in NEW_GRAPHS]
        if not here or any(at.scope != step.scope or at.order > seeds[0].order for at in anew):
            raise done.stay(call, "a draw has a seed of its own, and it can't be seen whether its graph has one")
    path = facts.path(call.func)
    sessions = [at for node, at in calls if is_session(facts.path(node.func))]
    once = all(at.scope == facts.program.top(at.path) and at.loop is None for at in [step, *sessions])
    alike = [node for node, _ in calls if seeded and facts.path(node.func) == path]
    if not once or len(sessions) > 1 or len(alike) > 1 or has_unseen(facts):
        raise done.stay(call, "a seeded draw goes on in TF2 where TF1 starts it anew")


def is_seeded(done: Lifting, call: cst.Call) -> bool:
    """Whether a seed is given."""
    place = PLACES.get(done.facts.path(call.func).removeprefix("tensorflow."), 4)
    given = [arg.value for arg in call.args[place : place + 1] if arg.keyword is None]
    given += [arg.value for arg in call.args if arg.keyword is not None and arg.keyword.value == "seed"]
    return any(done.facts.value(each) != frozenset({Constant(None)}) for each in given)
