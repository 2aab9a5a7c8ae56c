"""Sessions and graphs that callers hand over who are not seen: known by how they are used, held to what is sound.

All that is run with such a session is seen, so it dissolves as any other; its parameter stays, so that callers need not
change. That holds for tensors that the program itself makes of modules and constants: what else a session of TF1 knows,
tensors of the callers' graph, weights of Keras models and the state of seeded draws, is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import libcst as cst

from hubmigrate.eager.facts import Facts, holds_tensors
from hubmigrate.eager.stages import Lifting, Run, is_operation, is_session
from hubmigrate.eager.versions import binds_of
from hubmigrate.interpret.scopes import children, dotted, parameters
from hubmigrate.values import (
    NOTHING,
    UNKNOWN,
    Constant,
    Container,
    Dense,
    External,
    Function,
    KerasObject,
    LibraryObject,
    Tensor,
    Unknown,
    Value,
    value,
)

SESSION = re.compile(r"(?:^|_|tf)sess(?:ion)?\d*$|[a-z]Session$")
GRAPH = re.compile(r"(?:^|_|tf)g(?:raph)?$")
OF_SESSIONS = frozenset({"as_default", "close", "graph", "make_callable", "run"})
OF_GRAPHS = frozenset({"as_default", "finalize"})
OF_TENSORS = frozenset(
    """
    consumers device dtype eval experimental_ref get_shape graph handle initial_value initialized_value initializer
    load name op read_value ref set_shape shape sparse_read trainable value value_index values indices dense_shape
    assign assign_add assign_sub constraint count_up_to run close
    """.split()  # noqa: SIM905 - a list of strings would take a page
)
"""What tensors, variables and sparse tensors of a graph may be asked for, and sessions (TF 1.15.5)."""
HANDED_SESSION = value(LibraryObject("tensorflow.Session", handed=True))
HANDED_GRAPH = value(LibraryObject("tensorflow.Graph", handed=True))
BACKEND = value(External("keras.backend"))
KNOWN = ("keras.", "tensor.", "tensorflow.")
"""Where the names of what is known to be a session, or none, begin."""
DEFAULT = "tensorflow.get_default_session"
KEEPS, EVAL = "keras.backend.set_session", "tensor.eval"
COPIES = frozenset({"tensorflow.constant"})
"""Functions that make tensors, and take none (TypeError on TF 1.15.5)."""


# --- what is handed over ----------------------------------------------------------------------------------------------


def find_handed(facts: Facts) -> Mapping[int | str, Value]:
    """By parameter, or name that nothing binds: the session or graph that comes from code that is not seen."""
    if not any(_is_used(facts, node) for node, _ in facts.expressions):
        return {}
    found: dict[int | str, Value] = {}
    for site, scope in facts.program.scopes.items():
        if isinstance(scope.node, cst.Module) or not facts.program.read("exposed", site):
            continue
        for param in parameters(scope.node.params):
            reads = [read.node for read in facts.reads.get(("name", site, param.name.value), ())]
            what = _known(param.name.value, {_asked(facts, node) for node in reads} - {""})
            if _is_annotated(param) or _is_filled(facts, param):
                what = HANDED_SESSION
            if what:
                found[id(param)] = what
    return {**found, **_free(facts)}


def _known(name: str, asked: set[str]) -> Value:
    """What a name says that it holds, if nothing else is asked for."""
    if SESSION.search(name) and asked <= OF_SESSIONS:
        return HANDED_SESSION
    return HANDED_GRAPH if GRAPH.search(name) and asked <= OF_GRAPHS else NOTHING


def _free(facts: Facts) -> dict[int | str, Value]:
    """By name that nothing binds: the session, or the backend of Keras, that it stands for."""
    asked: dict[str, set[str]] = {}
    for node, _ in facts.expressions:
        loose = type(node) is cst.Name and id(node) not in facts.read_at
        if loose and facts.value(node) == UNKNOWN:
            asked.setdefault(node.value, set()).add(_asked(facts, node))  # type: ignore[attr-defined]
    known = {name: BACKEND if "set_session" in each else _known(name, each) for name, each in asked.items()}
    return {name: what for name, what in known.items() if what in (BACKEND, HANDED_SESSION)}


def _is_used(facts: Facts, node: cst.BaseExpression) -> bool:
    """Whether an expression uses a session or a graph that comes from code that is not seen."""
    if type(node) is cst.Call and isinstance(node.func, cst.Attribute) and not facts.path(node.func):
        return may_run(facts, node, node.func)
    return _is_default(facts, node, KEEPS, EVAL)


def _is_default(facts: Facts, node: cst.BaseExpression, *takers: str) -> bool:
    """Whether something not seen becomes the default session or graph, or one of ``takers`` gets it as a session."""
    if type(node) is cst.Attribute:
        return node.attr.value == "as_default" and is_unseen(facts.value(node.value))
    if type(node) is not cst.Call or facts.path(node.func) not in takers:
        return False
    given = [arg.value for arg in node.args if arg.keyword is None or arg.keyword.value == "session"]
    return any(is_unseen(facts.value(each)) for each in given)


def may_run(facts: Facts, call: cst.Call, func: cst.Attribute) -> bool:
    """Whether a call of a method may be a run of a session that comes from elsewhere."""
    if any(arg.keyword is not None and arg.keyword.value == "feed_dict" for arg in call.args):
        return True
    base, name = facts.value(func.value), func.attr.value
    if name == "eval":
        return (
            _is_anything(base)
            and not _is_no_tensor(facts, func.value)
            and not (call.args and _is_no_dict(facts.value(call.args[0].value)))
        )
    if name != "run" or not call.args:
        return False
    strange = any(isinstance(atom, External) and not atom.path.startswith(KNOWN) for atom in base)
    fetches = facts.value(call.args[0].value)
    return is_unseen(base) or (strange and (holds_tensors(fetches, facts) or is_operation(fetches, facts)))


def _is_no_tensor(facts: Facts, node: cst.BaseExpression) -> bool:
    """Whether the function that asks also calls what it asks, or asks it for what no tensor of a graph has.

    ``model.eval()`` of PyTorch beside ``model.to(device)``.
    """
    read = facts.read_at.get(id(node))
    if read is None or len(binds_of(read.key, facts)) + (read.key in facts.parameters) != 1:
        return False
    for other in facts.reads[read.key]:
        above = facts.parent.get(id(other.node))
        asked = above.attr.value if isinstance(above, cst.Attribute) and above.value is other.node else ""
        called = isinstance(above, cst.Call) and above.func is other.node
        straight = other.scope == read.scope and all(isinstance(each, cst.With) for each in other.step.around)
        if straight and (called or (asked and asked not in OF_TENSORS)):
            return True
    return False


def is_unseen(what: Value) -> bool:
    """Whether a value may be a session or a graph that comes from code that is not seen."""
    return _is_anything(what) or any(isinstance(atom, External) and _is_foreign(atom.path) for atom in what)


def _is_anything(what: Value) -> bool:
    return not what or any(isinstance(atom, (Unknown, Dense)) for atom in what)


def _is_no_dict(what: Value) -> bool:
    """Whether a value can't be what a session's run is fed with."""
    return bool(what) and all(
        atom != Constant(None) and isinstance(atom, (Constant, Container)) and getattr(atom, "kind", "") != "dict"
        for atom in what
    )


def _is_foreign(path: str) -> bool:
    """Whether the name of something of another library is that of a session or a graph."""
    last = path.rpartition(".")[2]
    return not path.startswith(KNOWN) and bool(SESSION.search(last) or GRAPH.search(last))


def _is_annotated(param: cst.Param) -> bool:
    """Whether the annotation of a parameter says that it is a session."""
    annotation = dotted(param.annotation.annotation) if param.annotation is not None else ""
    return annotation.endswith(("tf.Session", "compat.v1.Session"))


def _is_filled(facts: Facts, param: cst.Param) -> bool:
    """Whether a parameter gets a session where callers give nothing."""
    return param.default is not None and facts.path(param.default) == "tensorflow.Session"


def _asked(facts: Facts, node: cst.BaseExpression) -> str:
    """The attribute that a name is asked for, if one is."""
    above = facts.parent.get(id(node))
    return above.attr.value if isinstance(above, cst.Attribute) and above.value is node else ""


# --- what is run with it ----------------------------------------------------------------------------------------------


def check_handed(done: Lifting) -> None:
    """What is run with sessions of others is what it would be in any session. Raises ``Stay``."""
    for node, step in done.facts.expressions:
        if _is_default(done.facts, node, EVAL):
            raise done.stay(node, "this may be a session or a graph that is not seen")
        if type(node) is cst.Name and id(node) not in done.facts.read_at and is_handed(done.facts.value(node)):
            done.free.setdefault((step.path, node.value), node)
    calls = [(node, step) for node, step in done.facts.expressions if type(node) is cst.Call]
    if not any(is_session(done.facts.path(call.func)) for call, _ in calls):
        for call, step in calls:
            if done.facts.path(call.func) == DEFAULT:
                done.free.setdefault((step.path, ""), call)
    for run in done.runs:
        known = run.session is not None and not is_handed(done.facts.value(run.session))
        unseen = done.facts.program.handed if run.session is None else not known
        if unseen and not run.ops_only:
            _Made(done, run).check()


def has_unseen(facts: Facts) -> bool:
    """Whether something may be run in a session that code which is not seen has made."""
    paths = (facts.path(node.func) for node, _ in facts.expressions if type(node) is cst.Call)
    return bool(facts.program.handed) or DEFAULT in paths


def is_handed(what: Value) -> bool:
    """Whether callers that are not seen may have handed it over."""
    return any(isinstance(atom, LibraryObject) and atom.handed for atom in what)


class _Made:
    """All that the tensors of one run are made of."""

    def __init__(self, done: Lifting, run: Run) -> None:
        self.done = done
        self.facts = done.facts
        self.run = run
        self.seen: set[int] = set()

    def check(self) -> None:
        todo: list[cst.CSTNode] = [self.run.fetches]
        while todo:
            node = todo.pop()
            if id(node) in self.seen:
                continue
            self.seen.add(id(node))
            todo += children(node)
            if isinstance(node, cst.BaseExpression):
                self.check_weights(node)
                self.check_operands(node)
                todo += self.behind(node)

    def behind(self, node: cst.BaseExpression) -> Iterator[cst.CSTNode]:
        """What a name was assigned, and what a function of the program gives."""
        read = self.facts.read_at.get(id(node))
        if read is not None and read.key not in self.run.feeds and read.key not in self.done.placeholders:
            for step in binds_of(read.key, self.facts):
                if step.value is not None:
                    yield step.value
                elif isinstance(step.node, cst.For):
                    yield step.node.iter
        for atom in self.facts.value(node.func) if type(node) is cst.Call else ():
            if isinstance(atom, Function):
                yield from (
                    step.node.value
                    for step in self.facts.steps
                    if step.scope == atom.site and isinstance(step.node, cst.Return) and step.node.value is not None
                )

    def check_weights(self, node: cst.BaseExpression) -> None:
        what = self.facts.value(node)
        if any(isinstance(atom, KerasObject) or (isinstance(atom, Tensor) and atom.keras) for atom in what):
            raise self.done.stay(node, "a Keras model is run in a session that callers hand over, with its weights")

    def check_operands(self, node: cst.BaseExpression) -> None:
        """What a tensor is made of is no tensor of the callers' graph."""
        if not any(isinstance(atom, (Tensor, Container)) for atom in self.facts.value(node)):
            return
        operands: list[cst.BaseExpression] = []
        if type(node) is cst.Call and self.facts.path(node.func) not in COPIES:
            operands = [arg.value for arg in node.args]
        elif isinstance(node, cst.BinaryOperation):
            operands = [node.left, node.right]
        elif isinstance(node, cst.UnaryOperation):
            operands = [node.expression]
        for operand in operands:
            if self.may_be_handed(operand):
                raise self.done.stay(operand, "this may be a tensor of callers, run in a session that they hand over")

    def may_be_handed(self, node: cst.BaseExpression) -> bool:
        """Whether it may be a tensor that callers made."""
        what = self.facts.value(node)
        held = [self.facts.program.read("all", atom.site) for atom in what if isinstance(atom, Container)]
        return any(isinstance(atom, (Unknown, Dense)) for each in (what, *held) for atom in each)
