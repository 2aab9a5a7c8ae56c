"""Checks that the attributes of a class are those of one object: two objects have placeholders of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

import libcst as cst

from hubmigrate.eager.facts import Key, Read
from hubmigrate.eager.nodes import code
from hubmigrate.eager.stages import Lifting
from hubmigrate.values import Site

RECORDED = (cst.Call, cst.Subscript)
"""How items of records are read."""
Owners: TypeAlias = "dict[Site, set[str]]"
"""By class: the expressions that its objects go by."""


def check_owners(done: Lifting) -> None:
    """No run, and no tensor, takes attributes of two objects of a class. Raises ``Stay``."""
    _Owners(done).check()


class _Owners:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts

    def check(self) -> None:
        for run in self.done.runs:
            owners = self.owners_of(run.symbols, set())
            items = (place for several in run.items.values() for place, _ in several.values())
            for node in (*run.fed.values(), *map(_holder, items)):
                read = self.facts.read_at.get(id(node))
                if read is not None:
                    self.add(owners, read)
            self.check_one(owners, run.call)
        for made in self.done.made.values():
            self.check_one(self.owners_of(self.done.reads_in(made.steps), {made.symbolic.key}), made.steps[-1].node)

    def check_one(self, owners: Owners, node: cst.CSTNode) -> None:
        if any(len(names) > 1 for names in owners.values()):
            raise self.done.stay(node, "tensors of several objects of a class, or of an object with several names")

    def owners_of(self, reads: Iterable[Read], seen: set[Key]) -> Owners:
        """Through names, down to the attributes that their tensors are made of."""
        found: Owners = defaultdict(set)
        for read in reads:
            if read.key[0] == "attribute" or isinstance(read.node, RECORDED):
                self.add(found, read)
            elif read.key in self.done.symbolic and read.key not in seen:
                seen.add(read.key)
                inside = self.owners_of(self.done.reads_in(self.done.symbolic[read.key].steps), seen)
                for family, names in inside.items():
                    found[family] |= names
        return found

    def add(self, owners: Owners, read: Read) -> None:
        if read.key[0] == "attribute" and isinstance(read.node, cst.Attribute):
            owners[read.key[1]].add(code(read.node.value))
        elif isinstance(read.node, RECORDED):
            holder = read.node.func if isinstance(read.node, cst.Call) else read.node
            owners[read.key[1]].add(code(holder.value))  # type: ignore[attr-defined]


def _holder(item: cst.BaseExpression) -> cst.BaseExpression:
    """The dict of placeholders in ``inputs["z"]`` or ``inputs.get("z")``; an item with a name of its own as it is."""
    method = item.func if isinstance(item, cst.Call) else item
    return method.value if isinstance(item, (cst.Call, cst.Subscript)) else item  # type: ignore[attr-defined]
