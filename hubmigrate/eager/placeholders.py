"""Finds placeholders: those with a name, the three parts of a sparse one, and dicts of them.

A named placeholder goes, unless it is asked for its shape or dtype: then it stays as ``tf.TensorSpec``, which has the
same attributes. So do those that a function makes, and the items of a dict of placeholders.
"""

from __future__ import annotations

import re

import libcst as cst

from hubmigrate.eager.dtypes import literal_dtype, written_dtype
from hubmigrate.eager.facts import Key, Read, Step, is_asked_for_none, targets
from hubmigrate.eager.parameters import calls_of_functions
from hubmigrate.eager.shown import is_shown
from hubmigrate.eager.stages import Lifting, Placeholder, plain_name
from hubmigrate.values import NONE, texts

PLACEHOLDER = "tensorflow.placeholder"
PLACEHOLDERS = frozenset({PLACEHOLDER, "tensorflow.sparse_placeholder", "tensorflow.sparse.placeholder"})
WITH_DEFAULT = "tensorflow.placeholder_with_default"
WORD = re.compile(r"(^|_)(placeholders?|ph)$|^(placeholder|ph)_")
UNNAMED = "a placeholder without a name of its own"
OF_SPECS = ("dtype", "get_shape", "shape")
"""What a placeholder and a spec both tell."""
OF_KEYS = frozenset(f"builtins.{name}" for name in ("len", "list", "set", "sorted", "tuple"))
"""Functions that go through the keys of a dict alone."""


def find_placeholders(done: Lifting) -> None:
    """Notes every placeholder. Raises ``Stay`` for one that has no name."""
    _Placeholders(done).find()


def follow_placeholders(done: Lifting) -> None:
    """Looks at placeholders under whatever name they go: specs, and the parts of sparse ones. Raises ``Stay``."""
    placeholders = _Placeholders(done)
    placeholders.split()
    for key in [key for key, each in done.placeholders.items() if each.spec]:
        placeholders.note_told(key)


class _Placeholders:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts

    def find(self) -> None:
        for node, step in list(self.facts.expressions):
            path = self.facts.path(node.func) if type(node) is cst.Call else ""
            if path not in (*PLACEHOLDERS, WITH_DEFAULT):
                continue
            assert type(node) is cst.Call
            if isinstance(step.node, cst.Return) and step.node.value is node and path == PLACEHOLDER:
                self.add_made(node, step)
                continue
            key = self.key_of(node, step)
            if path == WITH_DEFAULT:
                self.add_default(key, node, step)
                continue
            if step.value is not node:
                self.add_item(key, node, step, path)
                continue
            if path == PLACEHOLDER and self.is_asked(key, node):
                self.add_spec(key, node, step, self.dtype_of(node))
                self.keep_spec(node)
                continue
            dtype = self.dtype_of(node)
            if not dtype:
                raise self.done.stay(node, "the dtype of a placeholder is not written out")
            self.done.drop(step)
            sparse = path != PLACEHOLDER
            self.done.placeholders[key] = Placeholder(key, step, node, dtype, _parameter(key, dtype), sparse=sparse)

    def key_of(self, node: cst.Call, step: Step) -> Key:
        """The name that a placeholder, or the dict that holds it, is bound to, once."""
        if step.value is None or len(step.binds) != 1 or step.in_class:
            raise self.done.stay(node, UNNAMED)
        (key, _target) = step.binds[0]
        empty = sum(self.done.is_none(other) for other in self.facts.binds[key])
        if len(self.facts.binds[key]) != 1 + empty:
            raise self.done.stay(node, "the name of a placeholder is bound again")
        return key

    def add_default(self, key: Key, node: cst.Call, step: Step) -> None:
        """``tf.placeholder_with_default(input, shape)``: what it is stays, as a tensor."""
        names = ("input", "shape", "name")
        given = {arg.keyword.value if arg.keyword else names[n]: arg.value for n, arg in enumerate(node.args[:3])}
        plain = step.value is node and not any(arg.star for arg in node.args)
        if not plain or step.loop is not None or "input" not in given:
            raise self.done.stay(node, "a placeholder with a default that is not followed")
        self.done.covered.add(id(node.func))
        self.done.defaults.append((node, given["input"]))
        dtype = literal_dtype(given["input"])
        self.done.placeholders[key] = Placeholder(key, step, node, dtype, _parameter(key, dtype), valued=True)

    # --- placeholders that stay as specs ------------------------------------------------------------------------------

    def is_asked(self, key: Key, node: cst.Call) -> bool:
        """Whether something asks a placeholder for what a spec tells, its own runs for its dtype among them."""
        return not self.dtype_of(node) or any(self.is_told(read) for read in self.facts.reads[key])

    def is_told(self, read: Read) -> bool:
        above = self.facts.parent.get(id(read.node))
        return (isinstance(above, cst.Attribute) and above.attr.value in OF_SPECS) or is_shown(self.facts, read.node)

    def add_spec(self, key: Key, node: cst.Call, step: Step, dtype: str) -> None:
        self.done.placeholders[key] = Placeholder(key, step, node, dtype, _parameter(key, dtype), spec=True)

    def note_told(self, key: Key) -> None:
        """Reads of a spec that ask it, and those that show it."""
        for read in self.facts.reads[key]:
            above = self.facts.parent.get(id(read.node))
            if is_shown(self.facts, read.node):
                self.show(read)
            elif self.is_told(read):
                assert isinstance(above, cst.Attribute)
                self.done.known.add(id(read.node))
                self.note_shape(above)

    def show(self, read: Read) -> None:
        self.done.known.add(id(read.node))
        self.done.shown.append((read.node, read.step, "a spec, where it showed the name of a tensor"))

    def keep_spec(self, node: cst.Call) -> None:
        if _spec_arguments(node) is None:
            raise self.done.stay(node, "a placeholder is made in a way that is not followed")
        self.done.specs.append(node)
        self.done.covered.add(id(node.func))

    def add_made(self, node: cst.Call, step: Step) -> None:
        """A placeholder that a function makes: one for each name that a call of it gets."""
        every = list(calls_of_functions(self.facts))
        calls = [call for call, site, _ in every if site == step.scope]
        unseen = [self.facts.value(call.func) for call, site, _ in every if site is None]
        loose = any(step.scope in targets(self.facts, what) for what in unseen)
        steps = [self.done.step_of(call) for call in calls]
        define = self.facts.program.scopes[step.scope].node
        exposed = self.facts.program.read("exposed", step.scope)
        if loose or exposed or not calls or not isinstance(define, cst.FunctionDef) or define.decorators:
            raise self.done.stay(node, UNNAMED)
        for call, there in zip(calls, steps, strict=True):
            if there is None or there.value is not call or there.loop is not None:
                raise self.done.stay(node, UNNAMED)
            self.add_spec(self.key_of(call, there), call, there, self.dtype_of(node))
        self.keep_spec(node)

    # --- sparse placeholders ------------------------------------------------------------------------------------------

    def split(self) -> None:
        every = [whole for whole in self.done.placeholders.values() if whole.sparse]
        for whole in every:
            key = whole.key
            del self.done.placeholders[key]
            for part, dtype in (("values", whole.dtype), ("indices", "int64"), ("dense_shape", "int64")):
                name = part if len(every) == 1 else f"{whole.parameter}_{part}"
                of_part = Placeholder((f"part {part}", *key[1:]), whole.step, whole.node, dtype, name)
                self.add_part(key, part, of_part)
            self.check_parts(key)

    def add_part(self, whole: Key, part: str, placeholder: Placeholder) -> None:
        """``p.values`` of a sparse placeholder is a placeholder of its own."""
        self.done.placeholders[placeholder.key] = placeholder
        for read in self.facts.reads[whole]:
            above = self.facts.parent.get(id(read.node))
            if isinstance(above, cst.Attribute) and above.attr.value == part:
                again = Read(placeholder.key, above, read.step, read.scope)
                self.facts.reads[placeholder.key].append(again)
                self.facts.read_at[id(above)] = again

    def check_parts(self, whole: Key) -> None:
        """A sparse placeholder is handed over as a whole where it goes, and is used by its parts otherwise."""
        for read in self.facts.reads.pop(whole, []):
            self.facts.read_at.pop(id(read.node), None)
            above = self.facts.parent.get(id(read.node))
            if id(above) not in self.facts.read_at and not self.facts.within(read.node, self.done.covered):
                raise self.done.stay(read.node, "a sparse placeholder is used as a whole")

    # --- dicts of placeholders ----------------------------------------------------------------------------------------

    def add_item(self, key: Key, node: cst.Call, step: Step, path: str) -> None:
        """A placeholder in a dict that is written out, or in a comprehension."""
        value, holder = step.value, self.facts.parent.get(id(node))
        if isinstance(value, cst.Dict):
            fits = isinstance(holder, cst.DictElement) and self.facts.parent.get(id(holder)) is value
        else:
            fits = isinstance(value, cst.DictComp) and value.value is node
        if not fits or path != PLACEHOLDER or _spec_arguments(node) is None:
            raise self.done.stay(node, UNNAMED)
        self.done.specs.append(node)
        self.done.covered.add(id(node.func))
        if key not in self.done.placeholders:
            self.done.placeholders[key] = Placeholder(key, step, node, "", _parameter(key, ""), several=True)
            for read in self.facts.reads[key]:
                self.look_at(key, read)

    def look_at(self, key: Key, read: Read) -> None:
        """A read of the dict: one item of it, asked for what a spec tells or fed; or the dict as a whole."""
        item = self.item_at(read.node)
        name = self.item_name(item) if item is not None else None
        if item is None or name is None:
            if is_asked_for_none(self.facts, read.node) or self.is_looked_up(read.node):
                self.done.known.add(id(read.node))
            elif is_shown(self.facts, read.node, held=True):
                self.show(read)
            return
        above = self.facts.parent.get(id(item))
        if read.step.value is item and len(read.step.binds) == 1:
            self.done.known.add(id(read.node))
            self.add_alias(read.step, key, name)
        elif isinstance(above, cst.Attribute) and above.attr.value in OF_SPECS:
            self.done.known.add(id(read.node))
            self.note_shape(above)
        elif is_asked_for_none(self.facts, item):
            self.done.known.add(id(read.node))
        else:
            self.done.item_of[id(item)] = (key, name)

    def item_at(self, node: cst.BaseExpression) -> cst.Subscript | cst.Call | None:
        """``inputs["z"]``, ``inputs.get("z")`` or ``inputs.get("z", None)``, by the dict in it."""
        above = self.facts.parent.get(id(node))
        if isinstance(above, cst.Subscript):
            return above if above.value is node else None
        call = self.facts.parent.get(id(above))
        if not isinstance(above, cst.Attribute) or above.attr.value != "get" or not isinstance(call, cst.Call):
            return None
        plain = call.func is above and not any(arg.star or arg.keyword for arg in call.args)
        default = [self.facts.value(arg.value) for arg in call.args[1:]]
        return call if plain and call.args and all(each == NONE for each in default) else None

    def is_looked_up(self, node: cst.BaseExpression) -> bool:
        """Whether the dict is asked for its keys alone, which are texts: ``"labels" in inputs``, ``len(inputs)``."""
        above = self.facts.parent.get(id(node))
        if isinstance(above, cst.ComparisonTarget):
            comparison = self.facts.parent[id(above)]
            assert isinstance(comparison, cst.Comparison)
            return len(comparison.comparisons) == 1 and isinstance(above.operator, (cst.In, cst.NotIn))
        call = self.facts.parent.get(id(above)) if isinstance(above, cst.Arg) else None
        return isinstance(call, cst.Call) and len(call.args) == 1 and self.facts.path(call.func) in OF_KEYS

    def add_alias(self, step: Step, key: Key, name: str) -> None:
        """``z = inputs["z"]``: another name for one item."""
        (alias, _target) = step.binds[0]
        if any(other is not step and not self.done.is_none(other) for other in self.facts.binds[alias]):
            raise self.done.stay(step.node, "the name of a placeholder is bound again")
        for read in self.facts.reads[alias]:
            above = self.facts.parent.get(id(read.node))
            self.done.item_of[id(read.node)] = (key, name)
            fed = isinstance(above, cst.Index) or (isinstance(above, cst.DictElement) and above.key is read.node)
            if isinstance(above, cst.Attribute) and above.attr.value in OF_SPECS:
                self.note_shape(above)
            elif is_shown(self.facts, read.node):
                self.show(read)
            elif not fed and not is_asked_for_none(self.facts, read.node):
                raise self.done.stay(read.node, "one of several placeholders is used apart from the others")

    def note_shape(self, attribute: cst.Attribute) -> None:
        call = self.facts.parent.get(id(attribute))
        if attribute.attr.value == "get_shape" and type(call) is cst.Call:
            self.done.shapes.append(call)

    def item_name(self, item: cst.Subscript | cst.Call) -> str | None:
        if isinstance(item, cst.Call):
            key: cst.BaseExpression | None = item.args[0].value
        else:
            index = item.slice[0].slice if len(item.slice) == 1 else None
            key = index.value if isinstance(index, cst.Index) else None
        found = texts(self.facts.value(key)) if key is not None else None
        return found[0] if found and len(found) == 1 and found[0].isidentifier() else None

    def dtype_of(self, call: cst.Call) -> str:
        given = next((a for a in call.args if a.keyword and a.keyword.value == "dtype"), None)
        if given is None:
            given = next((a for a in call.args[:1] if a.keyword is None and not a.star), None)
        return written_dtype(given.value, self.facts) if given else ""


def _parameter(key: Key, dtype: str) -> str:
    """What is fed, by the name of the placeholder without the word for what it was."""
    name = WORD.sub("", key[2]) or ("texts" if dtype == "string" else "inputs")
    return plain_name(name, "value")


def _spec_arguments(call: cst.Call) -> dict[str, cst.Arg] | None:
    """The arguments of a placeholder by name; None if they can't be seen."""
    names = ("dtype", "shape", "name")
    found: dict[str, cst.Arg] = {}
    for position, arg in enumerate(call.args):
        if arg.star or position >= len(names):
            return None
        found[arg.keyword.value if arg.keyword else names[position]] = arg
    return found if "dtype" in found and found.keys() <= set(names) else None


def as_spec(call: cst.Call) -> cst.Call:
    """``tf.placeholder(dtype, shape, name)`` as ``tf.TensorSpec(shape, dtype, name)``."""
    given = _spec_arguments(call)
    assert given is not None
    assert isinstance(call.func, cst.Attribute)
    shape = given["shape"].value if "shape" in given else cst.Name("None")
    values = [shape, given["dtype"].value, *([given["name"].value] if "name" in given else [])]
    return call.with_changes(
        func=call.func.with_changes(attr=cst.Name("TensorSpec")), args=[cst.Arg(value) for value in values]
    )
