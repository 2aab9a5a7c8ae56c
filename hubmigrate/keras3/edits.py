"""What changes in a program that runs on Keras 3."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from hubmigrate.keras3.known import HUB_LAYER, INPUTS, LAMBDA, OPTIMIZERS, Differs, Keras, argument_of
from hubmigrate.knowledge import native_keras
from hubmigrate.rule import Define, Edit, Hole, Import
from hubmigrate.unit import Unit
from hubmigrate.uses import V1_API, ImportedName, Symbol
from hubmigrate.values import Constant, Container, External

V1 = "tensorflow.compat.v1.keras"
SAME_IN_V1 = ("keras.initializers.Constant", "keras.initializers.Ones", "keras.initializers.Zeros", "keras.optimizers.")
CONVERTS = "_texts_as_tensors"
CONVERTER = f'''def {CONVERTS}(data):
    """Keras 3 takes texts as tensors, and not as arrays."""
    return {{tf}}.nest.map_structure(
        lambda one: {{tf}}.constant(one) if getattr(getattr(one, "dtype", None), "kind", "-") in "OSU" else one, data
    )
'''
LAYER = "HubLayer"
LAYER_CLASS = f'''class {LAYER}({{tf}}.keras.layers.Layer):
    """A signature of a module of TensorFlow Hub, and one of its outputs or the dict of all."""

    def __init__(self, handle, signature, output_key=None, tags=None, **kwargs):
        super().__init__(**kwargs)
        self.module = {{hub}}.load(handle, tags=tags)
        self.signature = signature
        self.output_key = output_key

    def call(self, inputs):
        function = self.module.signatures[self.signature]
        outputs = function(**inputs) if isinstance(inputs, dict) else function(inputs)
        return outputs if self.output_key is None else outputs[self.output_key]
'''
LAYER_ARGUMENTS = frozenset({"name", "output_key", "signature", "tags"})
ALL_OUTPUTS = "signature_outputs_as_dict"

Change = tuple[str, cst.CSTNode, str, "Edit | Import | Define"]
"""A file, a place in it, what is said of it (perhaps nothing), and what is done."""


class Changes:
    """The changes of one program."""

    def __init__(self, keras: Keras, unit: Unit) -> None:
        self.keras = keras
        self.facts = keras.facts
        self.unit = unit

    def all(self) -> Iterator[Change]:
        for node, name in self.keras.calls:
            path = self.file_of(node)
            if f"keras.{name}" == LAMBDA:
                yield from self.shape(path, node)
            elif f"keras.{name}".startswith(OPTIMIZERS):
                yield from self.optimizer(path, node)
            elif name == HUB_LAYER:
                yield from self.layer(path, node)
        if self.takes_texts():
            for node, name in self.keras.methods:
                yield from self.texts(self.file_of(node), node, name)
        for symbol in self.unit.uses(Symbol):
            if symbol.library == V1_API and symbol.name.startswith("keras."):
                yield from self.of_v1(symbol)
        for use in self.unit.uses(ImportedName):
            if use.module == f"{V1}.optimizers" and isinstance(use.node, cst.ImportFrom) and use.node.module:
                yield use.path, use.node, "", Edit(use.node.module, ("tensorflow.keras.optimizers",))
            elif use.module.startswith(V1):
                raise Differs(use.node, f"{use.module} is no part of Keras 3")

    def shape(self, path: str, node: cst.Call) -> Iterator[Change]:
        """``output_shape=[2]`` as a tuple."""
        shape = argument_of(node, "output_shape", 1)
        if isinstance(shape, cst.List):
            elements = [element.value for element in shape.elements]
            parts: list[str | Hole] = ["("]
            for place, element in enumerate(elements):
                parts += [", " if place else "", Hole(element)]
            yield path, shape, "the shape is a tuple", Edit(shape, (*parts, ",)" if len(elements) == 1 else ")"))
        elif shape is not None and not isinstance(shape, (cst.Tuple, cst.Lambda)):
            raise Differs(shape, "whether output_shape is a tuple can't be seen")

    def optimizer(self, path: str, node: cst.Call) -> Iterator[Change]:
        """``lr=`` by its name in Keras 3."""
        for arg in node.args:
            if arg.keyword is not None and arg.keyword.value == "lr":
                yield path, arg.keyword, "lr= is learning_rate=", Edit(arg.keyword, ("learning_rate",))

    def of_v1(self, use: Symbol) -> Iterator[Change]:
        """What the v1 API has under the same name, by that; the rest of it is no part of Keras 3."""
        root = cst.Module([]).code_for_node(use.root)
        if not use.name.startswith(SAME_IN_V1) or not root.endswith(".compat.v1"):
            raise Differs(use.node, f"{root}.{use.name} is no part of Keras 3")
        message = f"{use.name} is that of Keras 3"
        yield use.path, use.node, message, Edit(use.root, (root.removesuffix(".compat.v1"),))

    def layer(self, path: str, node: cst.Call) -> Iterator[Change]:
        """``hub.KerasLayer`` as a layer of Keras 3."""
        parts: list[str | Hole] = [f"{LAYER}("]
        for place, arg in enumerate(node.args):
            name = arg.keyword.value if arg.keyword is not None else ""
            if name == ALL_OUTPUTS:
                continue
            if arg.star or (name not in LAYER_ARGUMENTS if name else place > 0):
                raise Differs(node, "hub.KerasLayer has arguments that a layer of Keras 3 has no place for")
            parts += [", " if len(parts) > 1 else "", f"{name}=" if name else "", Hole(arg.value)]
        if argument_of(node, "signature", -1) is None:
            raise Differs(node, "which signature hub.KerasLayer has can't be seen")
        yield path, node, "Keras 3 refuses hub.KerasLayer: a layer that holds the module", Edit(node, (*parts, ")"))
        yield from self.define(path, node, LAYER_CLASS)

    def takes_texts(self) -> bool:
        """Whether a model of the program has an input of texts."""
        for node, name in self.keras.calls:
            dtype = argument_of(node, "dtype", -1) if name in INPUTS else None
            what = self.facts.value(dtype) if dtype is not None else ()
            if dtype is not None and not what:
                return True
            for atom in what:
                is_name = isinstance(atom, External) and not atom.path.endswith(".string")
                is_text = isinstance(atom, Constant) and atom.value != "string"
                if not is_name and not is_text:
                    return True
        return False

    def texts(self, path: str, node: cst.Call, method: str) -> Iterator[Change]:
        """What a model is fed, as tensors where it is text."""
        for name in native_keras.FED.get(method, ()):
            data = argument_of(node, name, 0 if name == "x" else -1)
            if data is None:
                continue
            if isinstance(data, cst.Tuple) and data.elements:
                data = data.elements[0].value  # of validation data, the rest is what is wanted of the model
            known = self.is_text_array(data)
            call = f"{self.name_of_tensorflow(path)}.constant(" if known else f"{CONVERTS}("
            yield path, data, "texts are fed as tensors", Edit(data, (call, Hole(data), ")"))
            yield from self.define(path, node, "" if known else CONVERTER)

    def is_text_array(self, data: cst.BaseExpression) -> bool:
        """Whether an expression is sure to be one of numpy's arrays, of texts."""
        if isinstance(data, cst.Subscript):
            return self.is_text_array(data.value)
        if isinstance(data, cst.Call):
            elements = data.args[0].value if data.args else None
            of_numpy = self.facts.path(data.func) in ("numpy.array", "numpy.asarray")
            return of_numpy and elements is not None and self.holds_texts(elements)
        read = self.facts.read_at.get(id(data))
        binds = self.facts.binds.get(read.key, []) if read is not None else []
        return len(binds) == 1 and binds[0].value is not None and self.is_text_array(binds[0].value)

    def holds_texts(self, elements: cst.BaseExpression) -> bool:
        """Whether an expression is a container of texts and nothing else."""
        todo, texts = list(self.facts.value(elements)), 0
        for atom in todo:
            if isinstance(atom, Container):
                todo += [each for each in self.facts.program.read("all", atom.site) if each not in todo]
            elif isinstance(atom, Constant) and isinstance(atom.value, str):
                texts += 1
            else:
                return False
        return texts > 0

    def define(self, path: str, node: cst.CSTNode, text: str) -> Iterator[Change]:
        """A function or class of the file's own, with the imports that it needs."""
        tf = self.name_of_tensorflow(path)
        if self.unit.files[path].root_name is None:
            yield path, node, "", Import("tensorflow", tf)
        hub, needed = self.unit.hub_name(path)
        if "{hub}" in text:
            for one in needed:
                yield path, node, "", one
        if text:
            yield path, node, "", Define(text.format(tf=tf, hub=hub))

    def name_of_tensorflow(self, path: str) -> str:
        return self.unit.files[path].root_name or self.unit.new_tensorflow_name(path)

    def file_of(self, node: cst.CSTNode) -> str:
        top: cst.CSTNode = node
        for _, above in self.facts.climb(node):
            top = above
        return next(path for path, file in self.facts.program.files.items() if file.module is top)
