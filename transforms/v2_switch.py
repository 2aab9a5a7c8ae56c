"""TF2 behaviour is turned off for a program that builds in the default graph (HUB203).

What it does: writes ``tf.disable_v2_behavior()`` below the imports of the file that a process starts from.

Why: placeholders and sessions without a graph of their own need graph mode, which TF2 does not start in. Code under an
explicit ``tf.Graph`` and ``Session(graph=...)`` needs no switch (measured on TF 2.15.1, 2.21.0), unless a script asks
``tf.executing_eagerly()``, whose answer was no.

Example:

    import tensorflow.compat.v1 as tf

    tf.disable_v2_behavior()

Safety: safe in a file that nothing imports; ``review`` in one that others may import, since the switch would turn eager
code of the same process off.
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate.hygiene import (
    begins_cell,
    first_import_of,
    has_space_above,
    is_import,
    is_only_import_of,
    is_preamble,
)
from hubmigrate.rule import Assume, Done, Edit, Import, Outcome, Rule
from hubmigrate.toplevel import words
from hubmigrate.unit import Unit
from hubmigrate.uses import GraphBuilt, ImportedName, ProgramFile

RULE = Rule("HUB203", "v2-switch", since="0.1")

DEFINITIONS = (cst.FunctionDef, cst.ClassDef)


@RULE.on(ProgramFile)
def migrate(file: ProgramFile, unit: Unit) -> Iterator[Outcome]:
    """Inserts the switch into an entry of the program."""
    if not unit.moves or unit.switched(file.path) or file.path not in unit.entries or not _is_for(file.path, unit):
        return
    facts = unit.files[file.path]
    body: list[cst.CSTNode] = list(unit.program.files[file.path].module.body)
    builds = _first_build(file.path, unit, body)
    early = [use for use in facts.imports if use.top and body.index(use.statement) < builds]
    first = next((use for use in early if use in facts.roots), early[0] if early else None)
    new = unit.new_tensorflow_name(file.path)
    if first is not None:
        anchor = _end_of_imports(body, body.index(first.statement), builds, unit.program.files[file.path].separator)
        roots = [use for use in facts.roots if use.top and body.index(use.statement) <= anchor]
        root = next((use for use in roots if use.bound != "tensorflow"), roots[0] if roots else None)
        later = next((use for use in facts.roots if use.top), None)
        if (
            root is None
            and later is not None
            and facts.swaps
            and _stands_alone(later)
            and not _builds(body[builds], unit)
        ):
            new = later.bound  # functions that are called above need the name, which lines above can't have used
            yield Edit(later.statement, (), where="remove")
        if root is None:
            yield Import("tensorflow.compat.v1", new)
        switch = f"{facts.in_v1_text(root.bound) if root else new}.disable_v2_behavior()"
        # As close to the imports as the code below them was: a switch that goes again leaves no line behind.
        lead = "" if anchor + 1 < len(body) and not has_space_above(body[anchor + 1]) else "\n"
        yield Edit(body[anchor], (f"{lead}{switch}",), where="after")
    else:
        anchor = min(builds, next((i for i, statement in enumerate(body) if not is_preamble(statement)), 0))
        lead = "\n" if anchor and not has_space_above(body[anchor]) else ""
        later = next((use for use in facts.roots if use.top), None)
        name = later.bound if later else new
        line = f"{lead}import tensorflow.compat.v1 as {name}\n\n{name}.disable_v2_behavior()\n"
        yield Edit(body[anchor], (line,), where="before")
        if later is not None and _stands_alone(later):
            yield Edit(later.statement, (), where="remove")
    if file.path in unit.imported:
        yield Assume(body[anchor], "no eager TensorFlow code may run in a process that imports this file")
    elif not unit.does_something(file.path):
        yield Assume(body[anchor], "this file only defines things: no eager TensorFlow code may run beside it")
    else:
        yield Done(body[anchor], "TF2 behaviour is turned off")


def _builds(statement: cst.CSTNode, unit: Unit) -> bool:
    return any(use.statement is statement for use in unit.uses(GraphBuilt))


def _stands_alone(use: ImportedName) -> bool:
    return is_only_import_of(use.statement, use.module, use.bound)


def _is_for(path: str, unit: Unit) -> bool:
    """Whether a process that starts from a file builds in the default graph before any other entry turns TF2 off."""
    others = {file for other in unit.entries if other != path for file in unit.reaches(other)}
    covered = {file for file in others if any(other in unit.reaches(path) for other in unit.entries if other != path)}
    needed = unit.reaches(path) & unit.building_files
    return bool(needed) and not needed <= covered


def _first_build(path: str, unit: Unit, body: list[cst.CSTNode]) -> int:
    """The first top-level statement that builds, or imports a file that builds at once; the end if there is none."""
    built = unit.uses(GraphBuilt, path)
    top = unit.program.top(path)
    building = {
        id(use.statement) for use in built if use.scope == top or not isinstance(use.statement, cst.FunctionDef)
    }
    imported = first_import_of(unit, path, unit.building_on_import)
    builders = unit.builders(path)
    found = [
        i
        for i, statement in enumerate(body)
        if id(statement) in building or statement is imported or _names(statement, builders)
    ]
    return min(found, default=len(body))


def _names(statement: cst.CSTNode, names: set[str]) -> bool:
    """Whether a top-level statement may call one of these names: it has the name and is no definition or import."""
    return not is_import(statement) and not isinstance(statement, DEFINITIONS) and bool(words(statement) & names)


def _end_of_imports(body: list[cst.CSTNode], start: int, stop: int, separator: str | None) -> int:
    """The last statement of the run of imports that begins at ``start``, in one notebook cell."""
    at = start
    while at + 1 < min(stop, len(body)) and is_import(body[at + 1]) and not begins_cell(body[at + 1], separator):
        at += 1
    return at
