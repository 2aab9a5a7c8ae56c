"""Functions and classes of the program: definition, calls, escape to code that is not seen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

import libcst as cst

from hubmigrate.interpret.containers import give, item_of
from hubmigrate.interpret.frame import CODE, DEFAULT_GRAPH, LAMBDA, Frame
from hubmigrate.interpret.scopes import names_of, parameters, statements, suite, types_of
from hubmigrate.project import Program, Scope
from hubmigrate.uses import Argument, ModuleAnnotation, ModuleEscapes, OutputsIterated, VariableShown
from hubmigrate.values import (
    NOTHING,
    UNKNOWN,
    Bound,
    Class,
    Constant,
    Container,
    External,
    Function,
    HubModule,
    HubOutputs,
    Instance,
    ModuleMethod,
    ModuleSpec,
    ModuleVariable,
    Partial,
    Site,
    Unknown,
    Value,
    join,
    value,
)

QUIET_DECORATORS = frozenset(
    {
        "builtins.staticmethod",
        "builtins.classmethod",
        "builtins.property",
        "contextlib.contextmanager",
        "functools.lru_cache",
        "functools.wraps",
        "abc.abstractmethod",
        "tensorflow.function",
        "typing.overload",
    }
)
"""Decorators after which a function takes and gives what it did before."""
QUIET = frozenset({"builtins.len", "builtins.id", "builtins.isinstance", "builtins.type"})
"""Functions that do not look at names."""


@dataclass
class Arguments:
    """The arguments of a call, evaluated."""

    positional: list[Argument] = field(default_factory=list)
    keywords: dict[str, Argument] = field(default_factory=dict)
    star: Value = NOTHING
    """What ``*args`` can hold."""
    double: Value = NOTHING
    """What ``**kwargs`` can be."""
    starred: bool = False

    def every(self) -> list[Argument]:
        """All arguments that stand alone."""
        return [*self.positional, *self.keywords.values()]

    def pick(self, position: int, name: str) -> Argument | None:
        """An argument by position or keyword."""
        return self.positional[position] if position < len(self.positional) else self.keywords.get(name)


def define_function(frame: Frame, node: cst.FunctionDef) -> None:
    """``def``: makes the scope known and binds the name."""
    from hubmigrate.interpret.expressions import evaluate

    site = frame.file.site(node)
    for annotation in [param.annotation for param in parameters(node.params)] + [node.returns]:
        annotate(frame, annotation)
    decorators = [evaluate(frame, decorator.decorator) for decorator in node.decorators]
    _add_scope(frame, site, node, node.params, suite(node.body))
    paths = [atom.path for found in decorators for atom in found if isinstance(atom, External)]
    quiet = [path for path in paths if path in QUIET_DECORATORS]
    if "builtins.property" in quiet:
        frame.program.write("property", site, value=value(Constant(True)))
    if "builtins.classmethod" in quiet:
        frame.program.write("classmethod", site, value=value(Constant(True)))
    if "builtins.staticmethod" in quiet:
        frame.program.write("static", site, value=value(Constant(True)))
    if len(quiet) == len(decorators):
        frame.bind(node.name.value, value(Function(site)))
    elif any(_sets_property(decorator) for decorator in node.decorators):
        frame.program.open_up(site)  # the name stays the property
    else:
        frame.program.open_up(site)
        frame.program.write("decorated", site, value=value(Constant(True)))
        frame.bind(node.name.value, UNKNOWN)


def annotate(frame: Frame, annotation: cst.Annotation | None, *, field: bool = False) -> None:
    """Looks at an annotation, which Python evaluates: it may name ``hub.Module``."""
    from hubmigrate.interpret.expressions import evaluate

    if annotation is None:
        return
    evaluate(frame, annotation.annotation)
    for part in types_of(annotation.annotation):
        if frame.program.uses[frame.scope.site].pop(("class", id(part)), None) is not None:
            use = ModuleAnnotation(frame.file.path, annotation, frame.scope.site, part, field)
            frame.record(("annotation", id(part)), use)


def define_lambda(frame: Frame, node: cst.Lambda) -> Value:
    """``lambda``: a function whose body is one expression."""
    site = frame.file.site(node)
    _add_scope(frame, site, node, node.params, ())
    return value(Function(site))


def _sets_property(node: cst.Decorator) -> bool:
    """Whether a decorator is ``name.setter`` or ``name.deleter``."""
    return isinstance(node.decorator, cst.Attribute) and node.decorator.attr.value in ("setter", "deleter")


def _add_scope(
    frame: Frame,
    site: Site,
    node: cst.FunctionDef | cst.Lambda,
    params: cst.Parameters,
    body: Sequence[cst.CSTNode],
) -> None:
    from hubmigrate.interpret.expressions import evaluate
    from hubmigrate.interpret.layers import KERAS_CALLS

    for param in parameters(params):
        if param.default is not None:
            frame.program.write("parameter", site, param.name.value, value=evaluate(frame, param.default))
    if site in frame.program.scopes:
        return
    names = names_of(body, params)
    frame.program.add_scope(
        Scope(
            site,
            node,
            frame.scope.site,
            frame.class_body,
            frozenset(names.bound),
            frozenset(names.nonlocals),
            frozenset(names.globals),
        )
    )
    if isinstance(node, cst.FunctionDef) and not node.decorators and node.name.value not in KERAS_CALLS:
        frame.program.open_unnamed(site, node.name.value)


def define_class(frame: Frame, node: cst.ClassDef) -> None:
    """``class``: runs the body, and hands the methods that a Keras base class calls what it calls them with."""
    from hubmigrate.interpret.expressions import evaluate
    from hubmigrate.interpret.layers import called_by_keras, is_keras_layer
    from hubmigrate.interpret.statements import execute

    program, site = frame.program, frame.file.site(node)
    for base in node.bases:
        bases = evaluate(frame, base.value)
        program.write("bases", site, value=bases)
        for atom in bases:
            if isinstance(atom, Class):
                program.write("subclasses", atom.site, value=value(Class(site)))
    for keyword in node.keywords:
        evaluate(frame, keyword.value)
    inside = replace(frame, env=frame.branch(), class_body=site, top_statement=frame.top_statement or node)
    execute(inside, suite(node.body))
    decorators = [evaluate(frame, decorator.decorator) for decorator in node.decorators]
    frame.bind(node.name.value, value(Class(site)))
    if any(External("dataclasses.dataclass") in found for found in decorators) or _is_named_tuple(program, site):
        program.fields[site] = _fields(node)
    for found in decorators:
        if any(isinstance(atom, Unknown) for atom in found):
            escape(frame, value(Class(site)), node, "")
    if is_keras_layer(program, site):
        program.write("layers", value=value(Class(site)))
        called_by_keras(frame, site)


def _fields(node: cst.ClassDef) -> tuple[str, ...]:
    """The annotated names of a class body, in order."""
    parts = [part for part in statements(suite(node.body)) if isinstance(part, cst.AnnAssign)]
    return tuple(part.target.value for part in parts if isinstance(part.target, cst.Name))


def _is_named_tuple(program: Program, site: Site) -> bool:
    return External("typing.NamedTuple") in program.read("bases", site)


def call_function(
    frame: Frame,
    site: Site,
    args: Arguments,
    owner: Instance | Class | None = None,
    caller: Value | None = None,
    graph: Value | None = None,
) -> Value:
    """A call of a function of the program: fills its parameters, gives what it returns."""
    program = frame.program
    program.write("called", site, value=value(Constant(True)))
    looped = any(kind == "loop" for kind, _ in frame.blocks)
    program.call_sites.setdefault(site, set()).add((frame.scope.site, (id(frame.statement), id(frame.call)), looped))
    program.write("graph", site, value=frame.graph if graph is None else graph)
    program.write("caller", site, value=frame.caller if caller is None else caller)
    node = program.node(site)
    assert isinstance(node, (cst.FunctionDef, cst.Lambda))
    names = [param.name.value for param in parameters(node.params)]
    if owner is not None and names and not program.read("static", site):
        names = names[1:]
    if not args.starred and lacks(node.params, names, len(args.positional), args.keywords):
        return program.read("return", site)  # it raises: nothing is handed over
    for name, argument in zip(names, args.positional, strict=False):
        program.write("parameter", site, name, value=argument.value)
    rest = names[len(args.positional) :]
    for name, argument in args.keywords.items():
        if name in names:
            program.write("parameter", site, name, value=argument.value)
    _fill_stars(frame, site, node.params, args, len(names))
    for name in rest:
        if name in args.keywords:
            continue
        if args.star:
            program.write("parameter", site, name, value=args.star)
        for atom in args.double:
            known = item_of(frame, atom, value(Constant(name))) if isinstance(atom, Container) else UNKNOWN
            program.write("parameter", site, name, value=known)
    return program.read("return", site)


def lacks(params: cst.Parameters, names: Sequence[str], positional: int, keywords: Collection[str]) -> bool:
    """Whether a call hands over too little for a function, and raises TypeError.

    ``names`` are those of the parameters that take arguments, ``positional`` is the number of arguments without a name.
    """
    wanted = {param.name.value for param in parameters(params) if param.default is None}
    return any(name in wanted and name not in keywords for name in names[positional:])


def _fill_stars(frame: Frame, site: Site, params: cst.Parameters, args: Arguments, places: int) -> None:
    if isinstance(params.star_arg, cst.Param):
        container = Container(frame.program.files[site.path].site(params.star_arg), "tuple")
        for argument in args.positional[places:]:
            give(frame, container, argument.value)
        if args.star:
            give(frame, container, args.star)
    if params.star_kwarg is not None:
        container = Container(frame.program.files[site.path].site(params.star_kwarg), "dict")
        names = {param.name.value for param in parameters(params)}
        for name, argument in args.keywords.items():
            if name not in names:
                give(frame, container, argument.value, value(Constant(name)))
        for atom in args.double:
            give(frame, container, element_values(frame, atom))


def element_values(frame: Frame, atom: object) -> Value:
    """Everything that a dict of keyword arguments can hold."""
    return frame.program.read("all", atom.site) if isinstance(atom, Container) else UNKNOWN


def entry_frame(program: Program, scope: Scope) -> Frame:
    """The frame in which a scope starts: its parameters filled with all that the calls seen give."""
    file = program.files[scope.site.path]
    frame = Frame(program, file, scope)
    if isinstance(scope.node, cst.Module):
        return frame
    exposed = program.read("exposed", scope.site)
    frame.graph = join([program.read("graph", scope.site), DEFAULT_GRAPH if exposed else NOTHING])
    frame.caller = join([program.read("caller", scope.site), CODE if exposed else NOTHING])
    params = scope.node.params
    for param in parameters(params):
        given = program.read("parameter", scope.site, param.name.value)
        unseen = program.handed.get(id(param), exposed) if exposed else NOTHING
        frame.bind(param.name.value, join([given, unseen]))
    if scope.owner is not None and not program.read("static", scope.site):
        first = parameters(params)[:1]
        for param in first:
            owner = Class(scope.owner) if program.read("classmethod", scope.site) else Instance(scope.owner)
            frame.bind(param.name.value, value(owner))
    if isinstance(params.star_arg, cst.Param):
        frame.bind(params.star_arg.name.value, _star(program, scope, params.star_arg, "tuple", exposed))
    if params.star_kwarg is not None:
        frame.bind(params.star_kwarg.name.value, _star(program, scope, params.star_kwarg, "dict", exposed))
    return frame


def _star(program: Program, scope: Scope, param: cst.Param, kind: str, exposed: Value) -> Value:
    site = program.files[scope.site.path].site(param)
    if exposed:
        program.write("all", site, value=UNKNOWN)
        program.write("any", site, value=UNKNOWN)
    return value(Container(site, kind))


def call_back(frame: Frame, what: Value, given: Value, *, by_lambda: bool = False, graph: Value | None = None) -> Value:
    """A library calls functions that it was handed, with values of one kind; gives what they return."""
    return call_back_with(frame, what, Arguments(star=given, starred=True), by_lambda=by_lambda, graph=graph)


def call_back_with(
    frame: Frame, what: Value, args: Arguments, *, by_lambda: bool = False, graph: Value | None = None
) -> Value:
    """The same with arguments that are known one by one."""
    caller = LAMBDA if by_lambda else None
    found = []
    for atom in what:
        if isinstance(atom, Function):
            found.append(call_function(frame, atom.site, args, None, caller, graph))
        elif isinstance(atom, Bound):
            found.append(call_function(frame, atom.function, args, Instance(atom.owner), caller, graph))
        elif isinstance(atom, Partial):
            target = frame.program.read("partial", atom.site)
            found.append(call_back_with(frame, target, args, by_lambda=by_lambda, graph=graph))
    return join(found)


def escape(frame: Frame, what: Value, node: cst.CSTNode, reason: str) -> None:
    """A value reaches code that is not seen: its functions get anything, its modules are lost sight of."""
    program = frame.program
    for atom in _within_reach(program, what):
        if isinstance(atom, Function):
            program.open_up(atom.site)
        elif isinstance(atom, Bound):
            program.open_up(atom.function)
        elif isinstance(atom, (Class, Instance)):
            for scope in program.methods.get(atom.site, ()):
                if _name(scope) != "__init__":
                    program.open_up(scope.site)
        elif isinstance(atom, (HubModule, ModuleMethod, ModuleSpec)):
            use = ModuleEscapes(frame.file.path, node, frame.scope.site, frozenset({atom.site}), reason)
            frame.record(("escape", id(node), atom.site), use)


def _within_reach(program: Program, what: Value) -> Iterator[object]:
    """The atoms that matter in a value, and in what it holds.

    What holds others is looked into once, however many others hold it: the ways through containers that hold each
    other are more than can be gone.
    """
    seen: set[tuple[str, Site]] = set()
    todo = [what]
    while todo:
        for atom in todo.pop():
            kind = type(atom)
            if kind in LOST:
                yield atom
            elif isinstance(atom, (Container, Partial)):
                held = ("partial" if kind is Partial else "all", atom.site)
                if held not in seen:
                    seen.add(held)
                    todo.append(program.read(*held))


LOST: frozenset[type] = frozenset({Function, Bound, Class, Instance, HubModule, ModuleMethod, ModuleSpec})
"""What is lost sight of, or may be called, when it reaches code that is not seen."""


def note_iterated(frame: Frame, node: cst.CSTNode, what: Value) -> None:
    """Notes that outputs of modules are gone through in their order."""
    modules = frozenset(atom.site for atom in what if isinstance(atom, HubOutputs))
    if modules:
        use = OutputsIterated(frame.file.path, node, frame.scope.site, modules)
        frame.record(("iterated", id(node)), use)


def show_variables(frame: Frame, node: cst.CSTNode, path: str, args: Arguments) -> None:
    """Notes that variables of modules go where their names may be looked at: anywhere but to TensorFlow and Keras."""
    if path.startswith(("tensorflow.", "keras.")) or path in QUIET:
        return
    given = join([argument.value for argument in args.every()])
    held = join([frame.program.read("all", atom.site) for atom in given if isinstance(atom, Container)])
    modules = frozenset(atom.site for atom in given | held if isinstance(atom, ModuleVariable))
    if modules:
        use = VariableShown(frame.file.path, node, frame.scope.site, modules, path.removeprefix("builtins."))
        frame.record(("shown", id(node)), use)


def _name(scope: Scope) -> str:
    return scope.node.name.value if isinstance(scope.node, cst.FunctionDef) else ""


def open_uncalled(program: Program) -> bool:
    """Exposes functions that nothing calls: code that is not seen must. Tells whether there were any."""
    found = False
    for site, scope in sorted(program.scopes.items()):
        if isinstance(scope.node, cst.Module) or program.read("called", site) or program.read("exposed", site):
            continue
        if _name(scope) == "__init__" and scope.owner is not None and _made_below(program, scope.owner):
            continue
        program.open_up(site)
        found = True
    return found


def _made_below(program: Program, site: Site) -> bool:
    """Whether a class or one of its subclasses is instantiated somewhere."""
    if program.read("made", site):
        return True
    return any(_made_below(program, atom.site) for atom in program.read("subclasses", site) if isinstance(atom, Class))
