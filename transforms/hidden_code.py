"""TF1 Hub code in a notebook cell that is no Python (HUB804).

What it does: reports cells that write a file, or run another program, with code of the TF1 Hub API in them.

Why: such a cell (``%%writefile``, ``%%bash``, ``%%script``) is text to the notebook, and is left as it is.

Example: ``%%writefile encoder.py`` above a program with ``hub.Module`` is left.

Safety: nothing is changed. Run the cell, and hubmigrate on the file that it writes.
"""

import re
from collections.abc import Iterator

from hubmigrate.rule import Outcome, Refusal, Rule
from hubmigrate.unit import Unit
from hubmigrate.uses import ProgramFile

RULE = Rule("HUB804", "hidden-code", since="0.1")

TF1_HUB = re.compile(r"\bhub\.(Module|load_module_spec|add_signature|create_module_spec|\w*_embedding_column)\b")


@RULE.on(ProgramFile)
def report(file: ProgramFile, unit: Unit) -> Iterator[Outcome]:
    """Looks through the cells that are no part of the program."""
    notebook = unit.program.files[file.path].notebook
    cells = (
        [cell.number for cell in notebook.cells if cell.masked.opaque and TF1_HUB.search(cell.text)] if notebook else []
    )
    if cells:
        yield Refusal(file.node, f"cell {', '.join(map(str, cells))}: code of TF1 Hub in a cell that is no Python here")
