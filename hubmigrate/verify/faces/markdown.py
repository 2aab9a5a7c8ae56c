"""Markdown, for a pull request or a page of documentation.

GitHub shows no picture that is part of the text (a data URI, inline SVG). So a report that is written to a file has its
histograms in SVG files beside it; one that is printed has them as bars of characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath
from urllib.parse import quote

from hubmigrate.verify.compare import Comparison
from hubmigrate.verify.faces import conclusion, named, number, picture, rows_of, versions
from hubmigrate.verify.proof import Pair, Proof

HEAD = "| name | before | after | max \\|diff\\| | ulp | verdict | |\n|---|---|---|---|---|---|---|"


def render(proofs: Sequence[Proof]) -> str:
    """A section for each pair."""
    return _render(proofs, lambda row: f"```text\n{picture.bars(row.histogram)}\n```")


def files(proofs: Sequence[Proof], name: str) -> dict[str, str]:
    """The same as a file of that name, and the pictures that it shows: names of files in one folder -> texts."""
    pictures: dict[str, str] = {}

    def show(row: Comparison) -> str:
        file = f"{PurePath(name).stem}-{len(pictures) + 1}.svg"
        pictures[file] = picture.svg(row.histogram, title(row)) + "\n"
        return f"![{_plain(title(row))}]({quote(file)})"

    return {name: _render(proofs, show), **pictures}


def _render(proofs: Sequence[Proof], show: Callable[[Comparison], str]) -> str:
    return "\n\n".join("\n\n".join(_pair(proof, pair, show)) for proof in proofs for pair in proof.pairs) + "\n"


def _pair(proof: Proof, pair: Pair, show: Callable[[Comparison], str]) -> Iterator[str]:
    yield f"### {_plain(proof.subject.title)}: {_plain(versions(pair))}, on {_plain(proof.settings.device)}"
    yield f"**{_plain(conclusion(proof, pair))}**"
    rows = rows_of(pair)
    if rows:
        yield "\n".join([HEAD, *map(_line, rows)])
    for row in rows:
        if row.histogram:
            yield f"{_plain(title(row))}:\n\n{show(row)}"
    if pair.notes:
        yield "\n".join(f"- {_plain(note)}" for note in pair.notes)
    for traceback in pair.tracebacks:
        yield "```\n" + traceback.rstrip().replace("```", "` ` `") + "\n```"


def title(row: Comparison) -> str:
    """Of a row's histogram."""
    return f"How many numbers of {named(row)} differ by how much"


def _line(row: Comparison) -> str:
    cells = (named(row), row.before, row.after, number(row.max_abs), number(row.ulp), row.verdict.value, row.detail)
    return f"| {' | '.join(map(_plain, cells))} |"


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is, on one line."""
    text = " ".join(text.split())
    for character in "\\`*_[]<>|#":
        text = text.replace(character, f"\\{character}" if character not in "<>" else f"&{'lg'[character == '>']}t;")
    return text
