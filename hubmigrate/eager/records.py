"""Dicts that are records of a model: ``{"session": session, "text": text, "out": out}``, read by written keys alone.

What such a dict holds under a key goes by the name that it was put in by: a session or a placeholder goes out of it,
and in the place of a tensor is the function that takes its place.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import libcst as cst

from hubmigrate.eager.facts import Facts, Key, Read, Step, may_be_tensor
from hubmigrate.eager.stages import Lifting, is_simple, is_staging
from hubmigrate.values import NONE, Bound, Class, Constant, Container, Function, Site, sole

CALLABLE = (Bound, Class, Function)


@dataclass
class _Item:
    """What a record has under one key."""

    values: list[cst.BaseExpression] = field(default_factory=list)
    elements: list[cst.DictElement] = field(default_factory=list)
    """Where the display of the dict has them."""
    stores: list[Step] = field(default_factory=list)
    """``record["key"] = value``"""
    loads: list[tuple[cst.BaseExpression, Step]] = field(default_factory=list)
    """``record["key"]`` and ``record.get("key")``"""


def find_records(done: Lifting) -> None:
    """Notes what goes out of records, and what their items stand for."""
    facts = done.facts
    held: dict[Container, list[tuple[cst.BaseExpression, Step]]] = defaultdict(list)
    for node, step in facts.expressions:
        for atom in facts.value(node):
            if isinstance(atom, Container):
                held[atom].append((node, step))
    inside = {atom for holder in held for atom in facts.program.read("all", holder.site)}
    for record, places in held.items():
        display = facts.program.node(record.site)
        around = done.step_of(display) if isinstance(display, cst.Dict) else None
        if record not in inside and isinstance(display, cst.Dict) and around is not None:
            _Record(done, record, display, [(display, around), *places]).find()


def check_records(done: Lifting) -> None:
    """No record is made of what waits for what is fed: a function would take its place. Raises ``Stay``."""
    for display in done.records:
        step = done.step_of(display)
        if step is not None and any(key in done.symbolic for key, _ in step.binds):
            raise done.stay(display, "a dict is read by its keys, and holds a tensor that waits for what is fed")


class _Record:
    def __init__(
        self, done: Lifting, record: Container, display: cst.Dict, places: list[tuple[cst.BaseExpression, Step]]
    ) -> None:
        self.done = done
        self.facts: Facts = done.facts
        self.display = display
        self.whole = frozenset({record})
        self.places = places
        self.items: dict[str, _Item] = defaultdict(_Item)

    def find(self) -> None:
        gone = {key for key in self.put_in() if self.goes(self.items[key])}
        if not all(self.is_followed(node, step, gone) for node, step in self.places):
            return
        if not gone and any(self.is_made_here(item) for item in self.items.values()):
            return  # a dict of tensors like any other
        self.done.records.append(self.display)
        for key in gone:
            self.take_out(self.items[key])
        for item in self.items.values():
            self.follow(item)

    def put_in(self) -> list[str]:
        """The keys of the display; none if one of them can't be seen."""
        for element in self.display.elements:
            key = _text(element.key, self.facts) if isinstance(element, cst.DictElement) else None
            if key is None:
                return []
            assert isinstance(element, cst.DictElement)
            self.items[key].values.append(element.value)
            self.items[key].elements.append(element)
        for node, at in self.places:
            item = self.facts.parent.get(id(node))
            if isinstance(item, cst.Subscript) and item is at.target and at.value is not None and at.alone:
                key = _key_of(item, self.facts)
                if key is None:
                    return []
                self.items[key].values.append(at.value)
                self.items[key].stores.append(at)
        return list(self.items)

    def goes(self, item: _Item) -> bool:
        return self.is_staged(item) or self.is_placeholder(item)

    def is_staged(self, item: _Item) -> bool:
        """Whether only sessions, graphs and initialisers are put in, with nothing else done."""
        for value in item.values:
            what = self.facts.value(value) - NONE
            staged = bool(what) and all(is_staging(frozenset({atom}), self.facts) for atom in what)
            if not staged or not self.is_quiet(value):
                return False
        return bool(item.values)

    def is_quiet(self, value: cst.BaseExpression) -> bool:
        """Whether it is named, or made of what is named, and nothing else is done."""
        if isinstance(value, cst.Subscript):
            return is_simple(value.value) and _key_of(value, self.facts) is not None
        if not isinstance(value, cst.Call):
            return is_simple(value)
        path = self.facts.path(value.func)
        return path.startswith("tensorflow.") and all(is_simple(arg.value) for arg in value.args)

    def name_of(self, item: _Item) -> Key | None:
        """The one name of a function, or of the file, by which all that stands under a key was put in."""
        reads = [self.facts.read_at.get(id(value)) for value in item.values]
        keys = {read.key if read is not None else None for read in reads}
        key = next(iter(keys)) if len(keys) == 1 else None
        named = key is not None and key[0] != "attribute" and key not in self.facts.parameters
        return key if named else None

    def is_made_here(self, item: _Item) -> bool:
        """Whether a tensor is put in that has no name of its own."""
        return self.name_of(item) is None and any(may_be_tensor(self.facts.value(value)) for value in item.values)

    def is_placeholder(self, item: _Item) -> bool:
        key = self.name_of(item)
        found = self.done.placeholders.get(key) if key is not None else None
        return found is not None and not (found.several or found.valued or found.spec)

    # --- where it is --------------------------------------------------------------------------------------------------

    def is_followed(self, node: cst.BaseExpression, step: Step, gone: set[str]) -> bool:
        """Whether a place that has the dict asks for an item, or hands all of it on to code that is seen."""
        if self.facts.value(node) - NONE != self.whole:
            return False
        above = self.facts.parent[id(node)]
        if isinstance(above, cst.Subscript):
            return above.value is node and self.is_item(above, step)
        if isinstance(above, cst.Attribute):
            return self.is_got(above, step)
        if isinstance(above, cst.Arg):
            call = self.facts.parent[id(above)]
            what = self.facts.value(call.func) if isinstance(call, cst.Call) else frozenset()
            return bool(what) and all(isinstance(atom, CALLABLE) for atom in what)
        if isinstance(above, (cst.Comparison, cst.ComparisonTarget)):
            comparison = above if isinstance(above, cst.Comparison) else self.facts.parent[id(above)]
            assert isinstance(comparison, cst.Comparison)
            return self.is_told(comparison, gone)
        if isinstance(above, cst.Element):
            row = self.facts.parent[id(above)]
            return row is step.value and isinstance(row, cst.Tuple) and isinstance(step.target, cst.Tuple)
        if isinstance(above, cst.Return):
            return not self.facts.program.read("exposed", step.scope)
        return isinstance(above, (cst.Assign, cst.AnnAssign, cst.AssignTarget, cst.Expr))

    def is_item(self, item: cst.Subscript, step: Step) -> bool:
        """``record["key"]``, where it is read or assigned to."""
        key = _key_of(item, self.facts)
        above = self.facts.parent[id(item)]
        if key is None or isinstance(above, (cst.Del, cst.AugAssign)):
            return False
        if any(step.target is item for step in self.items[key].stores):
            return True
        bound = [each for each, _ in self.facts.climb(item) if isinstance(each, cst.AssignTarget)]
        return not bound and self.load(key, item, step)

    def load(self, key: str, node: cst.BaseExpression, step: Step) -> bool:
        self.items[key].loads.append((node, step))
        return True

    def is_got(self, method: cst.Attribute, step: Step) -> bool:
        """``record.get("key")``"""
        call = self.facts.parent[id(method)]
        if method.attr.value != "get" or not isinstance(call, cst.Call) or call.func is not method:
            return False
        key = _text(call.args[0].value, self.facts) if len(call.args) == 1 and not call.args[0].star else None
        return key is not None and self.load(key, call, step)

    def is_told(self, comparison: cst.Comparison, gone: set[str]) -> bool:
        """Whether a question is answered as before: if there is a record, or a key that stays in it."""
        if len(comparison.comparisons) != 1:
            return False
        (only,) = comparison.comparisons
        if isinstance(only.operator, (cst.Is, cst.IsNot)):
            return True
        key = _text(comparison.left, self.facts)
        return isinstance(only.operator, (cst.In, cst.NotIn)) and key is not None and key not in gone

    # --- what becomes of it -------------------------------------------------------------------------------------------

    def take_out(self, item: _Item) -> None:
        self.done.covered.update(map(id, item.values))
        for element in item.elements:
            self.done.gone.add(id(element))
            self.done.dicts[id(self.display)] = self.display
        for step in item.stores:
            self.done.drop(step)

    def follow(self, item: _Item) -> None:
        """What is read from a record goes by the name that it was put in by."""
        key = self.name_of(item)
        if key is None or self.is_staged(item):
            return
        if key not in self.done.placeholders:
            if not all(may_be_tensor(self.facts.value(value)) for value in item.values):
                return
            self.done.passed.update(map(id, item.values))
        for node, step in item.loads:
            read = Read(key, node, step, self.scope_at(node, step))
            self.facts.reads[key].append(read)
            self.facts.read_at[id(node)] = read

    def scope_at(self, node: cst.CSTNode, step: Step) -> Site:
        """The scope that reads: that of a lambda, where one stands in the statement."""
        for _, above in self.facts.climb(node):
            if isinstance(above, cst.Lambda):
                return self.facts.program.files[step.path].site(above)
            if above is step.node:
                break
        return step.scope


def _key_of(item: cst.Subscript, facts: Facts) -> str | None:
    """The one written key of ``record["key"]``."""
    index = item.slice[0].slice if len(item.slice) == 1 else None
    return _text(index.value, facts) if isinstance(index, cst.Index) else None


def _text(node: cst.BaseExpression, facts: Facts) -> str | None:
    """A text that is all that an expression can be."""
    atom = sole(facts.value(node))
    found = atom.value if isinstance(atom, Constant) else None
    return found if isinstance(found, str) else None
