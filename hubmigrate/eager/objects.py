"""Checks what eager code has as other objects: tensors that are compared or looked up, dimensions, lost attributes."""

from __future__ import annotations

from itertools import islice

import libcst as cst

from hubmigrate.eager.facts import Step, may_be_tensor, may_be_variable
from hubmigrate.eager.stages import Lifting, Stay, is_simple
from hubmigrate.interpret.attributes import is_dimension
from hubmigrate.values import (
    Constant,
    Container,
    ContainerMethod,
    Dense,
    External,
    Instance,
    LibraryObject,
    StaticShape,
    Unknown,
)

EQUALS = (cst.Equal, cst.NotEqual)
IN = (cst.In, cst.NotIn)
EQUALITY = "== of tensors or variables compares objects in TF1 and numbers in TF2"
WEIGHTS = frozenset({"non_trainable_variables", "trainable_variables", "variables", "weights"}) | {
    *("_non_trainable_weights", "_trainable_weights", "non_trainable_weights", "trainable_weights")
}
"""Attributes that hold variables."""
OF_GRAPHS = frozenset({"consumers", "graph", "name", "op"})
"""What only tensors of a graph have (AttributeError on TF 2.15.1 and 2.21.0)."""
LOOKUPS = frozenset(f"builtins.{name}" for name in ("delattr", "getattr", "hasattr", "setattr"))
LOADERS = frozenset(f"keras.models.{name}" for name in ("load_model", "model_from_config", "model_from_json"))
"""What makes a model of what was saved, with names for the code of its ``Lambda`` layers."""
MESSAGES = tuple(
    f"tensorflow.train.{name}{end}"
    for name in ("Example", "Feature", "FeatureList", "FeatureLists", "Features", "SequenceExample")
    for end in ("(", ".")
)
"""Protocol messages, whose lists have a ``value``: no dimensions."""
FINDERS = frozenset({"count", "index", "remove"})
"""Methods of containers that compare."""


def check_objects(done: Lifting) -> None:
    """Nothing depends on what tensors and dimensions are as objects. Raises ``Stay``."""
    _Objects(done).check()


class _Objects:
    def __init__(self, done: Lifting) -> None:
        self.done = done
        self.facts = done.facts

    def check(self) -> None:
        self.check_names()
        for node, step in self.facts.expressions:
            if type(node) is cst.Attribute and node.attr.value == "value":
                self.check_dimension(node, step)
            if type(node) is cst.Attribute and node.attr.value in OF_GRAPHS and self.is_of_tensor(node):
                raise Stay(step, node, f"the .{node.attr.value} of a tensor is read, which eager tensors lack")
            if self.facts.path(node) == "tensorflow" and not self.is_root(node):
                if not self.is_for_saved_code(node):
                    raise Stay(step, node, "TensorFlow itself is handed over here")
                self.done.handed.append((node, step))
            if type(node) is cst.Comparison:
                self.check_comparison(node, step)
            if type(node) is cst.Call:
                self.check_finder(node, step)
            if self.has_numbers(node) and not self.facts.within(node, self.done.covered):
                self.check_key(node, step)

    def is_of_tensor(self, node: cst.Attribute) -> bool:
        return may_be_tensor(self.facts.value(node.value)) and not self.facts.within(node, self.done.covered)

    def is_root(self, node: cst.BaseExpression) -> bool:
        """Whether it is ``tf`` in ``tf.X``, or ``tf.compat.v1`` there."""
        own = type(node) is cst.Name or (type(node) is cst.Attribute and node.attr.value == "v1")
        return own and isinstance(self.facts.parent.get(id(node)), cst.Attribute)

    def is_for_saved_code(self, node: cst.CSTNode) -> bool:
        """Whether Keras is given it for the code of layers in a saved model: ``custom_objects={"tf": tf}``."""
        above = [whole for _, whole in islice(self.facts.climb(node), 4)]
        if not isinstance(above[0], cst.DictElement) or len(above) < 4 or not isinstance(above[3], cst.Call):
            return False
        keyword = above[2].keyword.value if isinstance(above[2], cst.Arg) and above[2].keyword else ""
        return self.facts.path(above[3].func) in LOADERS and keyword in ("", "custom_objects")

    def check_comparison(self, node: cst.Comparison, step: Step) -> None:
        if self.is_membership(node):
            self.done.members.append((node, step))
            return
        left = node.left
        for each in node.comparisons:
            equal = isinstance(each.operator, EQUALS) and self.has_numbers(each.comparator)
            looked = isinstance(each.operator, (*EQUALS, *IN)) and self.has_numbers(left)
            if equal or looked:
                raise Stay(step, node, EQUALITY)
            left = each.comparator

    def has_numbers(self, node: cst.BaseExpression) -> bool:
        """Whether it may be a tensor or a variable, which eager code compares by its numbers."""
        what = self.facts.value(node)
        return may_be_tensor(what) or may_be_variable(what)

    def is_membership(self, node: cst.Comparison) -> bool:
        """``variable in weights``, of simple names, which can be written for objects."""
        (first, *more) = node.comparisons
        weights = isinstance(first.comparator, cst.Attribute) and first.comparator.attr.value in WEIGHTS
        of_variables = weights or may_be_variable(self.facts.value(node.left))
        simple = isinstance(node.left, (cst.Name, cst.Attribute)) and is_simple(node.left)
        return of_variables and simple and isinstance(first.operator, IN) and not more

    def check_finder(self, call: cst.Call, step: Step) -> None:
        for atom in self.facts.value(call.func):
            finds = isinstance(atom, ContainerMethod) and atom.name in FINDERS
            if finds and any(self.has_numbers(arg.value) for arg in call.args):
                raise Stay(step, call, EQUALITY)

    def check_key(self, node: cst.BaseExpression, step: Step) -> None:
        """Eager tensors can't be keys of dicts, nor in sets."""
        above = self.facts.parent.get(id(node))
        key = isinstance(above, cst.DictElement) and above.key is node
        member = isinstance(above, cst.Element) and isinstance(self.facts.parent.get(id(above)), cst.Set)
        if isinstance(above, cst.Index):
            holder = next((each for _, each in self.facts.climb(above) if type(each) is cst.Subscript), None)
            base = self.facts.value(holder.value) if holder else frozenset()
            key = any(isinstance(atom, Container) and atom.kind == "dict" for atom in base)
        if key or member:
            raise Stay(step, node, "a tensor or variable is a key, which TF2 refuses")

    def check_names(self) -> None:
        """Attributes that go, or hold something else, are not looked for by a text."""
        gone = {key[2] for step in self.done.dropped.values() for key, _ in step.binds if key[0] == "attribute"}
        gone |= {key[2] for key in self.done.symbolic if key[0] == "attribute"}
        for node, step in self.facts.expressions:
            if type(node) is cst.Call and self.facts.path(node.func) in LOOKUPS:
                given = [atom for arg in node.args for atom in self.facts.value(arg.value)]
                if any(isinstance(atom, Constant) and atom.value in gone for atom in given):
                    raise Stay(step, node, "an attribute that goes is looked for by its name")
            if gone and self.holds_all(node):
                raise Stay(step, node, "all attributes of an object are asked for, and some go")

    def holds_all(self, node: cst.BaseExpression) -> bool:
        """Whether it is ``self.__dict__`` or ``vars(self)``, of an object of the program."""
        if type(node) is cst.Attribute and node.attr.value == "__dict__":
            owner = node.value
        elif type(node) is cst.Call and self.facts.path(node.func) == "builtins.vars" and node.args:
            owner = node.args[0].value
        else:
            return False
        return any(isinstance(atom, Instance) for atom in self.facts.value(owner))

    def check_dimension(self, node: cst.Attribute, step: Step) -> None:
        """``x.shape[1].value`` is ``x.shape[1]`` in TF2; what else may be a dimension is not followed."""
        base = self.facts.value(node.value)
        if is_dimension(node.value) and not any(isinstance(atom, Instance) for atom in base):
            self.done.dimensions.append((node, step))
        elif not base or any(may_be_dimension(atom) for atom in base):
            raise Stay(step, node, "this may be the value of a dimension, which eager code has as a number")


def may_be_dimension(atom: object) -> bool:
    """Whether a value of which nothing is known but this may be a dimension."""
    if isinstance(atom, (External, LibraryObject)):
        return not atom.path.startswith(MESSAGES)
    return isinstance(atom, (Unknown, StaticShape, Dense))
