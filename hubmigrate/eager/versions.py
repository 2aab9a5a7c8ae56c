"""Gives each binding of a name a key of its own, where one straight line of statements binds it again and again.

``y = module(x)`` and later ``y = session.run(y, ...)`` are two things with one name.
"""

from __future__ import annotations

from dataclasses import replace

from hubmigrate.eager.facts import Facts, Key, Read, Step
from hubmigrate.eager.stages import block_of


def split(facts: Facts) -> None:
    """Splits every name that can be split; ``facts.versions`` keeps what belonged together."""
    for key in list(facts.binds):
        if key[0] == "name" and _splits(key, facts):
            _split(key, facts)


def _splits(key: Key, facts: Facts) -> bool:
    steps = facts.binds[key]
    if len(steps) + (key in facts.parameters) < 2 or key in facts.definitions:
        return False
    if any(step.loop is not None or step.in_class or step.scope != key[1] for step in steps):
        return False
    if any(read.scope != key[1] for read in facts.reads[key]):
        return False
    block = block_of(steps[0], facts)
    if any(block_of(step, facts) is not block for step in steps):
        return False
    return not (key in facts.parameters and steps[0].around)


def _split(key: Key, facts: Facts) -> None:
    steps, reads = facts.binds.pop(key), facts.reads.pop(key, [])
    first = 0 if key in facts.parameters else 1
    keys = [key if number == 0 else (f"name {number + 1}", key[1], key[2]) for number in range(len(steps) + 1 - first)]
    for version in keys:
        facts.versions[version] = steps
    for number, step in enumerate(steps):
        version = keys[number + 1 - first]
        facts.binds[version].append(step)
        step.binds = [(version if bound == key else bound, target) for bound, target in step.binds]
    for read in reads:
        before = sum(step.order < read.step.order for step in steps)
        _rekey(read, keys[max(before - first, 0)], facts)


def _rekey(read: Read, key: Key, facts: Facts) -> None:
    again = replace(read, key=key)
    facts.reads[key].append(again)
    facts.read_at[id(read.node)] = again


def binds_of(key: Key, facts: Facts) -> list[Step]:
    """All statements that bind the name of a key, in whatever version."""
    return facts.versions.get(key) or facts.binds[key]
