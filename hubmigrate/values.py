"""What an expression can be in a TF1-Hub program.

A *value* is a set of *atoms*: everything that the expression can be on some path. The empty set means that nothing
reaches the place (yet). Atoms that stand for objects are named by their *site*, the place in the text that makes them,
so that there are finitely many of them and interpretation ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


class Site(NamedTuple):
    """A place in a file: the ``number``-th node that was asked for, in the order of interpretation."""

    path: str
    number: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """Anything at all."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A literal: text, bytes, a number, a truth value or None."""

    value: object

    def __hash__(self) -> int:
        return hash((type(self.value), self.value))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Constant) and type(self.value) is type(other.value) and self.value == other.value


class Inside(NamedTuple):
    """A name of something inside a module, whose own name a variable holds: ``name + "_apply_default/Relu:0"``."""

    scope: Site
    variable: str
    rest: str
    """What comes behind the module's name."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Certainly no tensor, module or session: arrays, text, numbers, files, library objects."""

    text: bool = False
    """Whether it is, or holds, text."""
    inside: Inside | None = None
    """What is known of text that is such a name."""


@dataclass(frozen=True, slots=True)
class External:
    """Something of a library, by its dotted name: ``tensorflow.nn.relu``."""

    path: str


@dataclass(frozen=True, slots=True)
class HubModule:
    """What ``hub.Module(...)`` at ``site`` gives."""

    site: Site


@dataclass(frozen=True, slots=True)
class ModuleMethod:
    """A method or attribute of a module that is not a call of it: ``m.get_input_info_dict``."""

    site: Site
    name: str


@dataclass(frozen=True, slots=True)
class TensorInfo:
    """What ``module.get_input_info_dict()`` holds for one input or output; ``name`` for a method of it."""

    site: Site
    name: str = ""


@dataclass(frozen=True, slots=True)
class ModuleVariable:
    """A variable of the module made at ``site``."""

    site: Site


@dataclass(frozen=True, slots=True)
class ModuleSpec:
    """What ``hub.load_module_spec`` or ``hub.create_module_spec`` at ``site`` gives."""

    site: Site


@dataclass(frozen=True, slots=True)
class HubOutputs:
    """The dict of tensors that a call of the module made at ``site`` gives with ``as_dict=True``."""

    site: Site


@dataclass(frozen=True, slots=True)
class Tensor:
    """A dense tensor of the graph."""

    keras: bool = False
    module: Site | None = None
    """The module whose result it is, as it came."""
    nested: bool = False
    """Whether it may as well be a list or a dict of tensors: what Keras hands to the ``call`` of a layer."""


@dataclass(frozen=True, slots=True)
class Dense:
    """A tensor or a value that can be made one, but no dict of inputs and no sparse tensor."""


@dataclass(frozen=True, slots=True)
class StaticShape:
    """A ``TensorShape`` of the graph, or a dimension of one."""

    dimension: bool = False
    """Whether it is a ``Dimension``: an item of a shape, or what is counted from one."""


@dataclass(frozen=True, slots=True)
class SparseTensor:
    """A ``tf.SparseTensor`` of the graph."""


@dataclass(frozen=True, slots=True)
class KerasObject:
    """A Keras layer, model or optimizer: calling it on a tensor gives a tensor. ``path`` is the class."""

    path: str


@dataclass(frozen=True, slots=True)
class LibraryObject:
    """What a call of ``path``, a class or function of a library, gave: a session, a graph, an optimizer, a config."""

    path: str
    own_graph: bool = False
    """Whether it is a session with an explicit graph."""
    handed: bool = False
    """Whether callers that are not seen hand it over."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function, method or lambda of the program."""

    site: Site


@dataclass(frozen=True, slots=True)
class Class:
    """A class of the program."""

    site: Site


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class of the program."""

    site: Site


@dataclass(frozen=True, slots=True)
class Bound:
    """A method with its object."""

    function: Site
    owner: Site


@dataclass(frozen=True, slots=True)
class Partial:
    """``functools.partial(...)`` made at ``site``."""

    site: Site


@dataclass(frozen=True, slots=True)
class Container:
    """A list, tuple, set or dict of the program. Its contents are in the heap, by site."""

    site: Site
    kind: str


@dataclass(frozen=True, slots=True)
class ContainerMethod:
    """A method of a container: ``items``, ``append`` ..."""

    site: Site
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A module of the program, by the path of its file."""

    path: str


Atom: TypeAlias = (
    "Unknown | Constant | Plain | External | HubModule | ModuleMethod | TensorInfo | ModuleVariable | ModuleSpec"
    " | HubOutputs | Tensor | Dense | StaticShape | SparseTensor | KerasObject | LibraryObject | Function | Class"
    " | Instance | Bound | Partial | Container | ContainerMethod | SourceFile"
)
Value: TypeAlias = "frozenset[Atom]"

NOTHING: Value = frozenset()
ANYTHING = Unknown()
UNKNOWN: Value = frozenset({ANYTHING})
PLAIN: Value = frozenset({Plain()})
TEXT: Value = frozenset({Plain(text=True)})
DENSE: Value = frozenset({Dense()})
TENSOR: Value = frozenset({Tensor()})
KERAS_TENSOR: Value = frozenset({Tensor(keras=True)})
KERAS_INPUT: Value = frozenset({Tensor(keras=True, nested=True)})
VARIABLE: Value = frozenset({LibraryObject("tensorflow.Variable")})
NONE: Value = frozenset({Constant(None)})

MOST_ATOMS = 24
"""A value with more atoms is widened to ``Unknown`` beside what matters: modules, functions, classes, objects.

``Unknown`` takes in everything else, so that values only grow and interpretation ends.
"""
LONGEST_PATH = 120
"""Characters of a library's dotted name, beyond which it is not followed: ``x = x.next`` in a loop has no end."""

KEPT = (
    HubModule,
    HubOutputs,
    ModuleVariable,
    Function,
    Class,
    Instance,
    Bound,
    Container,
    ModuleSpec,
    Partial,
    External,
)


def value(*atoms: Atom) -> Value:
    """The value that is one of these atoms."""
    return frozenset(atoms)


def join(values: Iterable[Value]) -> Value:
    """What may be any of these."""
    result = NOTHING
    for each in values:
        if each is not result:
            result = result | each if result else each
    if len(result) > 1 and (len(result) > MOST_ATOMS or ANYTHING in result):
        return frozenset(atom for atom in result if isinstance(atom, KEPT)) | UNKNOWN
    return result


def library(path: str) -> Value:
    """A library's object by its dotted name, unless the name has grown too long to be followed."""
    return value(External(path)) if len(path) <= LONGEST_PATH else UNKNOWN


def texts(what: Value) -> tuple[str, ...] | None:
    """The strings that a value can be, sorted; None if it can be anything else."""
    found = [atom.value for atom in what if isinstance(atom, Constant) and isinstance(atom.value, str)]
    return tuple(sorted(found)) if found and len(found) == len(what) else None


def names_inside(what: Value) -> tuple[Inside, ...]:
    """The names of things inside modules that a value can be, sorted."""
    return tuple(sorted(atom.inside for atom in what if isinstance(atom, Plain) and atom.inside is not None))


def sole(what: Value) -> Atom | None:
    """The one atom of a value, or None."""
    return next(iter(what)) if len(what) == 1 else None
