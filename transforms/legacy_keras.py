"""The program runs on Keras 2 (HUB301).

What it does: writes ``os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")`` above the first TensorFlow import of the file
that a process starts from, where the program uses Keras or TF1 layers.

Why: from TF 2.16 on ``tf.keras`` is Keras 3, which takes no session, refuses ``hub.KerasLayer``, dies on arrays of text
in ``fit`` and trains other weights in custom layers without an error. With the line, ``tf.keras`` is Keras 2 of the
package ``tf_keras``, which tensorflow_hub 0.16.1 brings along (measured on TF 2.15.1, 2.21.0).

Example:

    import os

    os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

    import tensorflow as tf

Safety: ``review``: the line must run before anything imports TensorFlow, and ``tf_keras`` must be of TensorFlow's minor
version.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import libcst as cst

from hubmigrate.hygiene import (
    begins_cell,
    first_tensorflow_import,
    has_space_above,
    imports_module,
    is_import,
    is_only_import_of,
    is_preamble,
)
from hubmigrate.rule import Assume, Edit, Outcome, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ProgramFile

RULE = Rule("HUB301", "legacy-keras", since="0.1", first=True)

LINE = (
    'os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")'
    "  # Keras 3, the default from TF 2.16 on, can't run this program\n"
)


@RULE.on(ProgramFile)
def migrate(file: ProgramFile, unit: Unit) -> Iterator[Outcome]:
    """Inserts the line into an entry of the program."""
    if not unit.moves or not unit.runs_on(">=2.16") or file.path not in unit.entries:
        return
    reached = unit.reaches(file.path)
    if not reached & unit.keras_files or any(_is_set(unit.program.files[p].text) for p in reached):
        return
    program_file = unit.program.files[file.path]
    body = list(program_file.module.body)
    anchor = first_tensorflow_import(unit, file.path) or next(s for s in [*body, file.node] if not is_preamble(s))
    at = next(i for i, statement in enumerate(body) if statement is anchor)
    if any(imports_module(statement, "os") for statement in body[:at]):
        apart = has_space_above(anchor) or begins_cell(anchor, program_file.separator)
        yield Edit(anchor, (LINE if apart else f"\n{LINE}",), where="before")
    else:
        yield from _drop_second(body[at:], program_file.separator)
        while at and is_import(body[at - 1]) and not begins_cell(body[at], program_file.separator):
            if is_preamble(body[at - 1]):
                break
            at -= 1
        anchor = body[at]
        yield Edit(anchor, (f"import os\n\n{LINE}",), where="before")
    yield Assume(anchor, "the program runs on Keras 2: needs tf_keras of TensorFlow's minor version from TF 2.16 on")


def _is_set(text: str) -> bool:
    """Whether a file's code names the variable, comments aside."""
    return any("TF_USE_LEGACY_KERAS" in line.partition("#")[0] for line in text.splitlines())


def _drop_second(rest: Sequence[cst.CSTNode], separator: str | None) -> Iterator[Outcome]:
    """The file's own ``import os`` further down, in a notebook in the same cell, is the line above, now."""
    for statement in takewhile(lambda s: s is rest[0] or not begins_cell(s, separator), rest):
        if is_only_import_of(statement, "os", "os"):
            yield Edit(statement, (), where="remove")
