"""How names of ``tf.contrib`` are written in TF2: by another name, or as a call of a function that the file gets."""

from __future__ import annotations

import libcst as cst

from hubmigrate.hygiene import define
from hubmigrate.interpret.scopes import dotted
from hubmigrate.knowledge import symbols
from hubmigrate.knowledge.contrib import CALLS, Written, meant
from hubmigrate.rule import Edit, Outcome
from hubmigrate.unit import Unit
from hubmigrate.uses import Symbol


def written(use: Symbol, unit: Unit) -> list[Outcome]:
    """The edits of one use, and what the file needs for them; nothing if it has no form that is known."""
    name = use.name.removeprefix("contrib.")
    if name == use.name or use.library != "tensorflow":
        return []
    if meant(use.name) != use.name and name not in CALLS:
        return [Edit(use.node, (_by_name(use, meant(use.name), unit),))]
    form = next((form for form in CALLS.get(name, ()) if _takes(form, use.call)), None)
    if form is None:
        return []
    assert use.call is not None
    gone = [Edit(arg, where="erase") for arg in use.call.args if arg.keyword and arg.keyword.value in form.literals]
    if not form.text:
        return [Edit(use.node, (_by_name(use, form.gives, unit),)), *gone]
    last = name.rpartition(".")[2]
    function, needed = define(unit, use.path, (f"_{last}", f"_{last}_", f"_tf_{last}"), form.text)
    return [*needed, Edit(use.node, (function,)), *gone]


def _by_name(use: Symbol, name: str, unit: Unit) -> str:
    """A name of the v1 API, in full where TF2 has another thing by that name."""
    root = dotted(use.root)
    if symbols.status(name) in (symbols.SAME, symbols.NEW):
        return f"{root}.{name}"
    return f"{unit.v1_name(use) or unit.files[use.path].in_v1_text(root)}.{name}"


def _takes(form: Written, call: cst.Call | None) -> bool:
    """Whether a call can be written so."""
    if call is None or any(arg.star for arg in call.args):
        return False
    named = {arg.keyword.value: arg.value for arg in call.args if arg.keyword is not None}
    if len(call.args) - len(named) > form.positional:
        return False
    return all(
        key in form.keywords or (key in form.literals and form.literals[key] == getattr(value, "value", None))
        for key, value in named.items()
    )
