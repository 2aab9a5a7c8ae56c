"""hub.Module becomes hub.load (HUB101).

What it does: turns ``hub.Module(handle, ...)`` into ``hub.load(handle)``, with ``tags=`` where a graph variant was
chosen; with ``--style keras`` into ``hub.KerasLayer(handle, signature=..., output_key=...)``. A module that is called
in several ways becomes a layer for each signature and output, named after it: ``elmo`` and ``elmo_tokens``.

Why: ``hub.Module`` went away with tensorflow_hub 0.16.0 and needs graph mode before (wheels 0.1.0 to 0.16.1).
``hub.load`` reads the same models, TF1 Hub format included, in graph and in eager code, with equal outputs
(measured on TF 1.15.5, 2.15.1, 2.21.0). ``trainable=`` and ``name=`` have no counterpart: see HUB701 and HUB702.

Example:

    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")

becomes

    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")

Safety: safe; ``review`` where a module on disk has no graph with one of the ``tags=``, which neither of both takes, and
where ``tags="train"`` is one text, of which ``hub.Module`` took the letters for tags: it never ran.
Refused where the arguments can't be told apart (``*args``). With ``--style keras``, what can't be layers is loaded, and
the finding says why: a module of several layers that is called by another name than the one it is assigned to (as a
parameter, in a list, from another file), a signature or output that is not known, a dtype that only the loaded
signature tells, and whatever else asks for a loaded object.
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate import all_variables
from hubmigrate.rule import Assume, Done, Edit, Hole, Import, Outcome, Refusal, Rule, Template
from hubmigrate.style import Layer, are_layers, layers
from hubmigrate.unit import Unit
from hubmigrate.uses import ImportedName, ModuleAnnotation, ModuleMade
from hubmigrate.values import NOTHING, Constant, Container, ModuleMethod

RULE = Rule("HUB101", "module-to-load", since="0.1")


@RULE.on(ModuleMade)
def migrate(made: ModuleMade, unit: Unit) -> Iterator[Outcome]:
    """Rewrites the constructor."""
    if made.starred or made.spec is None:
        yield Refusal(made.node, "which arguments hub.Module gets can't be seen")
        return
    if any(use.module == "tensorflow_hub" and use.alias is None for use in unit.files[made.path].imports):
        yield Refusal(made.node, "Module comes from a star import")
        return
    if any(isinstance(atom, ModuleMethod) for atom in made.spec.value):
        yield Refusal(made.node, "the module is made from a part of another module; hub.load takes the handle itself")
        return
    extra: Template = ()
    others: list[Layer] = []
    name = "load"
    if are_layers(unit, made.modules):
        found = layers(made, unit)
        if isinstance(found, str):
            yield Refusal(made.node, found)
            return
        name, others = "KerasLayer", found[1:]
        extra = (f", {found[0].arguments}",)
    tags: Template = ()
    if made.tags is not None and not _is_empty(made, unit):
        tags = (", tags=", Hole(made.tags.node))
    function = made.node.func
    if isinstance(function, cst.Attribute):
        library = function.value
        if isinstance(library, cst.Attribute) and library.attr.value == "module":
            library = library.value  # tensorflow_hub.module.Module
        start: Template = (Hole(library), f".{name}(")
    else:
        yield Import("tensorflow_hub", "hub")
        start = (f"hub.{name}(",)
    named = (f"{all_variables.NAME} = ",) if all_variables.is_listed(made, unit) else ()
    yield Edit(made.node, (*named, *start, Hole(made.spec.node), *extra, *tags, ")"))
    if others:
        assert made.line is not None
        for layer in others:
            parts = (Hole(made.spec.node), f", {layer.arguments}", *tags, ")")
            yield Edit(made.line, (f"{layer.name} = ", *start, *parts), where="after")
    for text in _texts(made):
        yield Assume(made.node, f"hub.load takes tags={text!r} for one tag; hub.Module took its letters for tags")
    for tag in _missing(made, unit):
        yield Assume(made.node, f"no graph of the module on disk has the tag {tag!r}: it can't be made or loaded here")
    reason = next((unit.no_layers[site] for site in made.modules if site in unit.no_layers), None)
    if reason is not None and unit.options.style == "keras":
        yield Done(made.node, f"hub.Module is hub.load and no hub.KerasLayer: {reason}")
    else:
        yield Done(made.node, f"hub.Module is hub.{name}")


def _is_empty(made: ModuleMade, unit: Unit) -> bool:
    """Whether tags are None, an empty text or a collection that stays empty: the plain graph, which needs none."""
    assert made.tags is not None
    return all(
        atom in (Constant(None), Constant("")) or (isinstance(atom, Container) and not unit.contents(frozenset({atom})))
        for atom in made.tags.value
    ) and bool(made.tags.value)


def _texts(made: ModuleMade) -> list[str]:
    """What stands for tags and is one text (measured: TF 1.15.5 looks for its letters; 2.15.1, 2.21.0 for the text)."""
    atoms = made.tags.value if made.tags is not None else NOTHING
    found = {atom.value for atom in atoms if isinstance(atom, Constant) and isinstance(atom.value, str)}
    return sorted(text for text in found if len(text) > 1)


def _missing(made: ModuleMade, unit: Unit) -> list[str]:
    """The tags among those that are asked for that modules on disk don't know, wherever the handle leads to one."""
    held = made.tags.value | unit.contents(made.tags.value) if made.tags is not None else NOTHING
    asked = {atom.value for atom in held if isinstance(atom, Constant) and isinstance(atom.value, str)}
    found = [each.tags for each in unit.on_disk(made.modules) if each is not None]
    known = {tag for graphs in found for tags in graphs or () for tag in tags}
    return sorted(asked - known) if found else []


@RULE.on(ImportedName)
def drop_import(imported: ImportedName, unit: Unit) -> Iterator[Outcome]:
    """``from tensorflow_hub import Module`` goes when nothing needs it any more."""
    if imported.module == "tensorflow_hub" and imported.alias is None:
        yield Refusal(imported.node, "a star import of tensorflow_hub fails from 0.16 on: name what is used")
    if imported.module != "tensorflow_hub" or imported.name != "Module" or not unit.moves or _is_needed(imported, unit):
        return
    assert isinstance(imported.node, cst.ImportFrom)
    assert not isinstance(imported.node.names, cst.ImportStar)
    others = [alias for alias in imported.node.names if alias.evaluated_name != "Module"]
    yield Import("tensorflow_hub", "hub")
    if others:
        names = (cst.Module([]).code_for_node(other.with_changes(comma=cst.MaybeSentinel.DEFAULT)) for other in others)
        text = ", ".join(names)
        yield Edit(imported.node, (f"from tensorflow_hub import {f'({text})' if imported.node.lpar else text}",))
    elif imported.top and len(imported.statement.body) == 1 and imported.statement.trailing_whitespace.comment is None:
        yield Edit(imported.statement, (), where="remove")
    else:
        yield Edit(imported.node, ("import tensorflow_hub as hub",))  # something must stand there


def _is_needed(imported: ImportedName, unit: Unit) -> bool:
    """Whether a module that stays may be made by the name that an import binds."""
    here = imported.path
    for made in unit.uses(ModuleMade):
        if made.modules.isdisjoint(unit.left):
            continue
        if made.path != here and here in unit.reaches(made.path):
            return True
        name = made.node.func
        if made.path == here and isinstance(name, cst.Name) and unit.home(made.scope, name.value) == imported.scope:
            return True
    return unit.keeps(here) and bool(unit.uses(ModuleAnnotation, here))
