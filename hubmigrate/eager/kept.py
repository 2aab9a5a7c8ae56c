"""Dicts that runs are fed with, and that stay dicts: what they hold is a tensor, by the name of a parameter.

``feed = {text: batch}`` goes into the call where that is the same. Where more is done with it, it is
``feed = {"text": tf.constant(batch, dtype=tf.string)}``, and each run takes its arguments from there.
"""

from __future__ import annotations

import libcst as cst

from hubmigrate.eager.changes import Changes
from hubmigrate.eager.facts import Facts, Key, Read, Step
from hubmigrate.eager.nodes import closed, keyword
from hubmigrate.eager.onepass import Pass
from hubmigrate.eager.stages import Feed, Lifting, Run
from hubmigrate.interpret.scopes import nodes_in

OTHERS = "what a session's run is fed with is kept in a variable that others use"
UNWRITTEN = "what a session's run is fed with is not written out"


def keep(done: Lifting, run: Run, read: Read, fed: set[int]) -> None:
    """Feeds a run from the dict that a name holds; ``fed``: all that runs are fed with, by identity. Raises ``Stay``.

    What is fed was looked at in each run, and is now where it is put into the dict.
    """
    if read.key not in done.kept:
        done.kept[read.key] = _Dict(done, read, fed).feed()
    feed = done.kept[read.key]
    steps = [step for _, step in (*feed.dicts, *feed.assigned)]
    if any(step.scope != run.step.scope for step in steps):
        raise done.stay(read.node, "what a session's run is fed with is made elsewhere")
    if any(_tries(run.step) - _tries(step) for step in steps):
        raise done.stay(read.node, "what a session's run is fed with is made outside of what is tried")
    run.kept = feed
    for node, value in feed.values:
        item = done.item_of.get(id(node))
        if item is not None:
            run.items.setdefault(item[0], {})[item[1]] = (node, value)
            run.whole = read.node
        else:
            key = done.facts.read_at[id(node)].key
            place = cst.Index(cst.SimpleString(f'"{feed.names[id(node)]}"'))
            run.fed[key] = node
            run.feeds[key] = cst.Subscript(read.node, [cst.SubscriptElement(place)])
    if len(run.items) > 1 or (run.items and run.feeds):
        raise done.stay(read.node, "several placeholders and others are fed in one dict")


def _tries(step: Step) -> set[int]:
    return {id(each) for each in step.around if isinstance(each, cst.Try)}


class _Dict:
    """The dict that one name holds."""

    def __init__(self, done: Lifting, read: Read, fed: set[int]) -> None:
        self.done = done
        self.facts: Facts = done.facts
        self.read = read
        self.fed = fed
        self.found = Feed()
        self.changes = Changes(done)

    def feed(self) -> Feed:
        key = self.read.key
        if key in self.facts.parameters or key in self.facts.definitions or not self.facts.binds[key]:
            raise self.done.stay(self.read.node, OTHERS)
        for step in self.facts.binds[key]:
            if not isinstance(step.value, cst.Dict):
                raise self.done.stay(self.read.node, UNWRITTEN)
            self.add(step.value, step)
        for read in self.facts.reads[key]:
            if id(read.node) not in self.fed:
                self.change(read)
        return self.found

    def change(self, read: Read) -> None:
        """``feed[text] = batch`` and ``feed.update({text: batch})``"""
        above = self.facts.parent.get(id(read.node))
        node, call = read.step.node, self.facts.parent.get(id(above))
        if isinstance(node, cst.Assign) and read.step.target is above and isinstance(above, cst.Subscript):
            index = above.slice[0].slice
            if len(above.slice) == 1 and isinstance(index, cst.Index):
                self.found.assigned.append((node, read.step))
                self.value(index.value, node.value, read.step)
                return
        updates = isinstance(above, cst.Attribute) and above.attr.value == "update" and isinstance(node, cst.Expr)
        if updates and isinstance(call, cst.Call) and call.func is above and len(call.args) == 1:
            (arg,) = call.args
            if isinstance(arg.value, cst.Dict) and not arg.star:
                self.add(arg.value, read.step)
                return
        raise self.done.stay(read.node, OTHERS)

    def add(self, whole: cst.Dict, step: Step) -> None:
        self.found.dicts.append((whole, step))
        for element in whole.elements:
            if not isinstance(element, cst.DictElement):
                raise self.done.stay(self.read.node, UNWRITTEN)
            self.value(element.key, element.value, step)

    def value(self, node: cst.BaseExpression, value: cst.BaseExpression, step: Step) -> None:
        item, read = self.done.item_of.get(id(node)), self.facts.read_at.get(id(node))
        if item is not None:
            name = item[1]
            self.done.known.update(id(part) for part in nodes_in(node))
        else:
            placeholder = self.done.placeholders.get(read.key) if read is not None else None
            if read is None or placeholder is None or placeholder.valued or read.key in self.done.elements:
                raise self.done.stay(node, "what is fed here has no name that is followed")
            name = self.name_of(read.key, placeholder.parameter)
        self.check_value(value, step)
        self.done.covered.add(id(node))
        self.found.names[id(node)] = name
        self.found.values.append((node, value))

    def name_of(self, key: Key, name: str) -> str:
        """The name of a placeholder, which no other one in the dict has."""
        taken = {}
        for node, _ in self.found.values:
            read = self.facts.read_at.get(id(node))
            if read is not None:
                taken[self.found.names[id(node)]] = read.key
        while taken.get(name, key) != key:
            name += "_"
        return name

    def check_value(self, value: cst.BaseExpression, step: Step) -> None:
        """A value is converted here, and was when it was run: it may not change in between."""
        for read in self.facts.read_at.values():
            if self.facts.within(read.node, {id(value)}) and self.changes.may_change(read, step, self.read.key):
                raise self.done.stay(read.node, f"{read.key[2]} is changed, and a session's run is fed with it")


class KeptFeeds:
    """Writes the dicts of one file."""

    def __init__(self, lifting: Lifting, tree: Pass) -> None:
        self.lifting = lifting
        self.tree = tree

    def write(self) -> None:
        path = self.tree.file.path
        for feed in self.lifting.kept.values():
            for whole, step in feed.dicts:
                if step.path == path:
                    self.tree.handle(whole, lambda node, feed=feed, step=step: self.dict(node, feed, step))  # type: ignore[misc]
            for assign, step in feed.assigned:
                if step.path == path:
                    self.tree.handle(assign, lambda node, feed=feed, step=step: self.assign(node, feed, step))  # type: ignore[misc]

    def dict(self, node: cst.CSTNode, feed: Feed, step: Step) -> cst.CSTNode:
        """``{"text": tf.constant(batch, dtype=tf.string)}``"""
        assert isinstance(node, cst.Dict)
        elements = []
        for each in node.elements:
            assert isinstance(each, cst.DictElement)
            value = self.tensor(each.key, each.value, step)
            elements.append(each.with_changes(key=_text(feed, each.key), value=value))
        if elements:
            said = "what is fed is a dict of tensors, by the names of parameters"
            self.tree.note(node, "HUB211", said)
        return node.with_changes(elements=elements)

    def assign(self, node: cst.CSTNode, feed: Feed, step: Step) -> cst.CSTNode:
        """``feed["text"] = tf.constant(batch, dtype=tf.string)``"""
        assert isinstance(node, cst.Assign)
        (target,) = node.targets
        place = target.target
        assert isinstance(place, cst.Subscript)
        (part,) = place.slice
        assert isinstance(part.slice, cst.Index)
        key = part.slice.value
        index = part.with_changes(slice=part.slice.with_changes(value=_text(feed, key)))
        there = place.with_changes(value=self.tree.visited(place.value), slice=[index])
        value = self.tensor(key, node.value, step)
        return node.with_changes(targets=[target.with_changes(target=there)], value=value)

    def tensor(self, key: cst.BaseExpression, value: cst.BaseExpression, step: Step) -> cst.Call:
        tf = self.tree.tensorflow(step, value)
        dtype: cst.BaseExpression = cst.Attribute(closed(key), cst.Name("dtype"))
        if id(key) not in self.lifting.item_of:
            named = self.lifting.placeholders[self.lifting.facts.read_at[id(key)].key].dtype
            dtype = cst.Attribute(cst.Name(tf), cst.Name(named)) if named else dtype
        constant = cst.Attribute(cst.Name(tf), cst.Name("constant"))
        return cst.Call(constant, [cst.Arg(self.tree.visited(value)), keyword("dtype", dtype)])


def _text(feed: Feed, key: cst.BaseExpression) -> cst.SimpleString:
    return cst.SimpleString(f'"{feed.names[id(key)]}"')
