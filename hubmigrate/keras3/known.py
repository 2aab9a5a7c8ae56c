"""Whether a program uses nothing of Keras but what means the same in Keras 3. Raises ``Differs`` where it does."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate.eager.facts import Facts, Step, functions_of, reached
from hubmigrate.knowledge import native_keras, symbols
from hubmigrate.values import (
    Constant,
    Container,
    External,
    Instance,
    KerasObject,
    LibraryObject,
    Site,
    Tensor,
    Value,
)

LAYER = "keras.layers.Layer"
LAMBDA = "keras.layers.Lambda"
HUB_LAYER = "tensorflow_hub.KerasLayer"
OPTIMIZERS = "keras.optimizers."
CALLED = ("__call__", "build", "call")
"""Methods that get tensors: those of layers, and of objects that stand for functions."""
INPUTS = ("Input", "layers.Input")


class Differs(Exception):  # noqa: N818 - it is the program that does
    """Something means something else in Keras 3, or is not known to mean the same: the place and the reason."""

    def __init__(self, node: cst.CSTNode, message: str) -> None:
        super().__init__(message)
        self.node = node
        self.message = message


class Keras:
    """What a program uses of Keras."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.calls: list[tuple[cst.Call, str]] = []
        """Calls of Keras's names, which are below ``keras``, or of ``hub.KerasLayer``."""
        self.methods: list[tuple[cst.Call, str]] = []
        """Calls of methods of models."""
        self.inside: set[int] = set()
        """Functions that layers call, by node: their arguments are tensors."""

    def check(self) -> None:
        """Goes through all expressions."""
        for node, _ in self.facts.expressions:
            if isinstance(node, cst.Call):
                self._look_at_call(node)
        self._check_order()
        self.inside |= {id(self.facts.program.scopes[site].node) for site in self._layer_functions()}
        for node, step in self.facts.expressions:
            if isinstance(node, cst.Call):
                self._check_tensors(node)
            elif isinstance(node, (cst.Name, cst.Attribute)):
                self._check_name(node, step)

    def _look_at_call(self, node: cst.Call) -> None:
        path = self.facts.path(node.func)
        name = path.removeprefix("keras.")
        if path == HUB_LAYER or (path.startswith("keras.") and "()" not in path):
            self.calls.append((node, name))
            if path not in (LAYER, HUB_LAYER):
                self._check_arguments(node, name, native_keras.CALLS.get(name), tuple(_extra(name)))
            if name in INPUTS:
                self._check_dtype(node)
        elif isinstance(node.func, cst.Attribute) and self._is_of_model(node.func):
            method = node.func.attr.value
            self.methods.append((node, method))
            self._check_arguments(node, method, native_keras.METHODS.get(method))
            if method == "compile":
                self._check_compile(node)
            if method == "fit":
                self._check_callbacks(node)

    def _is_of_model(self, func: cst.Attribute) -> bool:
        """Whether a method is one of a model's, by what is seen, or by its name where nothing is."""
        what = self.facts.value(func.value)
        if any(isinstance(atom, KerasObject) for atom in what):
            return True
        path = self.facts.path(func.value)
        if path and not path.startswith("keras."):
            return False
        known = {*native_keras.FED, "compile", *native_keras.OTHER_METHODS}
        seen = what and all(isinstance(atom, (Constant, Container, External)) for atom in what)
        return func.attr.value in known and not seen

    def _check_arguments(
        self, node: cst.Call, name: str, known: native_keras.Arguments | None, extra: tuple[str, ...] = ()
    ) -> None:
        if known is None:
            raise Differs(node, f"{name} is not known to mean the same in Keras 3")
        given = [arg.keyword.value for arg in node.args if arg.keyword is not None]
        if any(arg.star for arg in node.args) or len(node.args) - len(given) > known.positional:
            raise Differs(node, f"which arguments {name} gets is not known")
        for keyword in given:
            if keyword not in known.keywords and keyword not in extra:
                raise Differs(node, f"{keyword}= of {name} is not known to mean the same in Keras 3")

    def _check_dtype(self, node: cst.Call) -> None:
        dtype = argument_of(node, "dtype", -1)
        for atom in self.facts.value(dtype) if dtype is not None else ():
            text = atom.value if isinstance(atom, Constant) else getattr(atom, "path", "").rpartition(".")[2]
            if text not in native_keras.DTYPES:
                raise Differs(
                    node, "which dtype an input has can't be seen, or is not known to mean the same in Keras 3"
                )

    def _check_compile(self, node: cst.Call) -> None:
        for place, name in enumerate(("optimizer", "loss", "metrics")):
            argument = argument_of(node, name, place)
            for atom in self._all(self.facts.value(argument)) if argument is not None else ():
                text = atom.value if isinstance(atom, Constant) else None
                made = isinstance(atom, (KerasObject, LibraryObject)) and atom.path.startswith(OPTIMIZERS)
                if text is not None and text not in native_keras.TEXTS[name]:
                    raise Differs(node, f"{name}={text!r} is not known to mean the same in Keras 3")
                if not isinstance(atom, Constant) and not (made and name == "optimizer"):
                    raise Differs(node, f"what {name}= of compile is can't be seen")
            if argument is not None and not self.facts.value(argument):
                raise Differs(node, f"what {name}= of compile is can't be seen")

    def _check_callbacks(self, node: cst.Call) -> None:
        callbacks = argument_of(node, "callbacks", -1)
        what = list(self._all(self.facts.value(callbacks))) if callbacks is not None else []
        made = (isinstance(atom, KerasObject) and atom.path.startswith("keras.callbacks.") for atom in what)
        if callbacks is not None and (not what or not all(made)):
            raise Differs(node, "what callbacks= of fit does can't be seen")

    def _check_order(self) -> None:
        """Keras 3 gives the weights of a model layer by layer, Keras 2 those that are trained first."""
        ordered = next((node for node, name in self.methods if name in ("get_weights", "set_weights")), None)
        untrained = any(name == "layers.BatchNormalization" for _, name in self.calls) or any(
            isinstance(node, cst.Attribute) and node.attr.value == "trainable" for node, _ in self.facts.expressions
        )
        if ordered is not None and untrained:
            raise Differs(ordered, "the weights of a model have another order in Keras 3 where some are not trained")

    def _all(self, what: Value) -> Iterator[object]:
        for atom in what:
            if isinstance(atom, Container):
                yield from self.facts.program.read("all", atom.site)
            else:
                yield atom

    def _layer_functions(self) -> set[Site]:
        """The functions that layers call, and those that these call."""
        found: set[Site] = set()
        for node, name in self.calls:
            function = argument_of(node, "function", 0) if f"keras.{name}" == LAMBDA else None
            if function is not None:
                found |= functions_of(self.facts.value(function)) | reached(self.facts, function)
        for scopes in self.facts.program.methods.values():
            for scope in scopes:
                if isinstance(scope.node, cst.FunctionDef) and scope.node.name.value in CALLED:
                    found |= {scope.site} | reached(self.facts, scope.node)
        return found

    def _check_tensors(self, node: cst.Call) -> None:
        """Symbolic tensors of Keras reach functions of TensorFlow inside of layers only."""
        path = self.facts.path(node.func)
        to_tensorflow = path.startswith(("tensorflow.", "keras.backend."))
        if not to_tensorflow and not functions_of(self.facts.value(node.func)) and path != "":
            return
        if isinstance(node.func, cst.Attribute) and self._is_of_model(node.func):
            return
        if any(isinstance(atom, KerasObject) or self._is_layer(atom) for atom in self.facts.value(node.func)):
            return
        given = [self.facts.value(arg.value) for arg in node.args]
        symbolic = any(isinstance(a, Tensor) and a.keras for what in given for a in (*what, *self._all(what)))
        if symbolic and (to_tensorflow or self._is_inside(node.func)) and not self.facts.within(node, self.inside):
            raise Differs(node, "a symbolic tensor of Keras is handed over outside of layers")

    def _is_layer(self, atom: object) -> bool:
        """Whether it is a layer of the program."""
        whole = self.facts.program.node(atom.site) if isinstance(atom, Instance) else None
        return isinstance(whole, cst.ClassDef) and any(self.facts.path(arg.value) == LAYER for arg in whole.bases)

    def _is_inside(self, func: cst.BaseExpression) -> bool:
        sites = functions_of(self.facts.value(func))
        return not sites or any(id(self.facts.program.scopes[site].node) in self.inside for site in sites)

    def _check_name(self, node: cst.Name | cst.Attribute, step: Step) -> None:
        path = self.facts.path(node)
        above = self.facts.parent.get(id(node))
        if isinstance(node, cst.Attribute):
            self._check_attribute(node)
        if isinstance(above, cst.Attribute) and above.value is node:
            return
        if path.startswith("tensorflow.") and symbols.status(path.removeprefix("tensorflow.")) == symbols.LEGACY_KERAS:
            raise Differs(node, f"{path.replace('tensorflow', 'tf', 1)} needs Keras 2")
        if path in ("tensorflow.Variable", "tensorflow.get_variable", "tensorflow.GradientTape"):
            raise Differs(node, "variables that are no layer's are trained otherwise, or not at all")
        if not path.startswith("keras.") or "()" in path or isinstance(step.node, (cst.Import, cst.ImportFrom)):
            return
        called = isinstance(above, cst.Call) and above.func is node
        base = isinstance(step.node, cst.ClassDef) and any(arg.value is node for arg in step.node.bases)
        if not called and not (base and path == LAYER):
            raise Differs(node, f"{path} is handed over")

    def _check_attribute(self, node: cst.Attribute) -> None:
        name = node.attr.value
        if name in native_keras.WEIGHTS:
            raise Differs(node, f".{name}: a layer of Keras 3 trains only variables that it has made itself")
        called = self.facts.parent.get(id(node))
        if isinstance(called, cst.Call) and called.func is node:
            return
        known = name in native_keras.ATTRIBUTES
        if not known and any(isinstance(atom, KerasObject) for atom in self.facts.value(node.value)):
            raise Differs(node, f".{name} of a model or layer is not known to be the same in Keras 3")


def _extra(name: str) -> Iterator[str]:
    """Arguments that all layers and models take."""
    if name.startswith(("layers.", "models.", "Input", "Model", "Sequential")):
        yield "name"
    if name.startswith("layers.") and name != "layers.Input":
        yield "input_shape"


def argument_of(node: cst.Call, name: str, place: int) -> cst.BaseExpression | None:
    """What a call gives for a parameter."""
    for number, arg in enumerate(node.args):
        if arg.keyword.value == name if arg.keyword is not None else number == place:
            return arg.value
    return None
