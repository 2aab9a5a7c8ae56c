"""A program: the files of one component, what flows between their scopes, and the way to a fixpoint.

Locals are followed statement by statement inside their scope (``hubmigrate.interpret``). Everything that can be seen
from elsewhere (globals, closure variables, attributes, parameters, returns, contents of containers) is in the *heap*:
it only grows, and a scope is interpreted again when something that it read has grown. Work is taken in sorted order,
so the answer depends neither on the order of the files nor on how many processes share the components.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from hubmigrate.uses import Use
from hubmigrate.values import NOTHING, UNKNOWN, Site, Value, join

if TYPE_CHECKING:
    import libcst as cst

    from hubmigrate.interpret.functions import Arguments
    from hubmigrate.notebook import Notebook

Key: TypeAlias = "tuple[Hashable, ...]"


@dataclass(frozen=True, eq=False)
class Scope:
    """A top level, function or lambda, to be interpreted as one."""

    site: Site
    node: cst.Module | cst.FunctionDef | cst.Lambda
    parent: Site | None
    """The scope in which free names are looked up next; None at the top level."""
    owner: Site | None = None
    """The class whose body holds the function."""
    bound: frozenset[str] = frozenset()
    """The names that are local to it."""
    outer: frozenset[str] = frozenset()
    """Names declared ``nonlocal``."""
    globals: frozenset[str] = frozenset()
    """Names declared ``global``."""


@dataclass(eq=False)
class File:
    """One file of the program: its tree, and the numbers of the nodes that stand for objects."""

    path: str
    module: cst.Module
    text: str
    imports: Mapping[str, str]
    """Dotted module, as resolved, to the path of the file that it is."""
    shared: frozenset[str] = frozenset()
    """Top-level names that some function declares ``global``: not followed statement by statement."""
    rebound: frozenset[str] = frozenset()
    """Names that some function declares ``nonlocal``: not followed statement by statement in functions."""
    notebook: Notebook | None = None
    tensorflow: dict[str, set[str]] = field(default_factory=dict)
    """The names under which TensorFlow is imported, in order, and the modules that each is bound to."""
    numbers: dict[int, Site] = field(default_factory=dict)
    nodes: list[object] = field(default_factory=list)

    @property
    def separator(self) -> str | None:
        """How the comment lines between two cells of a notebook begin."""
        return None if self.notebook is None else self.notebook.separator

    def site(self, node: object) -> Site:
        """The site of a node, numbered when first asked for."""
        found = self.numbers.get(id(node))
        if found is None:
            found = Site(self.path, len(self.nodes))
            self.numbers[id(node)] = found
            self.nodes.append(node)
        return found


class Program:
    """Files that are interpreted together."""

    def __init__(self, files: Mapping[str, File]) -> None:
        self.files = dict(sorted(files.items()))
        self.scopes: dict[Site, Scope] = {}
        self.methods: dict[Site, list[Scope]] = {}
        """By class: the functions in its body."""
        self.uses: dict[Site, dict[Hashable, Use]] = {}
        self._heap: dict[Key, Value] = {}
        self._readers: dict[Key, set[Site]] = defaultdict(set)
        self._queue: list[Site] = []
        self._next_queue: list[Site] = []
        self._queued: set[Site] = set()
        self.partials: dict[Site, Arguments] = {}
        """The arguments of ``functools.partial`` calls, by site."""
        self.current: Site | None = None
        self.call_sites: dict[Site, set[tuple[Site, tuple[int, int], bool]]] = {}
        """By function: the scopes, statements and calls that call it, and whether in a loop."""
        self.fields: dict[Site, tuple[str, ...]] = {}
        """The fields of data classes and named tuples, in order: what their constructors take."""
        self.names: dict[Site, set[str]] = {}
        """By module: the names and attributes that it was bound to."""
        self.stored_names: frozenset[str] = frozenset()
        """Names of attributes that some statement of the program stores."""
        self.words_said_once: frozenset[str] = frozenset()
        """What stands in one place of the program alone, its strings and comments with it."""
        self.seen: dict[int, Value] | None = None
        """By node: all that an expression was; None unless somebody asked for it."""
        self.handed: Mapping[int | str, Value] = {}
        """By parameter, or by a name that nothing binds: what code that is not seen gives it, where that is known.

        By call of ``tf.global_variables``: what the list holds, where that is known.
        """
        self.markers: dict[Hashable, object] = {}
        """Objects that stand for nodes where a value has none of its own."""

    def node(self, site: Site) -> object:
        """The node of a site."""
        return self.files[site.path].nodes[site.number]

    def top(self, path: str) -> Site:
        """The top-level scope of a file."""
        file = self.files[path]
        return file.site(file.module)

    def add_scope(self, scope: Scope) -> None:
        """Makes a scope known; it is interpreted once at least."""
        self.scopes[scope.site] = scope
        if scope.owner is not None:
            self.methods.setdefault(scope.owner, []).append(scope)
        self.enqueue(scope.site)

    def read(self, *key: Hashable) -> Value:
        """What the heap holds under a key; the scope at work is interpreted again if it grows."""
        if self.current is not None:
            self._readers[key].add(self.current)
        return self._heap.get(key, NOTHING)

    def write(self, *key: Hashable, value: Value) -> None:
        """Adds to what the heap holds under a key."""
        before = self._heap.get(key, NOTHING)
        if value <= before:
            return
        after = join((before, value))
        if after != before:
            self._heap[key] = after
            for reader in self._readers[key]:
                self.enqueue(reader)

    def enqueue(self, site: Site) -> None:
        """Marks a scope for interpretation."""
        if site not in self._queued:
            self._queued.add(site)
            behind = self.current is not None and site <= self.current
            heapq.heappush(self._next_queue if behind else self._queue, site)

    def next_scope(self) -> Scope | None:
        """The next scope to interpret: in sorted order, one sweep over all that is due after the other.

        What a sweep has left behind waits for the next, so that a file which calls all others is not run once for each.
        """
        if not self._queue:
            self._queue, self._next_queue = self._next_queue, []
        if not self._queue:
            return None
        site = heapq.heappop(self._queue)
        self._queued.discard(site)
        return self.scopes[site]

    def all_uses(self) -> list[Use]:
        """Every use of the program: by file, by scope, in the order in which they were met."""
        return [use for site in sorted(self.uses) for use in self.uses[site].values()]

    def open_up(self, function: Site) -> None:
        """Tells that code which is not seen may call a function, with anything."""
        self.write("exposed", function, value=UNKNOWN)

    def open_unnamed(self, function: Site, name: str) -> None:
        """Opens a function up that nothing of the program names, and so calls.

        ``open_uncalled`` would find that out, and the function would be interpreted twice. Python itself calls methods
        whose names have two underscores.
        """
        if name in self.words_said_once and not name.startswith("__"):
            self.open_up(function)
