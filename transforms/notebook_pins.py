"""A notebook installs TensorFlow 1 (HUB803).

What it does: in a notebook that is migrated, asks for TensorFlow 2 where a command chooses or installs TensorFlow 1:
``%tensorflow_version`` gets ``2.x``, ``tensorflow`` the versions that the code is for, ``tensorflow-hub`` at least
0.16.1, and an early ``keras`` becomes ``tf_keras``.

Why: the migrated code needs ``hub.load`` and, unless asked otherwise, TF2. ``%tensorflow_version 1.x`` fails on today's
Colab, which has TensorFlow 2 only; ``keras==2.2.4`` would replace the Keras that TensorFlow 2 brings along.

Example:

    !pip install -q tensorflow==1.15 tensorflow-hub==0.7.0

becomes

    !pip install -q "tensorflow>=2.15" "tensorflow-hub>=0.16.1"

Safety: ``review``: the other packages of the notebook have to get on with TensorFlow 2, too. A command with more than
pip, plain flags and requirements is reported and left, and so is one with a package that goes with one version of
TensorFlow, such as ``tensorflow_text==1.15``: change them by hand.
"""

import re
from collections.abc import Iterator

from hubmigrate import installs
from hubmigrate.rule import Assume, Edit, Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import Command, ProgramFile

RULE = Rule("HUB803", "notebook-pins", since="0.1")

PIN = re.compile(
    r"%tensorflow_version\s+1|\binstall\b[^\n]*\b(?:tensorflow(?:-(?:cpu|gpu))?\s*(?:(?:=|==|<=|~=)\s*1\.|<\s*2)"
    r"|tensorflow[-_](?:estimator|text)\s*==\s*1\.|tensorflow[-_]hub\s*==\s*0\.[0-6]\b|keras\s*==\s*(?:1|2\.\d\b))"
)
"""What is reported where it is not understood."""
LEFT = "what is installed or chosen here is for TensorFlow 1, and the code now needs TF2"


@RULE.on(Command)
def move(command: Command, unit: Unit) -> Iterator[Outcome]:
    """Rewrites one command."""
    if not _needs_tf2(command.path, unit):
        return
    new = installs.moved(command.text, unit.options.tf)
    if new is None:
        if PIN.search(command.text):
            yield Refusal(command.node, LEFT)
    elif new != command.text:
        yield Edit(command.comment, (f"{command.comment.value}={new}",))
        yield Assume(command.node, f"TensorFlow 1 was asked for, and the code now needs TF2: {new}")


@RULE.on(ProgramFile)
def report(file: ProgramFile, unit: Unit) -> Iterator[Outcome]:
    """Looks through the cells of a notebook for what is no line of Python's."""
    notebook = unit.program.files[file.path].notebook
    if notebook is None or not _needs_tf2(file.path, unit):
        return
    seen = {use.text.strip(" \t") for use in unit.uses(Command, file.path)}
    pinned = []
    for cell in notebook.cells:
        unseen = [line for line in cell.text.splitlines() if line.strip(" \t") not in seen or line.endswith("\\")]
        if PIN.search("\n".join(unseen).replace("\\\n", "")):
            pinned.append(cell.number)
    if pinned:
        yield Refusal(file.node, f"cell {', '.join(map(str, pinned))}: {LEFT}")


def _needs_tf2(path: str, unit: Unit) -> bool:
    return unit.follows(path) and not unit.runs_on("<2")
