"""The faces of a proof: each module has a function ``render`` that takes proofs and works nothing out anew."""

from __future__ import annotations

import re
from dataclasses import replace

from hubmigrate.verify.closeness import ENDLESS
from hubmigrate.verify.compare import Comparison, Verdict
from hubmigrate.verify.proof import COULD_NOT_RUN, Pair, Proof

NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ORDER = (Verdict.CRASHED, Verdict.MISSING, Verdict.DIFFERS, Verdict.CLOSE, Verdict.EQUAL, Verdict.NOT_COMPARED)


def rows_of(pair: Pair) -> list[Comparison]:
    """What differs first; a value that one side lacks differs, too."""
    rows = sorted(pair.rows, key=lambda row: ORDER.index(row.verdict))
    return [replace(row, verdict=Verdict.DIFFERS) if row.verdict is Verdict.MISSING else row for row in rows]


def named(row: Comparison) -> str:
    """A row's name, which says where a stand-in was at work."""
    return f"(stub) {row.name}" if row.stub else row.name


def number(size: float) -> str:
    """A difference, short; empty where there is none."""
    return f"{size:.2g}" if size else ""


def xml_text(text: str) -> str:
    """Without the characters that XML can't hold."""
    return NOT_XML.sub("\ufffd", text)


def decade_name(decade: int) -> str:
    """A class of the histogram."""
    return "no number" if decade == ENDLESS else f"1e{decade:+03d}"


def versions(pair: Pair) -> str:
    """Who was compared with whom."""
    return f"{pair.before.description} -> {pair.after.description}"


def conclusion(proof: Proof, pair: Pair) -> str:
    """One line: what a pair has proven."""
    counts = {v: sum(row.verdict is v for row in rows_of(pair)) for v in Verdict}
    said = ", ".join(f"{count} {verdict.value}" for verdict, count in counts.items() if count)
    if pair.status == COULD_NOT_RUN:
        return f"nothing proven: {pair.failure}"
    word = "the same" if pair.status == 0 else "NOT the same"
    word += " with stand-ins for models (stub)" if proof.settings.stubs else ""
    return f"{proof.subject.title}: {word} ({said})"
