"""Checks that what an iterator gives is asked for in one session: in another one, the iterator would begin anew."""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.facts import LOOPS, Facts, Step
from hubmigrate.eager.handed import has_unseen
from hubmigrate.eager.monitored import MONITORED, ends_quietly
from hubmigrate.eager.stages import Element, Lifting, Run

SESSIONS = frozenset({"tensorflow.InteractiveSession", "tensorflow.Session", *MONITORED})


def check_session(done: Lifting, element: Element, runs: list[Run]) -> None:
    """All runs that start an iterator or take its elements are of one session. Raises ``Stay``.

    An iterator that starts by itself does so once for each session: its session is made where it is. One that is
    started may be so in each session that a place makes.
    """
    users = [*runs, *(start.run for start in element.starts if start.run is not None)]
    made = _session_of(done.facts, users)
    if made is None or has_unseen(done.facts):
        raise done.stay(element.made, "an iterator begins anew in each session, and it can't be seen that there is one")
    if not element.starts and (made.scope != element.step.scope or made.loop is not None):
        raise done.stay(element.made, "an iterator begins anew in each session, and its session is made elsewhere")
    for run in runs:
        _check_end(done, run, alone=len(runs) == 1)


def _session_of(facts: Facts, runs: list[Run]) -> Step | None:
    """The statement that makes the session of all these runs; None if there may be several."""
    found = [(node, step) for node, step in facts.expressions if isinstance(node, cst.Call) and _makes(facts, node)]
    names = [facts.read_at.get(id(run.session)) for run in runs]
    keys = {read.key if read is not None else None for read in names}
    key = keys.pop() if len(keys) == 1 else None
    if len(found) > 1 and key is not None and len(facts.binds[key]) == 1 and key not in facts.parameters:
        (bound,) = facts.binds[key]
        found = [(node, step) for node, step in found if step is bound and _is_bound(node, bound)]
    known = len(found) == 1 and facts.path(found[0][0].func) in SESSIONS
    return found[0][1] if known else None


def _makes(facts: Facts, call: cst.Call) -> bool:
    path = facts.path(call.func)
    return path.rpartition(".")[2].endswith("Session") or path.endswith(".get_session")


def _is_bound(call: cst.Call, step: Step) -> bool:
    """``name = tf.Session()``, ``with tf.Session() as name:``"""
    if isinstance(step.node, cst.With):
        return any(item.item is call and item.asname is not None for item in step.node.items)
    return step.value is call


def _check_end(done: Lifting, run: Run, *, alone: bool) -> None:
    """Where a dataset has nothing left, TF1 goes on below the block of a monitored session."""
    around = ends_quietly(done, run.call)
    if around is None:
        return
    inside = run.step.around[run.step.around.index(around) + 1 :] if around in run.step.around else ()
    once = around in run.step.around and not any(isinstance(each, LOOPS) for each in inside)
    if not (alone and once):
        raise done.stay(run.call, "a monitored session ends quietly where a dataset does")
    said = "the session ended quietly where the dataset was empty, which raises an error in eager code"
    done.doubted.append((run.call, run.step, said))
