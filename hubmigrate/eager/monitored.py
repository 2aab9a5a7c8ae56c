"""Sessions that do more than run: those that restore checkpoints, call hooks or initialise in a way of their own.

Where the block of a monitored session raises ``StopIteration`` or ``OutOfRangeError``, it ends and nothing is raised.
"""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import reached
from hubmigrate.eager.stages import Lifting, is_staging
from hubmigrate.values import Constant, Container

PLAIN = {
    "train.ChiefSessionCreator": ("scaffold", "master", "config"),
    "train.MonitoredSession": ("session_creator",),
    "train.MonitoredTrainingSession": ("master", "is_chief"),
    "train.Scaffold": ("init_op",),
    "train.SingularMonitoredSession": (),
}
"""By name, the first parameters, which are about nothing else than the session."""
MONITORED = frozenset(f"tensorflow.{name}" for name in PLAIN if name.endswith("Session"))
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
        if type(node) is not cst.Call:
            continue
        path = done.facts.path(node.func)
        plain = PLAIN.get(path.removeprefix("tensorflow.")) if path.startswith("tensorflow.") else None
        if plain is None:
            continue
        for position, arg in enumerate(node.args):
            name = arg.keyword.value if arg.keyword else plain[position] if position < len(plain) else ""
            if arg.star or (name not in KEYWORDS and not _is_empty(done, arg.value)):
                raise done.stay(node, "this session restores a checkpoint, calls hooks or initialises in its own way")
    for node, _ in done.facts.expressions:
        ends = isinstance(node, cst.Call) and done.facts.path(node.func) == "builtins.next" and len(node.args) == 1
        if ends and ends_quietly(done, node) is not None:
            raise done.stay(node, "a monitored session ends quietly where this has nothing more to give")


def ends_quietly(done: Lifting, node: cst.CSTNode) -> cst.With | None:
    """The block of a monitored session that a node is in, also by way of a function that is called there."""
    facts = done.facts
    step = done.step_of(node)
    for each in facts.steps:
        if isinstance(each.node, cst.With) and any(_is_monitored(done, item.item) for item in each.node.items):
            block = each.node.body
            if facts.within(node, {id(block)}) or (step is not None and step.scope in reached(facts, block)):
                return each.node
    return None


def _is_monitored(done: Lifting, entered: cst.BaseExpression) -> bool:
    """Whether what a ``with`` enters may be a monitored session."""
    facts = done.facts
    if isinstance(entered, cst.Call):
        return facts.path(entered.func) in MONITORED
    calls = (node for node, _ in facts.expressions if isinstance(node, cst.Call))
    return is_staging(facts.value(entered), facts) and any(facts.path(call.func) in MONITORED for call in calls)


def _is_empty(done: Lifting, node: cst.BaseExpression) -> bool:
    """Whether an argument is None or a list without elements."""
    if isinstance(node, (cst.List, cst.Tuple)):
        return not node.elements
    what = done.facts.value(node)
    return bool(what) and all(
        atom == Constant(None) or (isinstance(atom, Container) and not done.facts.program.read("all", atom.site))
        for atom in what
    )
