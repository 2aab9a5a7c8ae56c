"""The state of one scope while it is interpreted."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hubmigrate.project import File, Program, Scope
from hubmigrate.uses import GraphBuilt, Use
from hubmigrate.values import (
    NONE,
    NOTHING,
    UNKNOWN,
    Constant,
    Container,
    External,
    HubModule,
    Site,
    SourceFile,
    Value,
    join,
    value,
)

if TYPE_CHECKING:
    import libcst as cst

DEFAULT_GRAPH = value(Constant("default graph"))
OWN_GRAPH = value(Constant("own graph"))
CODE = value(Constant("code"))
LAMBDA = value(Constant("lambda"))
TENSORFLOW = value(External("tensorflow"))

BUILTINS = frozenset(dir(__builtins__) if not isinstance(__builtins__, dict) else __builtins__)


@dataclass
class Frame:
    """Where interpretation stands: the scope, what its names are now, and the graph that operations go to."""

    program: Program
    file: File
    scope: Scope
    env: dict[str, Value] = field(default_factory=dict)
    graph: Value = DEFAULT_GRAPH
    caller: Value = CODE
    """Who calls the function: other code, or only Keras ``Lambda`` layers."""
    class_body: Site | None = None
    """The class whose body is being run, in the frame that holds it."""
    statement: cst.CSTNode | None = None
    """The statement at work."""
    call: cst.Call | None = None
    """The call at work."""
    line: cst.SimpleStatementLine | None = None
    """The line at work, where it holds nothing else and runs the place whenever it runs, once."""
    top_statement: cst.CSTNode | None = None
    """The statement at the top level of the file that holds it; None inside functions."""
    blocks: tuple[tuple[str, int], ...] = ()
    """The compound statements around the place, in its scope: ``branch``, ``loop``, ``graph`` or ``with``."""
    main: bool = False
    """Whether the place stands under a main guard."""
    history: dict[str, Value] | None = None
    """All that names were bound to since a ``try`` or a loop with ``break`` began; None outside of them."""
    guard: str = ""
    """The condition or handler that makes the place a compatibility guard."""

    def record(self, key: Hashable, use: Use) -> None:
        """Notes a use; a later look at the same place (a loop, a wider value) replaces it."""
        self.program.uses.setdefault(self.scope.site, {})[key] = use

    def within(self, kind: str, block: object) -> tuple[tuple[str, int], ...]:
        """Enters a block; gives what to set ``blocks`` to afterwards."""
        outside = self.blocks
        self.blocks = (*outside, (kind, id(block)))
        return outside

    def built(self, node: cst.CSTNode, what: str, *, anywhere: bool = False) -> None:
        """Notes that something needs graph mode: in the process's default graph, or ``anywhere``."""
        if anywhere or self.graph & DEFAULT_GRAPH:
            statement = self.top_statement or self.scope.node
            self.record(("built", id(node)), GraphBuilt(self.file.path, node, self.scope.site, statement, what))

    def tensorflow(self) -> str | None:
        """A name that stands for TensorFlow, and for nothing else, at this place."""
        return next((name for name in self.file.tensorflow if self.lookup(name) == TENSORFLOW), None)

    def lookup(self, name: str) -> Value:
        """What a name stands for here."""
        if name in self.env and (self._followed(name) or self._just_set(name)):
            return self.env[name]
        scope = self.scope
        while True:
            declared = name in scope.globals
            if not declared and name in scope.bound:
                if scope is self.scope and self._followed(name):
                    return NOTHING
                return self.program.read("name", scope.site, name)
            top = self.program.top(scope.site.path)
            if declared or scope.parent is None:
                break
            scope = self.program.scopes[scope.parent]
        found = self.program.read("name", top, name)
        if found or name in self.program.scopes[top].bound or name in self.file.shared:
            return found
        starred = self.program.read("star", top)
        if starred:
            found = self._through_stars(starred, name)
            if found:
                return found
        return value(External(f"builtins.{name}")) if name in BUILTINS else self.program.handed.get(name, UNKNOWN)

    def _through_stars(self, starred: Value, name: str) -> Value:
        found = []
        for atom in starred:
            if isinstance(atom, SourceFile):
                found.append(self.program.read("name", self.program.top(atom.path), name))
            elif isinstance(atom, External) and atom.path in ("tensorflow", "tensorflow_hub"):
                found.append(value(External(f"{atom.path}.{name}")) if name not in BUILTINS else NOTHING)
            elif name not in BUILTINS:
                found.append(UNKNOWN)
        return join(found)

    def _just_set(self, name: str) -> bool:
        """Whether a ``global`` was given a value on the way here, other than the None that stands for "not yet"."""
        return name in self.scope.globals and not self.env[name] & NONE

    def _followed(self, name: str) -> bool:
        """Whether the scope's own environment is the truth about a name."""
        if name in self.scope.globals or name in self.scope.outer:
            return False
        return name not in (self.file.shared if self.scope.parent is None else self.file.rebound)

    def bind(self, name: str, what: Value) -> None:
        """Gives a name a value, in this scope or where it is declared to live."""
        if self.class_body is not None:
            self.program.write("attribute", self.class_body, name, value=what)
            self.env[name] = what
            self.note_name(name, what)
            return
        self.env[name] = what
        if self.history is not None:
            self.history[name] = join((self.history.get(name, NOTHING), what))
        self.program.write("name", self._home(name), name, value=what)
        self.note_name(name, what)

    def note_name(self, name: str, what: Value) -> None:
        """Remembers under which names a module goes, to find calls by name that the values do not explain."""
        held = [self.program.read("all", atom.site) for atom in what if isinstance(atom, Container)]
        for atom in join([what, *held]):
            if isinstance(atom, HubModule):
                self.program.names.setdefault(atom.site, set()).add(name)

    def _home(self, name: str) -> Site:
        if name in self.scope.globals:
            return self.program.top(self.file.path)
        scope = self.scope
        while name in scope.outer and scope.parent is not None:
            scope = self.program.scopes[scope.parent]
        return scope.site

    def branch(self) -> dict[str, Value]:
        """A copy of the environment, for a path that may not be taken."""
        return dict(self.env)

    def merge(self, *paths: dict[str, Value]) -> None:
        """Makes the environment what it can be after any of these paths."""
        names = sorted({name for path in paths for name in path})
        self.env = {name: join(path.get(name, NOTHING) for path in paths) for name in names}
