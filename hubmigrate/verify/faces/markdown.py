"""Markdown, for a pull request or a page of documentation."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence

from hubmigrate.verify.compare import Comparison
from hubmigrate.verify.faces import conclusion, named, number, picture, rows_of, versions
from hubmigrate.verify.proof import Pair, Proof

HEAD = "| name | before | after | max \\|diff\\| | ulp | verdict | |\n|---|---|---|---|---|---|---|"


def render(proofs: Sequence[Proof]) -> str:
    """A section for each pair."""
    return "\n\n".join("\n\n".join(_pair(proof, pair)) for proof in proofs for pair in proof.pairs) + "\n"


def _pair(proof: Proof, pair: Pair) -> Iterator[str]:
    yield f"### {_plain(proof.subject.title)}: {_plain(versions(pair))}, on {proof.settings.device}"
    yield f"**{_plain(conclusion(proof, pair))}**"
    rows = rows_of(pair)
    if rows:
        yield "\n".join([HEAD, *map(_line, rows)])
    for row in rows:
        if row.histogram:
            image = base64.b64encode(picture.svg(row.histogram, title(row)).encode()).decode()
            yield f"{_plain(title(row))}:\n\n![{_plain(title(row))}](data:image/svg+xml;base64,{image})"
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
