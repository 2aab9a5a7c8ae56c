"""One HTML file with no script and nothing to load."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from hubmigrate.verify.compare import Comparison
from hubmigrate.verify.faces import conclusion, named, number, picture, rows_of, versions
from hubmigrate.verify.faces.markdown import title
from hubmigrate.verify.proof import Pair, Proof

STYLE = """
body { font: 15px/1.5 sans-serif; margin: 2em; max-width: 90em } table { border-collapse: collapse }
td, th { border: 1px solid #bbb; padding: 0.2em 0.6em; text-align: left; vertical-align: top }
td.number { text-align: right } tr.differs, tr.crashed { background: #fdd } tr.not-compared { color: #555 }
pre { background: #f4f4f4; padding: 1em; overflow: auto } .bad { color: #b00 } .good { color: #060 }
"""
HEAD = "".join(f"<th>{name}</th>" for name in ("name", "before", "after", "max |diff|", "ulp", "verdict", ""))


def render(proofs: Sequence[Proof]) -> str:
    """The whole page."""
    parts = "\n".join("\n".join(_pair(proof, pair)) for proof in proofs for pair in proof.pairs)
    head = f'<meta charset="utf-8"><title>hubmigrate verify</title><style>{STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>\n<body>\n{parts}\n</body></html>\n'


def _pair(proof: Proof, pair: Pair) -> Iterator[str]:
    yield f"<h2>{escape(proof.subject.title)}: {escape(versions(pair))}, on {escape(proof.settings.device)}</h2>"
    kind = "good" if pair.status == 0 else "bad"
    yield f'<p class="{kind}"><strong>{escape(conclusion(proof, pair))}</strong></p>'
    rows = rows_of(pair)
    if rows:
        yield f"<table><tr>{HEAD}</tr>\n" + "\n".join(map(_row, rows)) + "</table>"
    for row in rows:
        if row.histogram:
            image = picture.svg(row.histogram, title(row))
            yield f"<figure><figcaption>{escape(title(row))}</figcaption>{image}</figure>"
    if pair.notes:
        yield "<ul>" + "".join(f"<li>{escape(note)}</li>" for note in pair.notes) + "</ul>"
    yield from (f"<pre>{escape(traceback)}</pre>" for traceback in pair.tracebacks)


def _row(row: Comparison) -> str:
    texts = "".join(f"<td>{escape(text)}</td>" for text in (named(row), row.before, row.after))
    sizes = "".join(f'<td class="number">{number(size)}</td>' for size in (row.max_abs, row.ulp))
    kind = row.verdict.value.replace(" ", "-")
    return f'<tr class="{kind}">{texts}{sizes}<td>{row.verdict.value}</td><td>{escape(row.detail)}</td></tr>'
