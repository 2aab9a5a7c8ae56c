"""Finds tensors of which one run needs several others: they are computed once, and handed to the functions of these.

A run of a session computes each of its tensors once. So do the calls in its place: what several functions need is a
parameter of theirs, as if it were fed, and ``check_fed`` does the same for what is.
"""

from __future__ import annotations

from collections import Counter

import libcst as cst

from hubmigrate.eager.facts import Key
from hubmigrate.eager.fed import is_seen
from hubmigrate.eager.functions import choose_functions
from hubmigrate.eager.run_calls import has_line
from hubmigrate.eager.stages import Lifting, Placeholder, Run, plain_name


def compute_once(done: Lifting) -> None:
    """Makes parameters of the tensors that are shared, and chooses the functions anew."""
    keys = [key for key in done.made if _is_shared(done, key)]
    if not keys:
        return
    for key in keys:
        step = done.symbolic[key].steps[-1]
        assert step.value is not None
        done.placeholders[key] = Placeholder(key, step, step.value, "", plain_name(key[2], "value"))
    for symbolic in done.symbolic.values():
        symbolic.needs.clear()
    done.made.clear()
    choose_functions(done)


def _is_shared(done: Lifting, key: Key) -> bool:
    """Whether a run would call its function more than once, and all that need it can write a call of it."""
    if key in done.placeholders or key in done.facts.versions or len(done.symbolic[key].steps) > 1:
        return False  # made of what went by the same name
    runs = [(run, _calls(done, run)) for run in done.runs]
    runs = [(run, calls) for run, calls in runs if calls[key]]
    return any(calls[key] > 1 for _, calls in runs) and all(_is_written(done, key, run) for run, _ in runs)


def _calls(done: Lifting, run: Run) -> Counter[Key]:
    """How often a run needs each tensor, of which it computes each once."""
    todo = list(dict.fromkeys(read.key for read in run.symbols if read.key in done.made))
    found = Counter(todo)
    seen: set[Key] = set()
    while todo:
        key = todo.pop()
        if key in seen or key in run.feeds:
            continue
        seen.add(key)
        reads = [read for read in done.reads_in(done.made[key].steps) if read.key in done.made and read.key != key]
        for read in reads:
            again = any(isinstance(above, cst.Lambda) for _, above in done.facts.climb(read.node))
            found[read.key] += 2 if again else 1  # what is in a lambda may be computed for each element
        todo += [read.key for read in reads]
    return found


def _is_written(done: Lifting, key: Key, run: Run) -> bool:
    """Whether a run sees the name of a tensor, and has a place for a variable."""
    if run.parameters is not None or not has_line(run, done.facts):
        return False
    if key[0] != "attribute":
        return is_seen(key, run.scope, done.facts)
    return any(read.key[:2] == key[:2] and isinstance(read.node, cst.Attribute) for read in run.symbols)
