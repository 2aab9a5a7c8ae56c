"""A notebook as one program: its code cells in order, with what only IPython understands left out."""

from __future__ import annotations

import ast
import json
import re
from typing import Any

_MAGIC_LINE = re.compile(r"^(\s*)(?:[%!?].*|[\w.]+\?{1,2}\s*|[\w, ]+=\s*[%!].*)$")


def program(content: bytes) -> str:
    """The Python source of a notebook's code cells. Raises ``ValueError`` where it is no notebook (nbformat 4)."""
    document: Any = json.loads(content)
    try:
        cells = document["cells"]
        sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a notebook of nbformat 4: no {error}") from error
    return "\n".join(_python(source) for source in sources) + "\n"


def _python(source: str) -> str:
    """One cell without magics; a cell that is Python as it stands is left as it is (``%`` may begin a line there)."""
    if source.startswith("%%"):
        head, _, body = source.partition("\n")
        # %%time, %%timeit, %%capture ... run their body; %%bash, %%html ... are no Python.
        return _python(body) if head.split()[0] in ("%%time", "%%timeit", "%%capture", "%%prun") else ""
    try:
        ast.parse(source)
    except SyntaxError:
        return "\n".join(_MAGIC_LINE.sub(r"\1pass", line) for line in source.split("\n"))
    return source
