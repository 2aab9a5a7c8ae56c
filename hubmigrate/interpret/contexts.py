"""Interprets contexts that are entered, by ``with`` or by ``contextlib.ExitStack``."""

from __future__ import annotations

import libcst as cst

from hubmigrate.interpret.containers import call_method
from hubmigrate.interpret.frame import OWN_GRAPH, Frame
from hubmigrate.interpret.functions import Arguments, call_function
from hubmigrate.values import (
    NOTHING,
    PLAIN,
    UNKNOWN,
    Bound,
    Container,
    Instance,
    LibraryObject,
    Unknown,
    Value,
    join,
    value,
)

OWN = ("tensorflow.Graph().as_default",)
"""Contexts in which operations go to an explicit graph; a session that has one is another."""
STACK = "contextlib.ExitStack"


def enter(frame: Frame, context: Value) -> Value:
    """Enters a context: operations may go to another graph. Gives what ``with context as name`` gives to the name."""
    if any(isinstance(atom, LibraryObject) and (atom.path in OWN or atom.own_graph) for atom in context):
        frame.graph = OWN_GRAPH
    frame.graph = _graph_inside(frame, context) or frame.graph
    return _entered(frame, context)


def make_stack(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """``contextlib.ExitStack()``."""
    return value(LibraryObject(path))


def enter_by_stack(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """``stack.enter_context(context)``."""
    given = args.pick(0, "cm")
    return enter(frame, given.value) if given is not None else UNKNOWN


def _graph_inside(frame: Frame, context: Value) -> Value:
    """The graph in which generators stand when they hand over, if the context can be nothing but what they made."""
    graphs = [frame.program.read("graph inside", atom.site) for atom in context if isinstance(atom, Container)]
    return join(graphs) if len(graphs) == len(context) else NOTHING


def _entered(frame: Frame, context: Value) -> Value:
    """What ``with context as name`` gives to the name."""
    from hubmigrate.interpret.attributes import of_class

    found = []
    for atom in context:
        if isinstance(atom, LibraryObject) and atom.path.endswith("().as_default"):
            found.append(value(LibraryObject(atom.path.removesuffix("().as_default"))))
        elif isinstance(atom, Instance):
            for method in of_class(frame, atom.site, "__enter__", bind=True):
                if isinstance(method, Bound):
                    found.append(call_function(frame, method.function, Arguments(), Instance(method.owner)))
        elif isinstance(atom, Container):
            found.append(call_method(frame, atom, "__enter__", []))
        elif isinstance(atom, LibraryObject):
            found.append(value(atom))
        else:
            found.append(PLAIN if not isinstance(atom, Unknown) else UNKNOWN)
    return join(found)
