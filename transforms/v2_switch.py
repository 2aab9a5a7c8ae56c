"""TF2 behaviour is turned off for a program that builds in the default graph (HUB203).

What it does: writes ``tf.disable_v2_behavior()`` below the imports of the file that a process starts from.

Why: placeholders and sessions without a graph of their own need graph mode, which TF2 does not start in. Code under an
explicit ``tf.Graph`` and ``Session(graph=...)`` needs no switch (measured on TF 2.15.1, 2.21.0).

Example:

    import tensorflow.compat.v1 as tf

    tf.disable_v2_behavior()

Safety: safe in a file that nothing imports; ``review`` in one that others may import, since the switch would turn eager
code of the same process off.
"""

from collections.abc import Iterator

import libcst as cst

from hubmigrate.hygiene import first_import_of, has_space_above, is_import, is_preamble
from hubmigrate.rule import Assume, Done, Edit, Import, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import GraphBuilt, ProgramFile

RULE = Rule("HUB203", "v2-switch", since="0.1")


@RULE.on(ProgramFile)
def migrate(file: ProgramFile, unit: Unit) -> Iterator[Outcome]:
    """Inserts the switch into an entry of the program."""
    if not unit.moves or unit.switched or file.path not in unit.entries:
        return
    if not unit.reaches(file.path) & unit.building_files:
        return
    facts = unit.files[file.path]
    body: list[cst.CSTNode] = list(unit.program.files[file.path].module.body)
    builds = _first_build(file.path, unit, body)
    first = next((use for use in facts.imports if use.top and body.index(use.statement) < builds), None)
    if first is not None:
        anchor = _end_of_imports(body, body.index(first.statement), builds)
        root = next((use for use in facts.roots if use.top and body.index(use.statement) <= anchor), None)
        if root is None:
            yield Import("tensorflow.compat.v1", "tf")
        switch = f"{facts.in_v1_text(root.bound) if root else 'tf'}.disable_v2_behavior()"
        tail = "" if anchor + 1 == len(body) or has_space_above(body[anchor + 1]) else "\n"
        yield Edit(body[anchor], (f"\n{switch}{tail}",), where="after")
    else:
        anchor = min(builds, next((i for i, statement in enumerate(body) if not is_preamble(statement)), 0))
        lead = "\n" if anchor and not has_space_above(body[anchor]) else ""
        line = f"{lead}import tensorflow.compat.v1 as tf\n\ntf.disable_v2_behavior()\n"
        yield Edit(body[anchor], (line,), where="before")
    if any(file.path in targets for targets in unit.imported_files.values()):
        yield Assume(body[anchor], "no eager TensorFlow code may run in a process that imports this file")
    else:
        yield Done(body[anchor], "TF2 behaviour is turned off")


def _first_build(path: str, unit: Unit, body: list[cst.CSTNode]) -> int:
    """The first top-level statement that builds, or imports a file that builds at once; the end if there is none."""
    building = {id(use.statement) for use in unit.uses(GraphBuilt, path)}
    imported = first_import_of(unit, path, unit.building_on_import)
    found = [i for i, statement in enumerate(body) if id(statement) in building or statement is imported]
    return min(found, default=len(body))


def _end_of_imports(body: list[cst.CSTNode], start: int, stop: int) -> int:
    """The last statement of the run of imports that begins at ``start``."""
    at = start
    while at + 1 < min(stop, len(body)) and is_import(body[at + 1]):
        at += 1
    return at
