"""Interprets calls: of modules, of the program's functions and classes, of libraries (``externals``)."""

from __future__ import annotations

from dataclasses import replace

import libcst as cst

from hubmigrate.interpret import externals, made_texts
from hubmigrate.interpret.attributes import first_name
from hubmigrate.interpret.containers import call_method, element_of, give
from hubmigrate.interpret.frame import LAMBDA, Frame
from hubmigrate.interpret.functions import Arguments, call_function, escape
from hubmigrate.interpret.hub import EVAL_FUNCTION
from hubmigrate.interpret.layers import is_keras_layer
from hubmigrate.interpret.scopes import dotted
from hubmigrate.uses import (
    Argument,
    InfoShape,
    ModuleAsked,
    ModuleCalled,
    ModuleRead,
    NameRead,
    Symbol,
    UnexplainedCall,
)
from hubmigrate.values import (
    KERAS_TENSOR,
    NOTHING,
    PLAIN,
    UNKNOWN,
    Bound,
    Class,
    Constant,
    Container,
    ContainerMethod,
    Dense,
    External,
    Function,
    HubModule,
    HubOutputs,
    Inside,
    Instance,
    KerasObject,
    LibraryObject,
    ModuleMethod,
    Partial,
    Plain,
    Site,
    StaticShape,
    Tensor,
    TensorInfo,
    Unknown,
    Value,
    join,
    names_inside,
    texts,
    value,
)

INFO_DICTS = ("get_input_info_dict", "get_output_info_dict")
KEYWORDS = ("inputs", "_sentinel", "signature", "as_dict")
NAME_READERS = frozenset(
    {
        "as_graph_def",
        "get_collection",
        "get_collection_ref",
        "get_operation_by_name",
        "get_operations",
        "get_tensor_by_name",
    }
)
"""Methods of graphs that give tensors, operations or collections by name."""


def evaluate_call(frame: Frame, node: cst.Call) -> Value:
    """What a call gives."""
    from hubmigrate.interpret.expressions import evaluate

    callee = evaluate(frame, node.func)
    _note_called(frame, node)
    args = _arguments(frame, node)
    _note_extended(frame, node, args)
    modules = frozenset(atom.site for atom in callee if isinstance(atom, HubModule))
    if not modules:
        _note_unexplained(frame, node, callee, args)
    found = []
    frame.call = node
    if modules:
        found.append(_call_module(frame, node, callee, modules, args))
    for atom in sorted(callee, key=repr) if len(callee) > 1 else callee:
        if not isinstance(atom, HubModule):
            found.append(_call(frame, node, atom, args))
    return made_texts.formatted(frame, node, args.positional) or join(found)


def _note_called(frame: Frame, node: cst.Call) -> None:
    """Tells the use of a library's name that it is called here; a called ``hub.Module`` is no loose one."""
    uses = frame.program.uses.get(frame.scope.site, {})
    uses.pop(("class", id(node.func)), None)
    key = ("symbol", id(first_name(node.func)))
    use = uses.get(key)
    if isinstance(use, Symbol) and use.node is node.func:
        uses[key] = replace(use, call=node)


def _note_extended(frame: Frame, node: cst.Call, args: Arguments) -> None:
    """``self._list.extend(...)``; what goes by a public name may be a copy of the list."""
    method = dotted(node.func).split(".")[1:]
    if method[1:] == ["extend"] and method[0].startswith("_") and len(args.positional) == 1:
        assert isinstance(node.func, cst.Attribute)
        note_added(frame, args.positional[0].node, node.func.value)


def note_added(frame: Frame, node: cst.BaseExpression, held: cst.BaseExpression) -> None:
    """Tells a look at a collection that what it gives is added to an attribute's list, and goes nowhere else."""
    uses = frame.program.uses.get(frame.scope.site, {})
    use = uses.get(("names", id(node)))
    if isinstance(use, NameRead) and isinstance(held, cst.Attribute):
        uses["names", id(node)] = replace(use, added_to=held)


def _note_unexplained(frame: Frame, node: cst.Call, callee: Value, args: Arguments) -> None:
    """Notes a call of something that is not known: by its name or its keywords it may be a module's."""
    called = node.func.value if type(node.func) is cst.Subscript else node.func
    name = called.attr if type(called) is cst.Attribute else called
    if isinstance(name, cst.Name) and name.value in NAME_READERS and isinstance(node.func, cst.Attribute):
        names, inside = _asked_for(args.positional[0]) if args.positional else (None, ())
        use = NameRead(frame.file.path, node, frame.scope.site, name.value, names, inside=inside)
        frame.record(("names", id(node)), use)
    if not callee:
        for argument in args.every():
            modules = frozenset(atom for atom in argument.value if isinstance(atom, HubModule))
            escape(frame, modules, argument.node, "is handed to code that is not seen")
    if all(isinstance(atom, (Unknown, Plain, Container, Dense)) for atom in callee):
        keywords = {"signature", "as_dict"} & args.keywords.keys()
        spelled = name.value if isinstance(name, cst.Name) else ""
        use_ = UnexplainedCall(frame.file.path, node, frame.scope.site, spelled, bool(keywords))
        frame.record(("unexplained", id(node)), use_)


def _asked_for(argument: Argument) -> tuple[tuple[str, ...] | None, tuple[Inside, ...]]:
    """The names that are asked for: texts, or the last part of ``tf.GraphKeys.UPDATE_OPS``; those inside modules."""
    key = dotted(argument.node).rpartition(".")[2]
    inside = names_inside(argument.value)
    rest = frozenset(atom for atom in argument.value if not (isinstance(atom, Plain) and atom.inside))
    return (key,) if key.isupper() else texts(rest) if rest else (() if inside else None), inside


def _arguments(frame: Frame, node: cst.Call) -> Arguments:
    from hubmigrate.interpret.expressions import evaluate

    args = Arguments()
    for arg in node.args:
        what = evaluate(frame, arg.value)
        if arg.star == "*":
            args.star, args.starred = args.star | element_of(frame, what), True
        elif arg.star == "**":
            args.double, args.starred = args.double | what, True
        elif arg.keyword is not None:
            args.keywords[arg.keyword.value] = Argument(arg.value, what)
        else:
            args.positional.append(Argument(arg.value, what))
    return args


def _call_module(frame: Frame, node: cst.Call, callee: Value, modules: frozenset[Site], args: Arguments) -> Value:
    certain = all(isinstance(atom, HubModule) or atom == Constant(None) for atom in callee)
    as_dict = args.pick(3, "as_dict")
    use = ModuleCalled(
        frame.file.path,
        node,
        frame.scope.site,
        modules,
        certain,
        args.pick(0, "inputs"),
        args.pick(2, "signature"),
        as_dict,
        [arg for arg in node.args if arg.keyword is None][1] if len(args.positional) > 1 else None,
        args.starred,
        next((name for name in args.keywords if name not in KEYWORDS), ""),
        None,
        NOTHING,
        frame.tensorflow(),
        frame.class_body is not None,
        frame.caller == LAMBDA,
        frame.scope.owner is not None and is_keras_layer(frame.program, frame.scope.owner),
        frame.line,
    )
    frame.record(("call", id(node)), use)
    return _outputs(modules, as_dict, args)


def _outputs(modules: frozenset[Site], as_dict: Argument | None, args: Arguments) -> Value:
    """What a call of modules gives: a tensor or the dict of outputs, or either where that is not known."""
    outputs: Value = frozenset(HubOutputs(site) for site in modules)
    tensors: Value = frozenset(Tensor(module=site) for site in modules)
    if as_dict is None:
        return outputs | tensors if args.starred else tensors
    truths = {bool(atom.value) if isinstance(atom, Constant) else None for atom in as_dict.value}
    return (NOTHING if truths == {True} else tensors) | (NOTHING if truths == {False} else outputs)


def _call(frame: Frame, node: cst.Call, atom: object, args: Arguments) -> Value:
    if isinstance(atom, External):
        return externals.call(frame, node, atom.path, args)
    if isinstance(atom, Function):
        return call_function(frame, atom.site, args)
    if isinstance(atom, Bound):
        return call_function(frame, atom.function, args, Instance(atom.owner))
    if isinstance(atom, Class):
        return _make(frame, node, atom, args)
    if isinstance(atom, Instance):
        return _call_instance(frame, node, atom, args)
    if isinstance(atom, Partial):
        return _call_partial(frame, node, atom, args)
    if isinstance(atom, ContainerMethod):
        return call_method(frame, Container(atom.site, atom.kind), atom.name, [a.value for a in args.positional])
    if isinstance(atom, KerasObject):
        _escape_all(frame, node, args, "is handed to a Keras object")
        return KERAS_TENSOR
    if isinstance(atom, StaticShape):
        return value(atom)
    if isinstance(atom, ModuleMethod):
        return _ask(frame, node, atom, args)
    if isinstance(atom, TensorInfo):
        use = InfoShape(frame.file.path, node, frame.scope.site, frozenset({atom.site}))
        frame.record(("shape", id(node)), use)
        return value(StaticShape())
    if isinstance(atom, (Plain, Constant, Tensor)):
        return PLAIN if isinstance(atom, Plain) else UNKNOWN
    if isinstance(atom, LibraryObject) and atom.path == EVAL_FUNCTION:
        return PLAIN
    if isinstance(atom, LibraryObject) and atom.path.startswith("keras."):
        return _config(frame, node) if atom.path.endswith("().get_config") else UNKNOWN
    _escape_all(frame, node, args, "is handed to code that is not seen")
    return UNKNOWN


def _config(frame: Frame, node: cst.Call) -> Value:
    """``super().get_config()`` in a layer: a new dict."""
    container = Container(frame.file.site(node), "dict")
    give(frame, container, UNKNOWN)
    return value(container)


def _ask(frame: Frame, node: cst.Call, atom: ModuleMethod, args: Arguments) -> Value:
    """A method of a module is called: the question takes the place of the read of the method."""
    if not isinstance(node.func, cst.Attribute):
        return UNKNOWN
    uses = frame.program.uses.get(frame.scope.site, {})
    read = uses.pop(("read", id(node.func)), None) or uses.get(("asked", id(node)))
    modules = frozenset({atom.site}) | (read.modules if isinstance(read, (ModuleRead, ModuleAsked)) else frozenset())
    use = ModuleAsked(
        frame.file.path,
        node,
        frame.scope.site,
        modules,
        atom.name,
        node.func.value,
        args.pick(0, "signature"),
        len(args.every()) == len([a for a in [args.pick(0, "signature")] if a]) and not args.starred,
    )
    frame.record(("asked", id(node)), use)
    if atom.name not in INFO_DICTS:
        return UNKNOWN
    container = Container(frame.file.site(node), "dict")
    give(frame, container, value(TensorInfo(atom.site)))
    return value(container)


def _make(frame: Frame, node: cst.Call, atom: Class, args: Arguments) -> Value:
    from hubmigrate.interpret.attributes import of_class

    frame.program.write("made", atom.site, value=value(Constant(True)))
    taken = False
    for method in of_class(frame, atom.site, "__init__", bind=True):
        if isinstance(method, Bound) and _nearest_init(frame, atom, method):
            call_function(frame, method.function, args, Instance(atom.site))
            taken = True
    if not taken:
        _fill_fields(frame, node, atom, args)
    return value(Instance(atom.site))


def _fill_fields(frame: Frame, node: cst.Call, atom: Class, args: Arguments) -> None:
    """A class without an ``__init__`` that is seen: its fields get the arguments, or they are lost sight of."""
    fields = frame.program.fields.get(atom.site)
    if fields is None or args.starred or len(args.positional) > len(fields):
        _escape_all(frame, node, args, "is handed to a class whose __init__ is not seen")
        return
    for name, argument in [*zip(fields, args.positional, strict=False), *args.keywords.items()]:
        frame.program.write("attribute", atom.site, name, value=argument.value)
        frame.note_name(name, argument.value)


def _nearest_init(frame: Frame, atom: Class, method: Bound) -> bool:
    """Whether a class's own ``__init__``, or else one of its bases' (not of its subclasses'), is meant."""
    own = frame.program.read("attribute", atom.site, "__init__")
    if own:
        return Function(method.function) in own
    owner = frame.program.scopes[method.function].owner
    return owner not in {a.site for a in frame.program.read("subclasses", atom.site) if isinstance(a, Class)}


def _call_instance(frame: Frame, node: cst.Call, atom: Instance, args: Arguments) -> Value:
    from hubmigrate.interpret.attributes import of_class

    if is_keras_layer(frame.program, atom.site):
        _escape_all(frame, node, args, "is handed to a Keras object")
        return KERAS_TENSOR
    found = []
    for method in of_class(frame, atom.site, "__call__", bind=True):
        if isinstance(method, Bound):
            found.append(call_function(frame, method.function, args, Instance(method.owner)))
        else:
            _escape_all(frame, node, args, "is handed to code that is not seen")
            found.append(UNKNOWN)
    return join(found)


def _call_partial(frame: Frame, node: cst.Call, atom: Partial, args: Arguments) -> Value:
    """A partial's own arguments come first; those of the call follow."""
    program = frame.program
    made = program.partials[atom.site]
    whole = Arguments(
        [*made.positional[1:], *args.positional],
        {**made.keywords, **args.keywords},
        args.star | made.star,
        args.double | made.double,
        args.starred or made.starred,
    )
    found = []
    for target in program.read("partial", atom.site):
        if isinstance(target, HubModule):
            reason = "is called through functools.partial"
            escape(frame, value(target), node, reason)
            found.append(UNKNOWN)
        else:
            found.append(_call(frame, node, target, whole))
    return join(found)


def _escape_all(frame: Frame, node: cst.Call, args: Arguments, reason: str) -> None:
    for argument in args.every():
        escape(frame, argument.value, argument.node, reason)
    for loose in (args.star, args.double):
        escape(frame, loose, node, reason)
