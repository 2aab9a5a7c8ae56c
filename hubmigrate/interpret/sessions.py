"""What sessions and initialisers do: they are made, they run, and they are asked for tensors by name."""

from __future__ import annotations

import libcst as cst

from hubmigrate.interpret.frame import Frame
from hubmigrate.interpret.functions import Arguments
from hubmigrate.interpret.scopes import dotted
from hubmigrate.uses import Initialiser, InitialiserRun, NameRead, SessionMade
from hubmigrate.values import (
    NONE,
    NOTHING,
    PLAIN,
    Constant,
    Container,
    Inside,
    LibraryObject,
    Value,
    join,
    names_inside,
    value,
)

SESSIONS = frozenset(
    {
        "tensorflow.Session",
        "tensorflow.InteractiveSession",
        "tensorflow.train.MonitoredSession",
        "tensorflow.train.MonitoredTrainingSession",
        "tensorflow.train.SingularMonitoredSession",
        "keras.backend.get_session",
    }
)
INITIALISERS = {
    "tensorflow.global_variables_initializer": "global",
    "tensorflow.initializers.global_variables": "global",
    "tensorflow.initialize_all_variables": "global",
    "tensorflow.tables_initializer": "tables",
    "tensorflow.initializers.tables_initializer": "tables",
    "tensorflow.initialize_all_tables": "tables",
    "tensorflow.local_variables_initializer": "local",
    "tensorflow.initializers.local_variables": "local",
    "tensorflow.initialize_local_variables": "local",
}
CHECKPOINTS = frozenset({"checkpoint_dir", "checkpoint_filename_with_path", "logdir"})
"""Arguments with which a session, or what makes one, reads and writes checkpoints."""


def make(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """``tf.Session(...)`` and its like."""
    graph = args.keywords.get("graph") or (args.positional[1] if len(args.positional) > 1 else None)
    if args.keywords.keys() & CHECKPOINTS:
        what = path.removeprefix("tensorflow.")
        frame.record(("names", id(node)), NameRead(frame.file.path, node, frame.scope.site, f"tf.{what}", None))
    frame.record(("session", id(node)), SessionMade(frame.file.path, node, frame.scope.site))
    own = graph is not None and not graph.value & NONE
    if not own:
        frame.built(node, path.removeprefix("tensorflow."))
    return value(LibraryObject("tensorflow.Session", own_graph=own))


def default(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """``tf.get_default_session()``: callers may have made it the default."""
    return value(LibraryObject("tensorflow.Session", handed=True))


def run(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """``session.run(fetches, feed_dict)``: notes the names and the initialisers in it."""
    fetches = args.pick(0, "fetches")
    feeds = args.pick(1, "feed_dict")
    fed = (
        join(frame.program.read("keys", a.site) for a in feeds.value if isinstance(a, Container)) if feeds else NOTHING
    )
    for key, what, names in (
        ("names", "tensor_by_name", _texts_in(frame, fetches.value if fetches else NOTHING)),
        ("fed", "fed_by_name", _texts_in(frame, fed)),
    ):
        if names:
            known = tuple(sorted(name for name in names if isinstance(name, str)))
            inside = tuple(sorted(name for name in names if isinstance(name, Inside)))
            use = NameRead(frame.file.path, node, frame.scope.site, what, known, inside=inside)
            frame.record((key, id(node)), use)
    if fetches is not None:
        found = tuple(_initialisers_in(frame, fetches.node))
        if found:
            ran = InitialiserRun(frame.file.path, fetches.node, frame.scope.site, found)
            frame.record(("run", id(node)), ran)
    return PLAIN


def _texts_in(frame: Frame, what: Value, depth: int = 4) -> set[str | Inside]:
    """The texts in a fetch: it may be made of lists and dicts, and other parts of them may be anything."""
    found: set[str | Inside] = set(names_inside(what))
    found |= {atom.value for atom in what if isinstance(atom, Constant) and isinstance(atom.value, str)}
    for container in (atom for atom in what if isinstance(atom, Container) and depth):
        program = frame.program
        known = [key.value for key in program.read("keys", container.site) if isinstance(key, Constant)]
        items = [program.read("item", container.site, key) for key in known]
        for inner in (*items, program.read("any", container.site)):
            found |= _texts_in(frame, inner, depth - 1)
    return found


def make_callable(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """``session.make_callable(...)``: a function that gives arrays."""
    return value(LibraryObject(f"{path}()"))


def called(frame: Frame, node: cst.Call, path: str, args: Arguments) -> Value:
    """Such a function is called."""
    return PLAIN


def _initialisers_in(frame: Frame, node: cst.BaseExpression) -> list[cst.Call]:
    """The initialisers that stand in a fetch as it is written, alone or in a list."""
    parts = [e.value for e in node.elements] if isinstance(node, (cst.List, cst.Tuple)) else [node]
    uses = frame.program.uses.get(frame.scope.site, {})
    return [part for part in parts if isinstance(part, cst.Call) and ("initialiser", id(part)) in uses]


def initialiser(frame: Frame, node: cst.Call, path: str) -> Value:
    """``tf.global_variables_initializer()`` and its like."""
    text = dotted(node.func)
    use = Initialiser(frame.file.path, node, frame.scope.site, INITIALISERS[path], text[: text.rfind(".") + 1])
    frame.record(("initialiser", id(node)), use)
    frame.built(node, path.removeprefix("tensorflow."))
    return value(LibraryObject(path))
