"""Writes docs/examples.md: programs of testdata before and after their migration to the eager target.

    python tools/examples.py > docs/examples.md

Each of them is executed, before and after, by tests/test_cases.py.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]

HEAD = """\
# Examples

What `hubmigrate run --target eager` makes of ten programs. Each is a case of [testdata](../testdata): it ran under
TensorFlow 1.15 as it was and under TensorFlow 2.15 and 2.21 as it is here, and computed the same. Names, comments and
layout are the program's own where nothing had to change. `hubmigrate run --explain-target` says which files of a
project go this way.

This page is made by `python tools/examples.py > docs/examples.md`.
"""


class Example(NamedTuple):
    """A case, and what a reader learns from it."""

    case: str
    title: str
    lesson: str


EXAMPLES = (
    Example(
        "HUB102/elmo-sentences",
        "A session in a script",
        "The module is loaded, the session and its initialisers go; what was run has its values already.",
    ),
    Example(
        "HUB212/class-with-its-graph",
        "A class that keeps a graph and a session",
        "The tensor that waited for what is fed is a function, kept under the name that the tensor had. The module is "
        "loaded once, where it was made.",
    ),
    Example(
        "HUB104/tokenizer",
        "The vocabulary of a BERT module",
        "The path of the vocabulary was an output of a signature; it is an asset of what is loaded.",
    ),
    Example(
        "HUB102/elmo-tokens",
        "ELMo, with a dict of inputs",
        "Inputs are keyword arguments, of the dtypes that the signature asks for; all outputs come as a dict.",
    ),
    Example(
        "HUB301/lambda-and-set-session",
        "A Lambda layer of Keras, and its session",
        "Keras needs no session. The line above the imports keeps the program on Keras 2, which it was written for.",
    ),
    Example(
        "HUB212/placeholders-from-the-signature",
        "Placeholders made from a signature",
        "The dict of placeholders goes on telling shapes and dtypes, as specs. Random numbers are drawn by a function, "
        "anew in each call, as in each run.",
    ),
    Example(
        "HUB212/sparse-placeholder",
        "A sparse placeholder",
        "Its three parts, which were fed one by one, are three parameters.",
    ),
    Example(
        "HUB212/two-graphs-and-a-lambda",
        "Functions that are made by functions",
        "The session that a lambda kept alive is gone; a name that is bound again is one function; a value that two "
        "functions need is converted once.",
    ),
    Example(
        "HUB210/session-in-parameters",
        "A session that is handed around",
        "Parameters that only ever got a session go, and so do the arguments of all calls.",
    ),
    Example(
        "HUB204/notebook-lazy-session",
        "A notebook",
        "Cells stay what they are, one by one; outputs and metadata are not touched.",
    ),
)


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_section(number, example) for number, example in enumerate(EXAMPLES, 1))])


def _section(number: int, example: Example) -> str:
    folder = ROOT / "testdata" / example.case
    link = f"[{example.case}](../testdata/{example.case})"
    before, after = (_code(next(folder.glob(f"{side}.*"))) for side in ("before", "eager"))
    return f"## {number}. {example.title}\n\n{example.lesson}\n\nCase {link}, before:\n\n{before}\nAfter:\n\n{after}"


def _code(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        cells = [cell for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]
        text = "\n\n".join(f"# %%\n{''.join(cell['source']).rstrip()}" for cell in cells) + "\n"
    return f"```python\n{text}```\n"


if __name__ == "__main__":
    print(page(), end="")
