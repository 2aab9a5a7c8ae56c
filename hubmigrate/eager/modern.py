"""Gives TensorFlow's names the forms that TF2 has, in code that no longer builds graphs.

A name of the v1 API becomes plain if TF2's own is the very same object or means the same with the arguments given,
another name if TF2 has the object under one, and ``tf.compat.v1.X`` else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import libcst as cst

from hubmigrate import edit
from hubmigrate.eager.callbacks import CALLBACKS
from hubmigrate.eager.datasets import SOURCES
from hubmigrate.eager.stages import is_simple
from hubmigrate.file_facts import FileFacts
from hubmigrate.interpret.scopes import dotted, leftmost
from hubmigrate.knowledge import symbols
from hubmigrate.layout import lay_out
from hubmigrate.notebook import Notebook
from hubmigrate.readings import Readings
from hubmigrate.records import Options
from hubmigrate.rule import Edit, Hole
from hubmigrate.unit import Unit
from hubmigrate.uses import Symbol

V1 = "tensorflow.compat.v1"
FOLLOWED = frozenset(name.removeprefix("tensorflow.") for name in (*SOURCES, *CALLBACKS))
"""Only those that were followed are left: they are used in ways that mean the same."""


def modernise(texts: Mapping[str, str], readings: Readings, notebooks: Mapping[str, Notebook | None]) -> dict[str, str]:
    """The texts with TF2's names."""
    program = readings.program(texts, notebooks)
    unit = Unit(program, Options())
    found = {}
    for path, file in program.files.items():
        edits = list(_edits(unit.files[path]))
        if not edits:
            found[path] = texts[path]
            continue
        layout = lay_out(file.module, [node for one in edits for node in edit.nodes_of(one)])
        found[path] = edit.apply(layout, edits)
    return found


def _edits(facts: FileFacts) -> Iterator[Edit]:
    roots = facts.roots
    v1 = {use for use in roots if use.module == V1 or (use.module, use.name) == ("tensorflow.compat", "v1")}
    swapped = {use.bound for use in v1}
    if any(use not in v1 or use.alias is None for use in roots):
        swapped = set()  # both are imported: each keeps what is its own
    for use in roots if swapped else ():
        assert use.alias is not None
        if use.name is None:
            yield Edit(use.alias.name, ("tensorflow",))
        else:
            yield Edit(use.statement, (f"import tensorflow as {use.bound}",))
    for symbol in facts.symbols:
        first = leftmost(symbol.node)
        if (symbol.library == V1 and dotted(symbol.root) != first) or first in swapped:
            yield from _symbol(symbol, first)


def _symbol(use: Symbol, root: str) -> Iterator[Edit]:
    plain = root if use.library == V1 or dotted(use.root) == root else dotted(use.root)
    status = symbols.status(use.name)
    if (
        status in (symbols.SAME, symbols.NEW, symbols.MODULE, symbols.TF2)
        or use.name in FOLLOWED
        or use.name.startswith("__")
        or means_the_same(use)
    ):
        if dotted(use.root) != plain:
            yield Edit(use.root, (plain,))
        return
    instead = list(_instead(use, plain))
    if instead:
        yield from instead
        return
    renamed = symbols.renamed(use.name)
    if renamed is not None:
        yield Edit(use.node, (f"{plain}.{renamed}",))
    elif dotted(use.root) == plain:
        yield Edit(use.root, (Hole(use.root), ".compat.v1"))


def _instead(use: Symbol, plain: str) -> Iterator[Edit]:
    """A call of the function of TF2 that does the same, where that takes all that is given."""
    found = symbols.instead(use.name)
    args = use.call.args if use.call is not None else ()
    if found is None or use.call is None or any(arg.star for arg in args) or len(args) > len(found.parameters):
        return
    places = [name for name, _ in found.parameters]
    known = {name: parameter for name, parameter in found.parameters if name != "-"}
    names = [arg.keyword.value if arg.keyword else places[place] for place, arg in enumerate(args)]
    if not args or any(name not in known for name in names):
        return
    if len({known[name].name for name in names}) < len(names):
        return  # an argument is given by its old name, and by its new one
    yield Edit(use.node, (f"{plain}.{found.name}",))
    by_place = sum(arg.keyword is None for arg in args[: found.positional])
    last = by_place - 1 if by_place == found.positional else len(args) - 1
    for place, (arg, name) in enumerate(zip(args, names, strict=True)):
        after = "".join(_added(found, plain, by_place)) if place == last else ""
        yield from _argument(arg, known[name], after, stays=place < by_place)


def _argument(arg: cst.Arg, parameter: symbols.Parameter, after: str, *, stays: bool) -> Iterator[Edit]:
    """An argument by its new name, and what comes after it."""
    if arg.keyword is not None and arg.keyword.value != parameter.name:
        yield Edit(arg.keyword, (parameter.name,))
    name = f"{parameter.name}=" if arg.keyword is None and not stays else ""
    before = f"{name}1 - " if parameter.complement else name
    closed = not parameter.complement or is_simple(arg.value) or isinstance(arg.value, cst.Call) or arg.value.lpar
    if before or after:
        value = (Hole(arg.value),) if closed else ("(", Hole(arg.value), ")")
        yield Edit(arg.value, (before, *value, after))


def _added(found: symbols.Instead, plain: str, by_place: int) -> Iterator[str]:
    """Arguments that the TF1 function had in its name: by their places where all others are."""
    for name, value in found.added.items():
        yield f", {plain}.{value}" if by_place == found.positional else f", {name}={plain}.{value}"


def means_the_same(use: Symbol) -> bool:
    """Whether the arguments of the call are such that the TF2 function does what the TF1 function did."""
    same = symbols.same_arguments(use.name)
    if same is None or use.call is None or any(arg.star for arg in use.call.args):
        return False
    keywords = [arg.keyword.value for arg in use.call.args if isinstance(arg.keyword, cst.Name)]
    return len(use.call.args) - len(keywords) <= same.positional and same.keywords.issuperset(keywords)
