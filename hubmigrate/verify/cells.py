"""Where something is in a notebook: what a worker says of the program that was made of its cells, by cell and line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from hubmigrate.notebook import Notebook


def program_of(path: str) -> str:
    """The name that the program of a notebook's cells goes by in a scratch folder."""
    return path.removesuffix(".ipynb") + ".notebook.py"


def by_cell(reply: Mapping[str, Any], path: str, notebook: Notebook) -> dict[str, Any]:
    """A worker's reply with places in a notebook's program as ``path:cell 3:2`` and ``File "path", cell 3, line 2``."""
    name = re.escape(program_of(path))
    place = re.compile(rf"\b{name}:(\d+)$")
    frame = re.compile(rf"\b{name}(\"?), line (\d+)")

    def of(line: str) -> tuple[int, int]:
        index = max(bisect_right(notebook.starts, int(line)) - 1, 0)
        return notebook.cells[index].number, int(line) - notebook.starts[index] + 1

    def text(said: str) -> str:
        return frame.sub(lambda m: "{}{}, cell {}, line {}".format(path, m[1], *of(m[2])), said)

    def record(noted: Mapping[str, Any]) -> dict[str, Any]:
        return {**noted, "place": place.sub(lambda m: "{}:cell {}:{}".format(path, *of(m[1])), noted["place"])}

    hub, error = reply["hub"], reply["error"]
    return {
        **reply,
        "hub": hub and {**hub, "records": [record(noted) for noted in hub["records"]]},
        "error": error and {**error, "message": text(error["message"]), "traceback": text(error["traceback"])},
    }
