"""A notebook installs TensorFlow 1 (HUB803).

What it does: reports cells that install TensorFlow 1 or an early tensorflow_hub, or choose TensorFlow 1 by a magic, in
a notebook that is migrated.

Why: the migrated code needs ``hub.load`` and, unless asked otherwise, TF2. ``%tensorflow_version 1.x`` fails on today's
Colab.

Example: ``!pip install tensorflow==1.15.0`` is left.

Safety: nothing is changed in such cells. Change the requirement by hand, such as to ``"tensorflow>=2.15"``.
"""

import re
from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ProgramFile

RULE = Rule("HUB803", "notebook-pins", since="0.1")

PIN = re.compile(
    r"%tensorflow_version\s+1|\binstall\b[^\n]*\b(?:tensorflow(?:-gpu)?\s*(?:==|<=|~=)\s*1\.|tensorflow(?:-gpu)?\s*<\s*2"
    r"|tensorflow[-_]hub\s*==\s*0\.[0-6]\b)"
)


@RULE.on(ProgramFile)
def report(file: ProgramFile, unit: Unit) -> Iterator[Outcome]:
    """Looks through the cells of a notebook as they were written."""
    notebook = unit.program.files[file.path].notebook
    if notebook is None or not unit.follows(file.path) or unit.runs_on("<2"):
        return
    pinned = [cell.number for cell in notebook.cells if PIN.search(cell.text)]
    if pinned:
        cells = ", ".join(map(str, pinned))
        yield Refusal(file.node, f"cell {cells}: TensorFlow 1 is installed or chosen there, and the code now needs TF2")
