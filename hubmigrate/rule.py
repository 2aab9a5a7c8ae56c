"""The contract of a rule: what a file under ``transforms/`` may say, and nothing about how it is carried out.

A rule file's docstring is its documentation page. It holds one ``RULE`` and functions registered with ``RULE.on``:
each takes a *use* (a fact that the interpreter established, see ``hubmigrate.uses``) and the ``Unit`` it stands in,
and yields outcomes. A use that no rule answers keeps its whole group from being migrated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    import libcst as cst


@dataclass(frozen=True)
class Hole:
    """A place in a template where the (already migrated) text of a node goes, with its parentheses and comments."""

    node: cst.CSTNode


Template: TypeAlias = "tuple[str | Hole, ...]"


@dataclass(frozen=True)
class Edit:
    """Replaces ``node`` by ``template``, or inserts the template as whole lines before or after a statement.

    Inserted and replaced statements are written without indentation and final newline; both are added.
    ``where="remove"`` takes a whole statement away, its leading comments excepted; ``where="erase"`` a part of one,
    with the punctuation that belongs to it.
    """

    node: cst.CSTNode
    template: Template = ()
    where: Literal["replace", "before", "after", "remove", "erase"] = "replace"


def with_arguments(call: cst.Call, arguments: Sequence[str]) -> Edit:
    """Adds these arguments at the end of a call."""
    if not call.args:
        return Edit(call, (Hole(call.func), f"({', '.join(arguments)})"))
    last = call.args[-1].value
    return Edit(last, (Hole(last), *(f", {argument}" for argument in arguments)))


@dataclass(frozen=True)
class Import:
    """Asks for a line ``import module`` (``import module as name``) in the use's file, unless it is there."""

    module: str
    name: str | None = None


@dataclass(frozen=True)
class Define:
    """Asks for a function at the top level of the use's file, below its imports, unless it is there word for word.

    Or for a line, which the rule asks for once.
    """

    text: str


@dataclass(frozen=True)
class Done:
    """The use is migrated: one line in the report, at ``node``. ``safe``, unless an ``Assume`` goes with it."""

    node: cst.CSTNode
    message: str


@dataclass(frozen=True)
class Assume:
    """The use is migrated under an assumption, which ``message`` states: ``review``."""

    node: cst.CSTNode
    message: str


@dataclass(frozen=True)
class Refusal:
    """The use can't be migrated, and with it its group: ``todo``, with the reason."""

    node: cst.CSTNode
    message: str


Outcome: TypeAlias = "Edit | Import | Define | Done | Assume | Refusal"
Handler: TypeAlias = Callable[[Any, Any], Iterable[Outcome]]
HandlerT = TypeVar("HandlerT", bound=Handler)


class Rule:
    """One fact about the world and what follows from it: a code, a name, and handlers for kinds of use."""

    def __init__(self, code: str, name: str, *, since: str, first: bool = False) -> None:
        self.code = code
        self.name = name
        self.since = since
        self.first = first
        """Whether its lines stand above those that other rules put in the same place."""
        self.doc = ""
        self.handlers: dict[type, Handler] = {}

    def on(self, *kinds: type) -> Callable[[HandlerT], HandlerT]:
        """Registers a function ``(use, unit) -> outcomes`` for these kinds of use."""

        def register(function: HandlerT) -> HandlerT:
            for kind in kinds:
                if kind in self.handlers:
                    raise ValueError(f"{self.code} has two functions for {kind.__name__}")
                self.handlers[kind] = function
            return function

        return register

    @property
    def summary(self) -> str:
        """The first line of the documentation, without the code."""
        first = self.doc.strip().split("\n", 1)[0]
        return first.removesuffix(".").removesuffix(f"({self.code})").strip()

    def __repr__(self) -> str:
        return f"Rule({self.code}, {self.name})"
