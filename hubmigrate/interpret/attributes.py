"""Interprets attribute reads."""

from __future__ import annotations

import libcst as cst

from hubmigrate.interpret.containers import give
from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.functions import Arguments, call_function, note_iterated
from hubmigrate.interpret.imports import HUB_NAMES, attribute_of_file, canonical, resolve
from hubmigrate.interpret.scopes import dotted, leftmost
from hubmigrate.interpret.tables import note_init
from hubmigrate.uses import (
    V1_API,
    HubGuard,
    HubName,
    ModuleClass,
    ModuleRead,
    ResultShown,
    Symbol,
    UnexplainedRead,
    VariableName,
)
from hubmigrate.values import (
    NOTHING,
    PLAIN,
    TENSOR,
    UNKNOWN,
    Bound,
    Class,
    Constant,
    Container,
    ContainerMethod,
    External,
    Function,
    HubModule,
    HubOutputs,
    Instance,
    KerasObject,
    LibraryObject,
    ModuleMethod,
    ModuleSpec,
    ModuleVariable,
    Plain,
    Site,
    SourceFile,
    SparseTensor,
    StaticShape,
    Tensor,
    TensorInfo,
    Unknown,
    Value,
    join,
    library,
    value,
)

SHOWN = frozenset(
    {"name", "op", "consumers", "value_index"}
    | {
        f"op.{name}"
        for name in ("name", "type", "inputs", "outputs", "node_def", "op_def", "get_attr", "control_inputs")
    }
)
"""What a result in the graph tells about the code of its module."""
OF_ALL_MODULES = frozenset(
    {
        "get_attached_message",
        "get_input_info_dict",
        "get_output_info_dict",
        "get_signature_names",
        "variable_map",
        "variables",
    }
)
"""Attributes by which a module is known among all that it may be."""
TENSOR_FACTS = frozenset({"dtype", "name", "device", "op", "graph"})


OF_MODULES = frozenset({HubModule, ModuleSpec, ModuleVariable, TensorInfo})
"""The kinds of atoms whose attributes are questions to a module."""


def _is_unseen(atom: object) -> bool:
    """Whether something may be anything: not known, or what a Keras model gives back."""
    return isinstance(atom, Unknown) or (
        isinstance(atom, External) and atom.path.startswith("keras.") and "()" in atom.path
    )


def evaluate_attribute(frame: Frame, node: cst.Attribute) -> Value:
    """What ``base.name`` can be."""
    from hubmigrate.interpret.expressions import evaluate

    name = node.attr.value
    if type(node.value) is cst.Call and isinstance(node.value.func, cst.Name) and node.value.func.value == "super":
        return _of_super(frame, name)
    base = evaluate(frame, node.value)
    if not OF_MODULES.isdisjoint(map(type, base)):
        _note_read(frame, node, base, name)
    if name == "value" and (any(isinstance(a, StaticShape) for a in base) or is_dimension(node.value)):
        frame.built(node, "the value of a dimension", anywhere=True)
    elif name in OF_ALL_MODULES and all(map(_is_unseen, base)):
        spelled = dotted(node.value).rpartition(".")[2]
        use = UnexplainedRead(frame.file.path, node, frame.scope.site, spelled, name)
        frame.record(("unexplained", id(node)), use)
    _note_result(frame, node, base)
    note_init(frame, node, base)
    if name in ("items", "keys", "values"):
        note_iterated(frame, node, base)
    result = join([_variables(frame, node, atom) or attribute(frame, atom, name) for atom in base])
    for atom in result:
        if isinstance(atom, External):
            _note_library(frame, node, atom.path)
    return result


def _note_read(frame: Frame, node: cst.Attribute, base: Value, name: str) -> None:
    """Notes what is asked of modules, their variables, and what tells of their inputs and outputs."""
    modules = frozenset(atom.site for atom in base if isinstance(atom, (HubModule, ModuleSpec)))
    if modules:
        frame.record(("read", id(node)), ModuleRead(frame.file.path, node, frame.scope.site, modules, name))
    variables = frozenset(atom.site for atom in base if isinstance(atom, ModuleVariable))
    if variables and name == "name":
        frame.record(
            ("variable", id(node)),
            VariableName(
                frame.file.path, node, frame.scope.site, variables, all(isinstance(a, ModuleVariable) for a in base)
            ),
        )
    elif variables and name == "op":
        frame.record(("read", id(node)), ModuleRead(frame.file.path, node, frame.scope.site, variables, "variables.op"))
    infos = frozenset(atom.site for atom in base if isinstance(atom, TensorInfo))
    if infos and name not in ("dtype", "get_shape"):
        frame.record(("read", id(node)), ModuleRead(frame.file.path, node, frame.scope.site, infos, f"info.{name}"))


def _note_result(frame: Frame, node: cst.Attribute, base: Value) -> None:
    """Notes what is asked of a module's result, or of the operation that gives it, beyond its numbers."""
    name, uses = node.attr.value, frame.program.uses.get(frame.scope.site, {})
    operation = uses.get(("result", id(node.value)))
    if isinstance(operation, ResultShown):
        del uses["result", id(node.value)]
        what, modules = f"op.{name}", operation.modules
    else:
        what = name
        modules = frozenset(atom.module for atom in base if isinstance(atom, Tensor) and atom.module is not None)
    if modules and what in SHOWN:
        frame.record(("result", id(node)), ResultShown(frame.file.path, node, frame.scope.site, modules, what))


def _variables(frame: Frame, node: cst.Attribute, atom: object) -> Value:
    """The list or dict that ``m.variables`` or ``m.variable_map`` is."""
    kind = {"variables": "list", "variable_map": "dict"}.get(node.attr.value)
    if kind is None or not isinstance(atom, HubModule):
        return NOTHING
    container = Container(frame.file.site(node), kind)
    give(frame, container, value(ModuleVariable(atom.site)))
    return value(container)


def is_dimension(node: cst.BaseExpression) -> bool:
    """``x.shape[i]`` or ``x.get_shape()[i]``: an int in TF 2.15.1 and 2.21.0, unless v2 behaviour is off."""
    if not isinstance(node, cst.Subscript):
        return False
    shape = node.value.func if isinstance(node.value, cst.Call) else node.value
    return isinstance(shape, cst.Attribute) and shape.attr.value in ("shape", "get_shape")


def attribute(frame: Frame, atom: object, name: str) -> Value:
    """What an attribute of one atom can be."""
    if isinstance(atom, External):
        path = canonical(f"{atom.path}.{name}")
        if path == "tensorflow_hub.load().asset_paths[].asset_path":
            return TENSOR
        found = resolve(frame, path) if path in frame.file.imports else library(path)
        return found | _modules_of_layers(frame, name) if atom.path.endswith("().layers[]") else found
    if isinstance(atom, (LibraryObject, KerasObject)):
        return library(f"{atom.path}().{name}")
    if isinstance(atom, (HubModule, ModuleSpec)):
        return value(ModuleMethod(atom.site, name))
    if isinstance(atom, ModuleVariable):
        return PLAIN if name in ("name", "op", "dtype", "trainable") else UNKNOWN
    if isinstance(atom, TensorInfo):
        return value(TensorInfo(atom.site, name)) if name == "get_shape" else PLAIN
    if isinstance(atom, Instance):
        return of_class(frame, atom.site, name, bind=True)
    if isinstance(atom, Class):
        return of_class(frame, atom.site, name, bind=False)
    if isinstance(atom, Function):
        held = frame.program.read("attribute", atom.site, name)
        return held if held or name in frame.program.stored_names else UNKNOWN
    if isinstance(atom, SourceFile):
        return _of_file(frame, atom.path, name)
    if isinstance(atom, Container):
        return value(ContainerMethod(atom.site, atom.kind, name))
    if isinstance(atom, HubOutputs):
        return library(f"hub_outputs.{name}")
    if atom == Constant(None):
        return NOTHING  # it raises: what comes after is another path
    if isinstance(atom, (Plain, Constant)):
        return PLAIN
    if isinstance(atom, StaticShape):
        return value(StaticShape()) if name in ("concatenate", "dims", "merge_with", "value", "with_rank") else PLAIN
    if isinstance(atom, SparseTensor):
        return TENSOR if name in ("indices", "values", "dense_shape") else UNKNOWN
    if isinstance(atom, Tensor):
        return value(StaticShape()) if name == "shape" else PLAIN if name in TENSOR_FACTS else library(f"tensor.{name}")
    if name == "tolist":
        return PLAIN
    return UNKNOWN


def _modules_of_layers(frame: Frame, name: str) -> Value:
    """The modules that ``model.layers[i].name`` may be: those of the program's layers."""
    classes = (atom.site for atom in frame.program.read("layers") if isinstance(atom, Class))
    held = join(_held(frame, site, name, set())[0] for site in classes)
    return frozenset(atom for atom in held if isinstance(atom, HubModule))


def library_item(atom: LibraryObject) -> Value:
    """What ``object[...]`` of a library is."""
    if atom.path.startswith(("tensorflow", "keras")):
        return UNKNOWN
    return value(LibraryObject(f"{atom.path}[]"))


def _of_file(frame: Frame, path: str, name: str) -> Value:
    found = attribute_of_file(frame, path, name)
    if found:
        return found
    folder = path.removesuffix("__init__.py")
    for candidate in (f"{folder}{name}.py", f"{folder}{name}/__init__.py"):
        if folder != path and candidate in frame.program.files:
            return value(SourceFile(candidate))
    return NOTHING


def of_class(frame: Frame, site: Site, name: str, *, bind: bool) -> Value:
    """What an attribute of a class's objects (``bind``) or of the class itself can be.

    Objects of subclasses count, since ``self`` may be one.
    """
    found, known = _held(frame, site, name, set())
    if not found and not known and name not in frame.program.stored_names:
        return UNKNOWN
    results = []
    for atom in found:
        if isinstance(atom, Function) and not frame.program.read("static", atom.site):
            if bind and frame.program.read("property", atom.site):
                results.append(call_function(frame, atom.site, Arguments(), Instance(site)))
            elif bind or frame.program.read("classmethod", atom.site):
                results.append(value(Bound(atom.site, site)))
            else:
                results.append(value(atom))
        else:
            results.append(value(atom))
    return join(results)


def _held(frame: Frame, site: Site, name: str, seen: set[Site]) -> tuple[Value, bool]:
    """What a class, its bases and its subclasses hold under a name, and whether all bases are seen."""
    seen.add(site)
    found, known = [frame.program.read("attribute", site, name)], True
    for relation in ("bases", "subclasses"):
        for atom in frame.program.read(relation, site):
            if isinstance(atom, Class):
                if atom.site not in seen:
                    more, all_seen = _held(frame, atom.site, name, seen)
                    found.append(more)
                    known = known and all_seen
            elif relation == "bases" and atom != External("builtins.object"):
                known = False
    return join(found), known


def _of_super(frame: Frame, name: str) -> Value:
    owner = frame.scope.owner
    if owner is None:
        return UNKNOWN
    found = []
    for atom in frame.program.read("bases", owner):
        if isinstance(atom, Class):
            for held in _held(frame, atom.site, name, set())[0]:
                found.append(value(Bound(held.site, owner) if isinstance(held, Function) else held))
        elif isinstance(atom, External):
            found.append(value(LibraryObject(f"{atom.path}().{name}")))
    return join(found)


def _note_library(frame: Frame, node: cst.Attribute, path: str) -> None:
    """Records names of TensorFlow and of TensorFlow Hub's TF1 API."""
    library_name = path.split(".", 1)[0]
    if "()" in path or "[]" in path:
        return
    if library_name == "tensorflow_hub":
        name = path.removeprefix("tensorflow_hub.")
        if name == "Module":
            frame.record(("class", id(node)), ModuleClass(frame.file.path, node, frame.scope.site))
        if name in HUB_NAMES or (isinstance(node.value, cst.Name) and name.partition(".")[0] in HUB_NAMES):
            frame.record(("hub", id(node)), HubName(frame.file.path, node, frame.scope.site, name))
        if frame.guard and (name in HUB_NAMES or name == "Module"):
            frame.record(("guard", id(node)), HubGuard(frame.file.path, node, frame.scope.site, frame.guard))
    elif library_name in ("tensorflow", "keras") and leftmost(node):
        root, spelled = _root(frame, node)
        if root is None and not spelled:
            return
        name = path.partition(".")[2]
        if spelled == "keras":
            name = f"backend.tf.{name}" if library_name == "tensorflow" else name
        elif library_name == "keras":
            name = f"keras.{name}"
        symbol = Symbol(frame.file.path, node, frame.scope.site, root or node, spelled, name, None, bool(frame.guard))
        frame.record(("symbol", id(first_name(node))), symbol)


def first_name(node: cst.BaseExpression) -> cst.BaseExpression:
    """The leftmost part of a dotted name."""
    while type(node) is cst.Attribute:
        node = node.value
    return node


def _root(frame: Frame, node: cst.Attribute) -> tuple[cst.BaseExpression | None, str]:
    """The part of a dotted name that stands for TensorFlow as a whole, and how that is spelled from the library on."""
    first = first_name(node)
    assert isinstance(first, cst.Name)
    imported = next((a.path for a in frame.lookup(first.value) if isinstance(a, External)), "")
    if imported.startswith("keras"):
        return None, "keras"
    if imported != "tensorflow":
        return None, ""
    text = dotted(node)
    for tail in (".compat.v1", ".compat.v2"):
        if text == first.value + tail or text.startswith(first.value + tail + "."):
            part: cst.BaseExpression = node
            while dotted(part) != first.value + tail:
                assert isinstance(part, cst.Attribute)
                part = part.value
            return part, "tensorflow" + tail
    return first, V1_API if frame.file.tensorflow.get(first.value) == {V1_API} else "tensorflow"
