"""The records of un-staging: what a program's placeholders, tensors and runs are, and what becomes of them."""

from __future__ import annotations

import builtins
import keyword
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

import libcst as cst

from hubmigrate.eager.facts import Facts, Key, Read, Step
from hubmigrate.interpret.tables import is_filling
from hubmigrate.knowledge import staging
from hubmigrate.project import Program
from hubmigrate.values import Constant, Container, External, LibraryObject, Site, Value

CALLABLE = "tensorflow.Session().make_callable"


class Stay(Exception):  # noqa: N818
    """The program keeps its sessions: where, and why."""

    def __init__(self, step: Step | None, node: cst.CSTNode, message: str) -> None:
        super().__init__(message)
        self.step = step
        self.node = node
        self.message = message
        self.program: Program | None = None
        """The program that has the node, where its text is not the one that was read."""


@dataclass(eq=False)
class Placeholder:
    """A placeholder with a name, or another tensor that some run feeds."""

    key: Key
    step: Step
    node: cst.BaseExpression
    dtype: str
    """As ``string``; empty if it is not known."""
    parameter: str
    """The name that it has as a parameter."""
    valued: bool = False
    """Whether its tensor waits for nothing: its statement stays, and is the parameter's default."""
    result: cst.Subscript | None = None
    """The output of a signature whose dtype it has."""
    several: bool = False
    """Whether it is a dict of placeholders: specs stay in its place, and the parameter is ``**name``."""
    sparse: bool = False
    """Whether it is a sparse one, as a whole: its parts take its place."""
    spec: bool = False
    """Whether a spec stays in its place, which tells its shape and dtype."""


@dataclass(eq=False)
class Element:
    """What an iterator over a dataset gives next."""

    step: Step
    """The statement that makes the iterator."""
    made: cst.Call
    dataset: cst.BaseExpression | None
    """None where each initialiser has one of its own."""
    iterator: Key | None
    """None where it has no name."""
    name: str
    """That of the iterator."""
    reads: list[Read]
    """The names that the dataset is made of, where the iterator is."""
    targets: cst.BaseAssignTargetExpression
    """What the element is bound to: a name, or several."""
    starts: list[Start] = field(default_factory=list)
    """The runs that start the iterator; none where it starts by itself."""
    variable: str = ""
    """The name for the dataset, where it has none."""
    loop: cst.While | cst.Try | None = None
    """The loop that becomes one over the dataset."""
    direct: bool = False
    """Whether it names the dataset itself: no iterator is needed."""


@dataclass(eq=False)
class Start:
    """An operation that starts an iterator anew, where it is run."""

    element: Element
    node: cst.BaseExpression
    dataset: cst.BaseExpression
    run: Run | None = None


@dataclass(eq=False)
class Symbolic:
    """A name or attribute whose tensor is run later."""

    key: Key
    steps: list[Step]
    assigned: set[int] = field(default_factory=set)
    """Those of the statements, by identity, that are known to assign a tensor which waits for something."""
    needs: dict[Key, None] = field(default_factory=dict)
    """The placeholders, in the order in which they are made."""
    effect: bool = False


@dataclass(eq=False)
class Made:
    """A function that takes the place of a symbolic name."""

    symbolic: Symbolic
    steps: list[Step]
    """The statements that become its body, in order; the last one gives its result."""
    name: str
    defaults: dict[Key, cst.BaseExpression] = field(default_factory=dict)
    """By parameter: the tensor that it is where nothing is fed."""


@dataclass(eq=False)
class Feed:
    """A dict that runs are fed with, and that stays one."""

    dicts: list[tuple[cst.Dict, Step]] = field(default_factory=list)
    assigned: list[tuple[cst.Assign, Step]] = field(default_factory=list)
    """``feed[text] = batch``"""
    values: list[tuple[cst.BaseExpression, cst.BaseExpression]] = field(default_factory=list)
    """What is fed, as it is written there, and with what."""
    names: dict[int, str] = field(default_factory=dict)
    """By the node of what is fed: its key in eager code."""


@dataclass(eq=False)
class Run:
    """``session.run(fetches, feed_dict)``, ``tensor.eval(feed_dict)`` or ``session.make_callable(...)``."""

    call: cst.Call
    step: Step
    fetches: cst.BaseExpression
    feeds: dict[Key, cst.BaseExpression]
    session: cst.BaseExpression | None
    """None where it is the default session."""
    items: dict[Key, dict[str, tuple[cst.BaseExpression, cst.BaseExpression]]] = field(default_factory=dict)
    """By dict of placeholders: the key as it is written and the value, for each item that is fed."""
    fed: dict[Key, cst.BaseExpression] = field(default_factory=dict)
    """The placeholders that are fed, as they are written there."""
    kept: Feed | None = None
    """The dict that it is fed with, where that stays one."""
    whole: cst.BaseExpression | None = None
    """How it is written, where it is handed over as a whole."""
    ops_only: bool = False
    starts: list[Start] = field(default_factory=list)
    """The iterators that it starts."""
    parameters: dict[Key, str] | None = None
    """Of a callable: by what is fed, the name of its parameter."""
    symbols: list[Read] = field(default_factory=list)
    """The reads of symbolic names and placeholders in the fetches."""

    @property
    def defined(self) -> bool:
        """Whether it is a callable that gets a name, alone on its line."""
        named = isinstance(self.step.node, cst.Assign) and isinstance(self.step.target, cst.Name)
        return self.parameters is not None and named and self.step.value is self.call and self.step.alone

    @property
    def scope(self) -> Site:
        """That of a lambda, where the run stands in one."""
        return self.symbols[0].scope if self.symbols else self.step.scope


@dataclass(eq=False)
class Replaced:
    """An expression that other code takes the place of, as it is."""

    node: cst.BaseExpression
    step: Step
    code: cst.BaseExpression
    said: str


@dataclass
class Lifting:
    """What becomes of a program."""

    facts: Facts
    placeholders: dict[Key, Placeholder] = field(default_factory=dict)
    elements: dict[Key, Element] = field(default_factory=dict)
    """By the name of a placeholder that each run feeds with the next element, or a part of it."""
    starts: dict[int, Start] = field(default_factory=dict)
    """By node: what starts an iterator, where it is run."""
    callbacks: set[int] = field(default_factory=set)
    """Calls that are handed functions which are followed."""
    drawn: set[int] = field(default_factory=set)
    """Draws in functions that compute tensors: a call of the function draws."""
    datasets: set[int] = field(default_factory=set)
    """Expressions that are datasets."""
    symbolic: dict[Key, Symbolic] = field(default_factory=dict)
    made: dict[Key, Made] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    dropped: dict[int, Step] = field(default_factory=dict)
    """By the node of the statement: statements that go."""
    unwrapped: dict[int, cst.WithItem] = field(default_factory=dict)
    """Items of ``with`` that go."""
    replaced: list[Replaced] = field(default_factory=list)
    doubted: list[tuple[cst.BaseExpression, Step, str]] = field(default_factory=list)
    """What may mean something else in eager code, and why."""
    shown: list[tuple[cst.BaseExpression, Step, str]] = field(default_factory=list)
    """Tensors that are printed, and what is printed of them in eager code."""
    dimensions: list[tuple[cst.Attribute, Step]] = field(default_factory=list)
    """``dimension.value``: eager code has numbers for dimensions."""
    members: list[tuple[cst.Comparison, Step]] = field(default_factory=list)
    """``variable in weights``: variables of TF1 are compared as objects, those of TF2 by their numbers."""
    handed: list[tuple[cst.BaseExpression, Step]] = field(default_factory=list)
    """TensorFlow itself, where the code of a saved model is given it."""
    records: list[cst.Dict] = field(default_factory=list)
    """Dicts whose items go by the names that they were put in by."""
    gone: set[int] = field(default_factory=set)
    """Parameters, arguments and elements that go."""
    specs: list[cst.Call] = field(default_factory=list)
    """Placeholders that stay as specs."""
    item_of: dict[int, tuple[Key, str]] = field(default_factory=dict)
    """By node: an expression that is one item of a dict of placeholders."""
    defaults: list[tuple[cst.Call, cst.BaseExpression]] = field(default_factory=list)
    """Placeholders with a default, and the default."""
    shapes: list[cst.Call] = field(default_factory=list)
    """``get_shape()`` of what is a spec now."""
    known: set[int] = field(default_factory=set)
    """Reads of placeholders that need nothing more."""
    passed: set[int] = field(default_factory=set)
    """Names that are handed to parameters which stand for them."""
    dicts: dict[int, cst.Dict] = field(default_factory=dict)
    """By node: those that lose elements."""
    tuples: list[cst.Tuple | cst.List] = field(default_factory=list)
    """Those that lose elements."""
    bare: dict[int, Step] = field(default_factory=dict)
    """By the node of the statement: assignments of which only the call stays."""
    ways: set[Key] = field(default_factory=set)
    """Names that are bound in one of several branches."""
    by_name: set[Key] = field(default_factory=set)
    """Those whose functions need different things: one that is not meant refuses the names of the arguments."""
    chosen: dict[int, Step] = field(default_factory=dict)
    """By node that reads such a name: the statement that has bound it, where only one can have."""
    failing: list[tuple[cst.Call, Read]] = field(default_factory=list)
    """Calls of tensors, which fail."""
    functions: list[cst.FunctionDef] = field(default_factory=list)
    """The functions that lose parameters."""
    unread: dict[Key, cst.Param] = field(default_factory=dict)
    """Parameters that stay for callers that are not seen, and that nothing uses any more."""
    free: dict[tuple[str, str], cst.BaseExpression] = field(default_factory=dict)
    """By file and name: sessions that nothing binds, where they are named first; without a name, the default one."""
    emptied: list[cst.BaseExpression] = field(default_factory=list)
    """Sessions and graphs in the place of which stands None: what is handed to parameters that stay, and defaults."""
    callees: list[cst.Call] = field(default_factory=list)
    """Calls of functions that are not seen, which get None in the place of a session."""
    calls: list[cst.Call] = field(default_factory=list)
    """The calls of them."""
    covered: set[int] = field(default_factory=set)
    """Nodes that go, or whose meaning is known: sessions in them need no other explanation."""
    run_of: dict[int, Run] = field(default_factory=dict)
    """By the node of the call."""
    kept: dict[Key, Feed] = field(default_factory=dict)
    """By name: dicts that runs are fed with, and that stay dicts."""

    def __post_init__(self) -> None:
        self.step_at = {id(step.node): step for step in self.facts.steps}

    def value(self, node: cst.BaseExpression) -> Value:
        """All that an expression can be, where it is run."""
        step = self.chosen.get(id(node))
        return self.facts.value(node if step is None or step.value is None else step.value)

    def stay(self, node: cst.CSTNode, message: str) -> Stay:
        return Stay(self.step_of(node), node, message)

    def step_of(self, node: cst.CSTNode) -> Step | None:
        """The statement that a node stands in."""
        if id(node) in self.step_at:
            return self.step_at[id(node)]
        return next((self.step_at[id(above)] for _, above in self.facts.climb(node) if id(above) in self.step_at), None)

    @cached_property
    def reads_by_path(self) -> dict[str, list[Read]]:
        """By file: the reads of what becomes a function or a parameter. Asked for once it is known what does."""
        found: dict[str, list[Read]] = defaultdict(list)
        for read in self.facts.read_at.values():
            if read.key in self.made or read.key in self.placeholders:
                found[read.step.path].append(read)
        return found

    def file_of(self, node: cst.CSTNode) -> str:
        """The path of the file that a node stands in; empty if it stands in none."""
        step = self.step_of(node)
        return step.path if step is not None else ""

    def run_around(self, node: cst.CSTNode) -> Run | None:
        return next((self.run_of[id(above)] for _, above in self.facts.climb(node) if id(above) in self.run_of), None)

    def needs_of(self, run: Run) -> dict[Key, None]:
        """The placeholders that a run needs: what is made of others, and not fed, behind these."""
        found: dict[Key, None] = {}
        todo = [key for read in run.symbols for key in self.inputs_of(read.key)]
        for key in todo:
            self.add_need(run, key, found)
        return found

    def add_need(self, run: Run, key: Key, found: dict[Key, None]) -> None:
        fed = key in run.feeds
        if self.placeholders[key].valued and not fed:
            return
        if key in self.symbolic and not fed:
            for other in self.symbolic[key].needs:
                self.add_need(run, other, found)
        found[key] = None

    def inputs_of(self, key: Key) -> list[Key]:
        """The placeholders that stand for a name in a run: itself, or those of its function."""
        return [key] if key in self.placeholders else list(self.symbolic[key].needs)

    def drop(self, step: Step) -> None:
        if not step.alone:
            raise Stay(step, step.node, "a statement that goes shares its line with others")
        self.dropped[id(step.node)] = step
        self.covered.add(id(step.node))

    def is_none(self, step: Step) -> bool:
        return step.value is not None and self.facts.value(step.value) == frozenset({Constant(None)})

    def reads_in(self, steps: list[Step]) -> list[Read]:
        ids = {id(step) for step in steps}
        keys = dict.fromkeys([*self.symbolic, *self.placeholders])
        return [
            read
            for key in keys
            for read in self.facts.reads[key]
            if id(read.step) in ids and id(read.node) not in self.known
        ]


def is_staging(what: Value, facts: Facts, depth: int = 3) -> bool:
    """Whether a value can be a session, a graph, an initialiser, a part of one, or a list of nothing else."""
    for atom in what:
        if isinstance(atom, Container) and depth:
            held = facts.program.read("all", atom.site)
            if held and all(is_staging(frozenset({each}), facts, depth - 1) for each in held):
                return True
        elif _staging(atom):
            return True
    return False


def is_effect(facts: Facts, call: cst.Call) -> bool:
    """Whether a call of TensorFlow gives something else in each run, or changes something."""
    path = facts.path(call.func)
    return path.startswith("tensorflow.") and staging.kind(path.removeprefix("tensorflow.")) == staging.EFFECT


def is_operation(what: Value, facts: Facts, depth: int = 3) -> bool:
    """Whether a value is certainly an initialiser or a group of them, or a list of nothing else."""
    for atom in what:
        if isinstance(atom, Container) and depth:
            held = facts.program.read("all", atom.site)
            if not held or not is_operation(held, facts, depth - 1):
                return False
        elif not is_filling(atom) and (not _staging(atom) or "()" in atom.path):  # type: ignore[union-attr]
            return False
    return bool(what)


def _staging(atom: object) -> bool:
    if is_filling(atom):
        return True
    if isinstance(atom, LibraryObject) and atom.path == f"{CALLABLE}()":
        return False  # a function of arrays
    if isinstance(atom, LibraryObject):
        return atom.path.startswith("tensorflow.") and is_staging_name(atom.path.removeprefix("tensorflow."))
    if isinstance(atom, External) and "()" in atom.path:
        return atom.path.startswith("tensorflow.") and is_staging_name(atom.path.removeprefix("tensorflow."))
    return False


def is_staging_name(name: str) -> bool:
    name = name.partition("()")[0]
    return (
        name not in ("placeholder", "sparse_placeholder", "sparse.placeholder")
        and staging.kind(name) == staging.STAGING
    )


def is_session(path: str) -> bool:
    """Whether a call of that name makes a session."""
    return path.startswith("tensorflow.") and path.endswith("Session")


def block_of(step: Step, facts: Facts) -> cst.CSTNode:
    """The block that a statement is in once sessions and graphs are unwrapped: blocks of ``with`` don't count."""
    block = step.block
    for each in reversed(step.around):
        if not isinstance(each, cst.With):
            break
        block = facts.parent[id(each)]
    return block


def plain_name(name: str, other: str) -> str:
    """The name of an attribute as that of a parameter or function."""
    bare = name.lstrip("_") or other
    if not bare.isidentifier():
        return f"{other}_{bare}"
    taken = keyword.iskeyword(bare) or (bare != name and hasattr(builtins, bare))
    return f"{bare}_" if taken else bare


def is_simple(node: cst.BaseExpression) -> bool:
    """Whether an expression can be left out or written twice."""
    while isinstance(node, cst.Attribute):
        node = node.value
    return isinstance(node, (cst.Name, cst.SimpleString, cst.Integer, cst.Float))
