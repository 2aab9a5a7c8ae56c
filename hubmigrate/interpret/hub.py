"""What calls of TensorFlow Hub do and give, but for ``hub.Module`` itself."""

from __future__ import annotations

import libcst as cst

from hubmigrate.interpret.containers import give
from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.functions import Arguments, call_back
from hubmigrate.uses import EvalFunctionMade, LayerMade, ModelLoaded, ModuleAsked, ModuleRead, SpecMade
from hubmigrate.values import (
    PLAIN,
    TENSOR,
    UNKNOWN,
    Container,
    HubModule,
    KerasObject,
    LibraryObject,
    ModuleSpec,
    Value,
    value,
)

OF_HUB = (HubModule, ModuleSpec)
"""Objects of TF1 Hub whose uses are looked at together."""
EVAL_FUNCTION = "tensorflow_hub.eval_function_for_module"
SPEC_MAKERS = frozenset(
    f"tensorflow_hub.{name}"
    for name in ("create_module_spec", "create_module_spec_from_saved_model", "load_module_spec")
)


def call(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """What calling TensorFlow Hub's ``path`` gives, and what it does to the arguments."""
    if path in SPEC_MAKERS:
        return _spec(frame, node, path, args)
    if path == "tensorflow_hub.load().signatures[]":
        outputs = Container(frame.file.site(node), "dict")
        give(frame, outputs, TENSOR)
        return value(outputs)
    if path == "tensorflow_hub.KerasLayer":
        frame.record(("layer", id(node)), LayerMade(frame.file.path, node, frame.scope.site))
        return value(KerasObject("tensorflow_hub.KerasLayer"))
    if path == "tensorflow_hub.load":
        frame.record(("loaded", id(node)), ModelLoaded(frame.file.path, node, frame.scope.site))
        return value(LibraryObject(path))
    if path == EVAL_FUNCTION:
        return _eval_function(frame, node, args)
    modules = frozenset(a.site for argument in args.every() for a in argument.value if isinstance(a, OF_HUB))
    if modules:
        name, first, signature = path.rpartition(".")[2], args.pick(0, "module_or_spec"), args.pick(1, "signature")
        plain = len(args.every()) == 1 + (signature is not None) and not args.starred
        if first is not None and first.value and all(isinstance(atom, OF_HUB) for atom in first.value):
            use = ModuleAsked(frame.file.path, node, frame.scope.site, modules, name, first.node, signature, plain)
            frame.program.uses[frame.scope.site].pop(("hub", id(node.func)), None)
            frame.record(("asked", id(node)), use)
        else:
            frame.record(("read", id(node)), ModuleRead(frame.file.path, node, frame.scope.site, modules, name))
    return PLAIN if modules else UNKNOWN


def _eval_function(frame: Frame, node: cst.Call, args: Arguments) -> Value:
    """A context manager that gives a function of arrays."""
    site = frame.file.site(node)
    spec = None if args.starred else args.pick(0, "spec")
    specs = frozenset(a.site for a in (spec.value if spec else ()) if isinstance(a, OF_HUB))
    frame.program.uses[frame.scope.site].pop(("hub", id(node.func)), None)
    use = EvalFunctionMade(frame.file.path, node, frame.scope.site, specs | {site}, site, spec)
    frame.record(("evaluated", id(node)), use)
    return value(LibraryObject(EVAL_FUNCTION))


def _spec(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """A spec of a module that exists, or of one that the program makes."""
    site = frame.file.site(node)
    modules = frozenset({site})
    for argument in args.every():
        call_back(frame, argument.value, PLAIN)
    frame.program.uses[frame.scope.site].pop(("hub", id(node.func)), None)
    if path == "tensorflow_hub.load_module_spec":
        given = None if args.starred else args.pick(0, "path")
        frame.record(("spec", id(node)), SpecMade(frame.file.path, node, frame.scope.site, modules, given))
    else:
        name = path.rpartition(".")[2]
        frame.record(("read", id(node)), ModuleRead(frame.file.path, node, frame.scope.site, modules, name))
    return value(ModuleSpec(site))
