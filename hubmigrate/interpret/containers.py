"""Lists, tuples, sets and dicts of the program: what goes in and what comes out.

The heap holds, by the container's site: ``item`` under a known key, ``any`` for what was stored under an unknown one,
``all`` for everything, and ``keys`` for the known keys.
"""

from __future__ import annotations

from hubmigrate.interpret.frame import Frame
from hubmigrate.values import (
    NONE,
    NOTHING,
    PLAIN,
    TENSOR,
    TEXT,
    UNKNOWN,
    VARIABLE,
    Constant,
    Container,
    External,
    HubOutputs,
    Instance,
    KerasObject,
    LibraryObject,
    Plain,
    SparseTensor,
    StaticShape,
    Tensor,
    Value,
    join,
    value,
)

LOADED_VARIABLES = "tensorflow_hub.load().variables"
"""What holds the variables of a loaded object."""


def give(frame: Frame, container: Container, what: Value, key: Value = NOTHING) -> None:
    """Puts a value into a container, under a key if all that the key can be is known."""
    program = frame.program
    known = [atom for atom in key if isinstance(atom, Constant)]
    program.write("all", container.site, value=what)
    if known and len(known) == len(key):
        for atom in known:
            program.write("item", container.site, atom.value, value=what)
            program.write("keys", container.site, value=value(atom))
    else:
        program.write("any", container.site, value=what)


def spread(frame: Frame, container: Container, what: Value) -> None:
    """``**what`` in a dict, or ``dict(what)``: known keys with their values, the values of pairs, or anything."""
    program = frame.program
    for atom in what:
        if isinstance(atom, Container) and atom.kind == "dict":
            for key in program.read("keys", atom.site):
                give(frame, container, item_of(frame, atom, value(key)), value(key))
            loose = program.read("any", atom.site)
            if loose:
                give(frame, container, loose)
        elif isinstance(atom, Container):
            for pair in program.read("all", atom.site):
                if isinstance(pair, Container):
                    first, second = (item_of(frame, pair, value(Constant(place))) for place in (0, 1))
                    give(frame, container, second, first)
                else:
                    give(frame, container, UNKNOWN)
        else:
            give(frame, container, UNKNOWN)


def item_of(frame: Frame, container: Container, key: Value) -> Value:
    """What stands under a key."""
    program = frame.program
    known = [atom for atom in key if isinstance(atom, Constant)]
    if known and len(known) == len(key):
        items = [program.read("item", container.site, atom.value) for atom in known]
        return join([*items, program.read("any", container.site)])
    return program.read("all", container.site)


def element_of(frame: Frame, what: Value) -> Value:
    """What iteration over a value gives."""
    found = []
    for atom in what:
        if isinstance(atom, Container):
            if atom.kind == "dict":
                found.append(join([frame.program.read("keys", atom.site), TEXT]))
            else:
                found.append(frame.program.read("all", atom.site))
        elif isinstance(atom, (Tensor, SparseTensor)):
            found.append(TENSOR)
        elif isinstance(atom, HubOutputs):
            found.append(TEXT)
        elif isinstance(atom, Instance) and atom.site in frame.program.fields:
            fields = frame.program.fields[atom.site]
            found.append(join(frame.program.read("attribute", atom.site, name) for name in fields))
        elif isinstance(atom, Constant):
            found.append(TEXT if isinstance(atom.value, (str, bytes)) else PLAIN)
        elif isinstance(atom, StaticShape):
            found.append(value(StaticShape(dimension=True)))
        elif isinstance(atom, Plain):
            found.append(value(atom))
        elif isinstance(atom, External) and atom.path == LOADED_VARIABLES:
            found.append(VARIABLE)
        elif isinstance(atom, (LibraryObject, KerasObject, External)):
            found.append(UNKNOWN)
        else:
            found.append(UNKNOWN)
    return join(found)


def call_method(frame: Frame, container: Container, name: str, positional: list[Value]) -> Value:
    """What a method of a container does and gives."""
    program = frame.program
    everything = program.read("all", container.site)
    first = positional[0] if positional else NOTHING
    if name in ("append", "add", "appendleft"):
        give(frame, container, first)
        return NONE
    if name in ("extend", "update", "union", "__iadd__"):
        for atom in first:
            if container.kind == "dict":
                spread(frame, container, value(atom))
            else:
                give(frame, container, element_of(frame, value(atom)))
        return value(container) if name == "union" else NONE
    if name in ("__enter__", "__next__", "send"):  # of generators, whose contents are what they yield
        return everything
    if name in ("insert", "setdefault"):
        second = positional[1] if len(positional) > 1 else NONE
        give(frame, container, second, first if name == "setdefault" else NOTHING)
        return join([everything, second])
    if name in ("get", "pop", "popleft", "popitem"):
        default = positional[1] if len(positional) > 1 else NONE
        return join([item_of(frame, container, first) if first else everything, default if name == "get" else NOTHING])
    if name == "copy":
        return value(container)
    if name in ("values", "keys", "items"):
        return _view(frame, container, name)
    return PLAIN


def _view(frame: Frame, container: Container, name: str) -> Value:
    """``values()`` and ``keys()`` as lists; ``items()`` as a list of pairs, in containers made for the purpose."""
    program = frame.program
    keys = join([program.read("keys", container.site), TEXT])
    everything = program.read("all", container.site)
    view = Container(frame.file.site(_marker(frame, container, name)), "list")
    if name == "items":
        pair = Container(frame.file.site(_marker(frame, container, "pair")), "tuple")
        give(frame, pair, keys, value(Constant(0)))
        give(frame, pair, everything, value(Constant(1)))
        give(frame, view, value(pair))
    else:
        give(frame, view, everything if name == "values" else keys)
    return value(view)


def _marker(frame: Frame, container: Container, name: str) -> object:
    """One object a container and view, so that its site is the same each time."""
    return frame.program.markers.setdefault((container.site, name), Marker())


class Marker:
    """Stands for a node where an object has none of its own."""
