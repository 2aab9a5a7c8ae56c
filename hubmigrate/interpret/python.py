"""What calls of Python's own functions do and give: they make containers, or hand over what they get."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import libcst as cst

from hubmigrate.interpret.containers import element_of, give, spread
from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.functions import Arguments, call_back_with, escape, note_iterated, show_variables
from hubmigrate.interpret.imports import resolve
from hubmigrate.uses import Argument, DynamicCode, DynamicImport, NamedSymbol
from hubmigrate.values import (
    NONE,
    NOTHING,
    PLAIN,
    TEXT,
    UNKNOWN,
    Bound,
    Class,
    Constant,
    Container,
    External,
    Function,
    HubModule,
    Instance,
    Partial,
    Plain,
    Tensor,
    Value,
    join,
    texts,
    value,
)


def _partial(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    site = frame.file.site(node)
    if not args.positional:
        return UNKNOWN
    frame.program.partials[site] = args
    frame.program.write("partial", site, value=args.positional[0].value)
    return value(Partial(site))


def _sequence(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """``list(x)`` and its like: a new container with the elements of another."""
    kind = {"tuple": "tuple", "set": "set", "frozenset": "set"}.get(path.rpartition(".")[2], "list")
    container = Container(frame.file.site(node), kind)
    for argument in args.positional[:1]:
        if kind in ("list", "tuple") and not path.endswith("sorted"):
            note_iterated(frame, node, argument.value)
        elements = element_of(frame, argument.value)
        if elements:
            give(frame, container, elements)
    return value(container)


def _dict(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    container = Container(frame.file.site(node), "dict")
    for name, argument in args.keywords.items():
        give(frame, container, argument.value, value(Constant(name)))
    for argument in args.positional:
        spread(frame, container, argument.value)
    if args.double:
        spread(frame, container, args.double)
    return value(container)


def _default_dict(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """A dict that asks a factory for what it lacks, again and again."""
    factory, rest = args.positional[:1], args.positional[1:]
    made = _dict(frame, node, path, replace(args, positional=rest))
    (container,) = (atom for atom in made if isinstance(atom, Container))
    for argument in factory:
        for atom in argument.value:
            kind = FACTORIES.get(atom.path) if isinstance(atom, External) else None
            if kind is not None:
                given = value(Container(frame.file.site(argument.node), kind))
            elif isinstance(atom, (Function, Bound, Partial)):
                given = _called_again(frame, node, value(atom), Arguments())
            else:
                given = NONE if atom == Constant(None) else UNKNOWN
            give(frame, container, given)
    return made


def _called_again(frame: Frame, node: cst.Call, function: Value, args: Arguments) -> Value:
    """What a function gives that Python calls as often as it needs to: as in a loop."""
    around = frame.within("loop", node)
    found = call_back_with(frame, function, args)
    frame.blocks = around
    return found


def _tuples(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """``zip`` and ``enumerate``: a list of tuples."""
    pair = Container(frame.file.site(node.func), "tuple")
    columns = [element_of(frame, argument.value) for argument in args.positional]
    if path == "builtins.enumerate":
        columns = [PLAIN, *columns[:1]]
    for position, column in enumerate(columns):
        give(frame, pair, column, value(Constant(position)))
    container = Container(frame.file.site(node), "list")
    give(frame, container, value(pair))
    return value(container)


def _map(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    if len(args.positional) < 2:
        return UNKNOWN
    function, items = args.positional[0], args.positional[1]
    container = Container(frame.file.site(node), "list")
    elements = [Argument(each.node, element_of(frame, each.value)) for each in args.positional[1:]]
    result = _called_again(frame, node, function.value, Arguments(elements))
    modules = frozenset(atom for atom in function.value if isinstance(atom, HubModule))
    escape(frame, modules, function.node, f"is called by {path.rpartition('.')[2]}")
    give(frame, container, element_of(frame, items.value) if path == "builtins.filter" else result or PLAIN)
    return value(container)


def _getattr(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    from hubmigrate.interpret.attributes import attribute

    if len(args.positional) < 2:
        return UNKNOWN
    show_variables(frame, node, path, args)
    modules = frozenset(atom for atom in args.positional[0].value if isinstance(atom, HubModule))
    escape(frame, modules, node, "is read by getattr")
    names = args.positional[1].value
    if not names or any(not (isinstance(a, Constant) and isinstance(a.value, str)) for a in names):
        escape(frame, args.positional[0].value, node, "is read by getattr under a name that is not known")
        return UNKNOWN
    for atom in args.positional[0].value:
        for name in names:
            if isinstance(atom, External) and atom.path.split(".")[0] == "tensorflow" and isinstance(name, Constant):
                whole = f"{atom.path}.{name.value}".partition(".")[2]
                use = NamedSymbol(frame.file.path, node, frame.scope.site, whole)
                frame.record(("named", id(node)), use)
    found = [
        attribute(frame, atom, str(name.value))
        for atom in args.positional[0].value
        for name in names
        if isinstance(name, Constant)
    ]
    return join([*found, args.positional[2].value if len(args.positional) > 2 else NOTHING])


def _setattr(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    if len(args.positional) == 3:
        escape(frame, args.positional[2].value, node, "is stored by setattr")
    return NONE


def _next(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    return element_of(frame, args.positional[0].value) if args.positional else UNKNOWN


def _sum(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """Tensors add up to a tensor."""
    elements = element_of(frame, args.positional[0].value) if args.positional else UNKNOWN
    kinds = {type(atom) for atom in elements}
    return elements if Tensor in kinds else PLAIN if kinds <= {Plain, Constant} else UNKNOWN


def _import_module(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    names = texts(args.positional[0].value) if args.positional else None
    if names is None:
        frame.record(("dynamic import", id(node)), DynamicImport(frame.file.path, node, frame.scope.site))
    return join(resolve(frame, name) for name in names) if names else UNKNOWN


def _load_file(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    frame.record(("dynamic import", id(node)), DynamicImport(frame.file.path, node, frame.scope.site))
    return UNKNOWN


def _dynamic(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    frame.record(("dynamic", id(node)), DynamicCode(frame.file.path, node, frame.scope.site))
    return UNKNOWN


def _same(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    return args.positional[0].value if args.positional else UNKNOWN


def _text(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    show_variables(frame, node, path, args)
    return TEXT


def _type(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    return frozenset(
        Class(a.site) if isinstance(a, Instance) else External("builtins.object")
        for argument in args.positional[:1]
        for a in argument.value
    )


FACTORIES = {
    "builtins.list": "list",
    "builtins.dict": "dict",
    "builtins.set": "set",
    "collections.deque": "list",
    "collections.OrderedDict": "dict",
}
"""What makes an empty container."""

CALLS: dict[str, Callable[[Frame, cst.Call, str, Arguments], Value]] = {
    "functools.partial": _partial,
    "copy.copy": _same,
    "copy.deepcopy": _same,
    "builtins.list": _sequence,
    "builtins.tuple": _sequence,
    "builtins.set": _sequence,
    "builtins.frozenset": _sequence,
    "builtins.sorted": _sequence,
    "builtins.reversed": _sequence,
    "builtins.iter": _sequence,
    "collections.deque": _sequence,
    "tqdm.tqdm": _sequence,
    "builtins.dict": _dict,
    "collections.OrderedDict": _dict,
    "collections.defaultdict": _default_dict,
    "builtins.zip": _tuples,
    "builtins.enumerate": _tuples,
    "builtins.map": _map,
    "builtins.filter": _map,
    "builtins.getattr": _getattr,
    "builtins.setattr": _setattr,
    "builtins.next": _next,
    "builtins.max": _next,
    "builtins.min": _next,
    "builtins.sum": _sum,
    "imp.load_source": _load_file,
    "importlib.util.spec_from_file_location": _load_file,
    "runpy.run_module": _load_file,
    "runpy.run_path": _load_file,
    "importlib.import_module": _import_module,
    "builtins.__import__": _import_module,
    "builtins.exec": _dynamic,
    "builtins.eval": _dynamic,
    "builtins.str": _text,
    "builtins.repr": _text,
    "builtins.type": _type,
}
