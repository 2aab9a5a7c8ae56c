"""The trainable variables of a module: where a program has them by the module's name, and how they are written in TF2.

``tf.trainable_variables(scope="^x/.*")`` gave what the graph's collection held under the name of a module. It gives
nothing of a loaded object, without an error. Where the scope is sure to be the name of one module, the object's
variables take its place: they come in the order of the collection (measured on TF 1.15.5, 2.15.1, 2.21.0). A name that
a layer's name is part of is the module's own where the layer adds the variables to its weights; any other name is the
module's where nothing else in the program has a name that begins with it.
"""

from __future__ import annotations

import re
from typing import cast

import libcst as cst

from hubmigrate.convert import code_of, is_simple
from hubmigrate.interpret.layers import is_keras_layer
from hubmigrate.interpret.scopes import dotted
from hubmigrate.unit import Unit
from hubmigrate.uses import Argument, ModuleMade, NameRead, Symbol
from hubmigrate.values import Constant, HubModule, Site, texts, value

WITH_SETTER = "trainable_weights"
"""What can be assigned to in a layer of standalone Keras, and not in one of ``tf.keras``."""
COLLECTION = ("TRAINABLE_VARIABLES",)
SCOPES = ("name_scope", "variable_scope", "variable_op_scope", "op_scope")
LAYER = "\0"
"""Stands for the name of the layer in a text that is made with it."""


def may_be_true(made: ModuleMade) -> bool:
    """Whether ``trainable=`` of a module can be true."""
    return made.trainable is not None and made.trainable.value != value(Constant(False))


def keeps_name(made: ModuleMade, unit: Unit) -> bool:
    """Whether the name, or the attribute of self, that a module is assigned to stands for it and nothing else."""
    base, _, attribute = made.target.rpartition(".")
    owner = unit.program.scopes[made.scope].owner
    if not base:
        named = unit.program.read("name", made.scope, made.target)
    elif base == "self" and owner is not None:
        named = unit.program.read("attribute", owner, attribute)
    else:
        return False
    return bool(named) and all(isinstance(a, HubModule) and a.site in made.modules for a in named)


def written(made: ModuleMade) -> str:
    """The trainable variables of the object that a module's name stands for in TF2."""
    return f"[v for v in {made.target}.variables if v.trainable]"


def written_as_before(read: NameRead, made: ModuleMade) -> str:
    """What a look at the collection of trainable variables gave: nothing, where ``trainable=`` was false."""
    assert made.trainable is not None
    flag = code_of(made.trainable.node)
    below = _below(read)
    found = f'{written(made)[:-1]} and v.name.startswith("{below}")]' if below else written(made)
    if flag != "True":
        found = f"{found} if {flag} else []"
        return found if read.added_to is not None else f"({found})"
    return found


def are_added(modules: frozenset[Site], unit: Unit) -> bool:
    """Whether a layer adds variables of modules to its weights by their name."""
    found = [module_of(read, unit) for read in unit.uses(NameRead)]
    return any(made is not None and made.modules & modules for made in found)


def module_of(read: NameRead, unit: Unit) -> ModuleMade | None:
    """The module whose trainable variables, all of them and no others, a layer adds to its weights by a scope."""
    own = _named_by(read, unit)
    return None if own is None or rivals(read, unit) else own


def is_replaced(use: Symbol, unit: Unit) -> bool:
    """Whether a name is called only for variables that are taken from a loaded object."""
    calls = [read for read in unit.uses(NameRead, use.path) if read.node is use.call]
    found = [module_of(read, unit) for read in calls]
    return any(made is not None and made.modules <= unit.moved for made in found)


def rivals(read: NameRead, unit: Unit) -> list[ModuleMade]:
    """Modules that may have the name by which a layer means its own: it may then mean theirs."""
    own = _named_by(read, unit)
    if own is None:
        return []
    pattern = re.escape(_name_of(own) or "").replace(re.escape(LAYER), ".+") + "(/|$)"
    named = {made: _name_of(made) for made in unit.uses(ModuleMade) if made is not own}
    return [m for m, name in named.items() if name is None or (LAYER not in name and re.match(pattern, name))]


def _named_by(read: NameRead, unit: Unit) -> ModuleMade | None:
    """The module, made above in the same method of a layer, that has the name by which a collection is looked at."""
    known = unit.memo.setdefault("modules by scope", {})
    if read.node not in known:
        known[read.node] = _look_for(read, unit)
    return cast("ModuleMade | None", known[read.node])


def _look_for(read: NameRead, unit: Unit) -> ModuleMade | None:
    return _in_a_layer(read, unit) or _by_a_name_of_its_own(read, unit)


def _in_a_layer(read: NameRead, unit: Unit) -> ModuleMade | None:
    owner = unit.program.scopes[read.scope].owner
    if not _is_added(read) or owner is None or not is_keras_layer(unit.program, owner):
        return None
    if unit.program.read("attribute", owner, "name") or any(use.name in SCOPES for use in unit.uses(Symbol)):
        return None
    assert read.scope_argument is not None
    name = _name_in(_text(read.scope_argument.node))
    above = [made for made in unit.uses(ModuleMade, read.path) if made.scope == read.scope]
    own = [made for made in above if _name_of(made) == name and _is_before(made, read, unit)]
    return own[0] if name is not None and len(own) == 1 and _can_be_written(own[0], unit) else None


def _by_a_name_of_its_own(read: NameRead, unit: Unit) -> ModuleMade | None:
    """The module, made once and not below another name, that a scope names and nothing else in the program does."""
    scope = _plain_scope(read)
    if scope is None:
        return None
    name = scope.partition("/")[0]
    found = [made for made in unit.uses(ModuleMade) if _name_of(made) == name]
    if len(found) != 1 or not _is_at_root(found[0], unit) or not is_made_once(found[0], unit):
        return None
    (made,) = found
    return made if _can_be_written(made, unit) and _sees(read, made, unit) and _is_alone(name, unit) else None


def _plain_scope(read: NameRead) -> str | None:
    """The beginning that names must have, of a look at trainable variables; None if it is a pattern of another kind."""
    given = texts(read.scope_argument.value) if read.scope_argument is not None and _asks(read) else None
    found = re.fullmatch(r"\^?([\w/-]+?)(/?\.\*\$?)?", given[0]) if given is not None and len(given) == 1 else None
    return found[1] if found else None


def _below(read: NameRead) -> str:
    """What of a plain scope is not the module's name."""
    return (_plain_scope(read) or "").partition("/")[2]


def _is_at_root(made: ModuleMade, unit: Unit) -> bool:
    """Whether a module is made below no name scope, so that its variables' names begin with its own."""
    plain = made.scope == unit.program.top(made.path) and all(kind == "graph" for kind, _ in made.blocks)
    return plain or not any(use.name in SCOPES for use in unit.uses(Symbol))


def is_made_once(made: ModuleMade, unit: Unit) -> bool:
    """Whether there is one such module in its graph: what makes it runs once, or in a graph of its own each time."""
    looped = any(kind == "loop" for kind, _ in made.blocks)
    return not looped and (made.own_graph or _runs_once(made.scope, unit))


def _runs_once(scope: Site, unit: Unit, below: tuple[Site, ...] = ()) -> bool:
    """Whether code runs once: at the top level of a file, or called in one place that does; Keras calls layers."""
    if scope == unit.program.top(scope.path):
        return True
    owner = unit.program.scopes[scope].owner
    if owner is not None and is_keras_layer(unit.program, owner):
        return False
    calls = unit.program.call_sites.get(scope, set())
    once = [caller for caller, _, looped in calls if not looped]
    return scope not in below and len(calls) == len(once) == 1 and _runs_once(once[0], unit, (*below, scope))


def _sees(read: NameRead, made: ModuleMade, unit: Unit) -> bool:
    """Whether the module's name stands for it where a collection is looked at."""
    if read.scope == made.scope:
        around = tuple(block for block in made.blocks if block[0] != "with")
        within = tuple(block for block in read.blocks if block[0] != "with")[: len(around)] == around
        return within and unit.position(made) < unit.position(read)
    assert made.trainable is not None
    flag = code_of(made.trainable.node)
    return all(_means_the_same(name, read, made, unit) for name in (made.target, flag) if name != "True")


def _means_the_same(name: str, read: NameRead, made: ModuleMade, unit: Unit) -> bool:
    """Whether a name, or an attribute of ``self``, is the same in another function: a global, or of the same object."""
    first = name.partition(".")[0]
    here, there = unit.program.scopes[read.scope], unit.program.scopes[made.scope]
    if first == "self" and name != "self":
        return here.owner is not None and here.owner == there.owner and {"self"} <= here.bound & there.bound
    return unit.home(read.scope, first) == unit.home(made.scope, first) == unit.program.top(read.path)


def _is_alone(name: str, unit: Unit) -> bool:
    """Whether no text of the program begins with a name, but the module's and those by which variables are found."""
    own = {_literal(made.name) for made in unit.uses(ModuleMade)}
    own |= {_literal(use.scope_argument) for use in unit.uses(NameRead)}
    found = [
        text
        for file in unit.program.files.values()
        for text in re.findall(rf"""(['"])(\^?{re.escape(name)}[^'"]*)\1""", file.text)
    ]
    return all(text in own for _, text in found)


def _literal(given: Argument | None) -> str:
    found = texts(given.value) if given is not None else None
    return found[0] if found is not None and len(found) == 1 else ""


def is_elsewhere(read: NameRead, made: ModuleMade, unit: Unit) -> bool:
    """Whether a look at trainable variables goes by the beginning of a name that the module's variables have not."""
    scope, name = _plain_scope(read), _name_of(made)
    if scope is None or name is None or LAYER in name or not _is_at_root(made, unit):
        return False
    return not f"{name}/".startswith(scope) and not scope.startswith(f"{name}/")


def _asks(read: NameRead) -> bool:
    return read.what == "tf.trainable_variables" or (read.what == "tf.get_collection" and read.names == COLLECTION)


def _is_added(read: NameRead) -> bool:
    """Whether what a collection of trainable variables holds under a scope goes into the weights of ``self``."""
    held = dotted(read.added_to) if read.added_to is not None else ""
    return _asks(read) and read.scope_argument is not None and held in (f"self.{WITH_SETTER}", f"self._{WITH_SETTER}")


def _is_before(made: ModuleMade, read: NameRead, unit: Unit) -> bool:
    """Whether a module was made, once, when a place of the same function is reached."""
    loops = any(kind == "loop" for kind, _ in read.blocks)
    return not loops and read.blocks[: len(made.blocks)] == made.blocks and unit.position(made) < unit.position(read)


def _can_be_written(made: ModuleMade, unit: Unit) -> bool:
    """Whether the module has a name of its own in TF2, and its flag can be written a second time."""
    return (
        may_be_true(made) and made.trainable is not None and is_simple(made.trainable.node) and keeps_name(made, unit)
    )


def _name_of(made: ModuleMade) -> str | None:
    return "module" if made.name is None else _text(made.name.node) or _literal(made.name) or None


def _name_in(scope: str | None) -> str | None:
    """The name under which a pattern looks, where it is all that the pattern says and has a layer's name in it.

    Keras gives each layer a name of its own; a name without one could be that of another layer's module, too.
    """
    found = re.fullmatch(rf"\^?([\w-]*{LAYER}[\w-]*)/(\.\*)?\$?", scope or "")
    return found[1] if found and not (scope or "").endswith("/$") else None


def _text(node: cst.BaseExpression) -> str | None:
    """A text as it is written, ``LAYER`` in the place of ``self.name``; None where it is anything else."""
    if dotted(node) == "self.name":
        return LAYER
    if isinstance(node, (cst.SimpleString, cst.ConcatenatedString)):
        found = node.evaluated_value
        return found if isinstance(found, str) and LAYER not in found else None
    if isinstance(node, cst.FormattedString):
        return _joined([_part(part) for part in node.parts])
    if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Add):
        return _joined([_text(node.left), _text(node.right)])
    if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Modulo):
        return _filled(_text(node.left), "%s", _text(node.right))
    if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute) and node.func.attr.value == "format":
        plain = len(node.args) == 1 and node.args[0].keyword is None and not node.args[0].star
        return _filled(_text(node.func.value), "{}", _text(node.args[0].value)) if plain else None
    return None


def _part(part: cst.BaseFormattedStringContent) -> str | None:
    if isinstance(part, cst.FormattedStringText):
        return None if re.search(r"[{}\\]", part.value) else part.value
    assert isinstance(part, cst.FormattedStringExpression)
    return _text(part.expression) if part.conversion is None and part.format_spec is None else None


def _joined(parts: list[str | None]) -> str | None:
    return None if None in parts else "".join(part or "" for part in parts)


def _filled(text: str | None, place: str, part: str | None) -> str | None:
    """A text with one place, and no other character that marks one, filled."""
    if text is None or part is None or text.count(place) != 1 or re.search("[%{}]", text.replace(place, "")):
        return None
    return text.replace(place, part)
