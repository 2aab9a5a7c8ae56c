"""Sessions that do more than run: those that restore checkpoints, call hooks or initialise in a way of their own."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.stages import Lifting
from hubmigrate.values import Constant, Container

PLAIN = {
    "train.ChiefSessionCreator": ("scaffold", "master", "config"),
    "train.MonitoredSession": ("session_creator",),
    "train.MonitoredTrainingSession": ("master", "is_chief"),
    "train.Scaffold": ("init_op",),
    "train.SingularMonitoredSession": (),
}
"""By name, the first parameters, which are about nothing else than the session."""
KEYWORDS = frozenset(
    {
        "config",
        "init_op",
        "is_chief",
        "local_init_op",
        "log_step_count_steps",
        "master",
        "max_wait_secs",
        "ready_op",
        "save_checkpoint_secs",
        "save_summaries_secs",
        "save_summaries_steps",
        "scaffold",
        "session_creator",
        "stop_grace_period_secs",
    }
)
"""Arguments without which eager code computes the same; how often to save means nothing without a folder."""


def check_sessions_made(done: Lifting) -> None:
    """No session is made that does more than run what it is given. Raises ``Stay``."""
    for node, _ in done.facts.expressions:
        if not isinstance(node, cst.Call):
            continue
        path = done.facts.path(node.func)
        plain = PLAIN.get(path.removeprefix("tensorflow.")) if path.startswith("tensorflow.") else None
        if plain is None:
            continue
        for position, arg in enumerate(node.args):
            name = arg.keyword.value if arg.keyword else plain[position] if position < len(plain) else ""
            if arg.star or (name not in KEYWORDS and not _is_empty(done, arg.value)):
                raise done.stay(node, "this session restores a checkpoint, calls hooks or initialises in its own way")


def _is_empty(done: Lifting, node: cst.BaseExpression) -> bool:
    """Whether an argument is None or a list without elements."""
    if isinstance(node, (cst.List, cst.Tuple)):
        return not node.elements
    what = done.facts.value(node)
    return bool(what) and all(
        atom == Constant(None) or (isinstance(atom, Container) and not done.facts.program.read("all", atom.site))
        for atom in what
    )
