"""The table for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hubmigrate.report.text import Paint, plain
from hubmigrate.verify.compare import Comparison, Verdict
from hubmigrate.verify.faces import conclusion, named, number, rows_of, versions
from hubmigrate.verify.proof import Pair, Proof

HEAD = ("name", "before", "after", "max |diff|", "ulp", "verdict")
WIDTHS = (48, 34, 34)
COLOURS = {Verdict.EQUAL: "green", Verdict.CLOSE: "green", Verdict.DIFFERS: "red", Verdict.CRASHED: "red"}


def render(proofs: Sequence[Proof], paint: Paint = plain) -> str:
    """A table for each pair, with the reasons below, and what it proves as the last line."""
    return "\n".join("\n".join(_pair(proof, pair, paint)) + "\n" for proof in proofs for pair in proof.pairs)


def _pair(proof: Proof, pair: Pair, paint: Paint) -> Iterator[str]:
    yield paint(f"{proof.subject.title}: {versions(pair)}, on {proof.settings.device}", bold=True)
    if proof.subject.origin:
        yield f"before: {proof.subject.origin}"
    rows = rows_of(pair)
    if rows:
        yield from _table(rows, paint)
    for row in rows:
        if row.detail and row.verdict in (Verdict.DIFFERS, Verdict.CRASHED):
            yield f"  {named(row)}: {row.verdict.value}: {row.detail}"
    for note in pair.notes:
        yield f"  note: {note}"
    for traceback in pair.tracebacks:
        yield from (f"  | {line}" for line in traceback.rstrip().splitlines())
    yield paint(conclusion(proof, pair), bold=True, fg="green" if pair.status == 0 else "red")


def _table(rows: Sequence[Comparison], paint: Paint) -> Iterator[str]:
    cells = [_cells(row) for row in rows]
    widths = [max(len(line[i]) for line in [HEAD, *cells]) for i in range(len(HEAD))]
    yield "  ".join(name.ljust(width) for name, width in zip(HEAD, widths, strict=True)).rstrip()
    for row, line in zip(rows, cells, strict=True):
        *first, verdict = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        colour = COLOURS.get(row.verdict)
        yield "  ".join([*first, paint(verdict.rstrip(), fg=colour) if colour else verdict.rstrip()]).rstrip()


def _cells(row: Comparison) -> tuple[str, ...]:
    texts = (named(row), row.before, row.after)
    cut = [text if len(text) <= width else text[: width - 3] + "..." for text, width in zip(texts, WIDTHS, strict=True)]
    return (*(" ".join(text.split()) for text in cut), number(row.max_abs), number(row.ulp), _verdict(row))


def _verdict(row: Comparison) -> str:
    return f"not compared: {row.detail}" if row.verdict is Verdict.NOT_COMPARED else row.verdict.value
