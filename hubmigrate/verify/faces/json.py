"""The record of proofs for programs. The classes below are the schema; ``version`` as in ``hubmigrate.report.json``."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import TypedDict

from hubmigrate import __version__
from hubmigrate.verify.compare import Comparison
from hubmigrate.verify.faces import rows_of
from hubmigrate.verify.proof import Pair, Proof

VERSION = 1


class RowRecord(TypedDict):
    """One name."""

    name: str
    verdict: str
    """``equal``, ``close``, ``differs``, ``crashed`` or ``not compared``."""
    detail: str
    before: str
    after: str
    max_abs: float | None
    """None where it is infinite: a number that became none."""
    ulp: float
    histogram: dict[str, int]
    """Power of ten -> how many numbers differ by as much."""
    stub: bool


class PairRecord(TypedDict):
    """One target against the reference."""

    before: dict[str, str]
    """Distribution -> version."""
    after: dict[str, str]
    exit_status: int
    failure: str
    rows: list[RowRecord]
    notes: list[str]
    tracebacks: list[str]
    seconds: float


class ProofRecord(TypedDict):
    """One subject."""

    subject: str
    origin: str
    device: str
    exit_status: int
    pairs: list[PairRecord]


class Record(TypedDict):
    """All of them."""

    version: int
    hubmigrate: str
    exit_status: int
    proofs: list[ProofRecord]


def render(proofs: Sequence[Proof]) -> str:
    """Indented JSON, ASCII only, with a final newline."""
    record = Record(
        version=VERSION,
        hubmigrate=__version__,
        exit_status=max((proof.status for proof in proofs), default=2),
        proofs=[_proof(proof) for proof in proofs],
    )
    return json.dumps(record, indent=2) + "\n"


def _proof(proof: Proof) -> ProofRecord:
    return ProofRecord(
        subject=proof.subject.title,
        origin=proof.subject.origin,
        device=proof.settings.device,
        exit_status=proof.status,
        pairs=[_pair(pair) for pair in proof.pairs],
    )


def _pair(pair: Pair) -> PairRecord:
    return PairRecord(
        before=dict(pair.before.versions),
        after=dict(pair.after.versions),
        exit_status=pair.status,
        failure=pair.failure,
        rows=[_row(row) for row in rows_of(pair)],
        notes=list(pair.notes),
        tracebacks=list(pair.tracebacks),
        seconds=round(pair.seconds, 3),
    )


def _row(row: Comparison) -> RowRecord:
    return RowRecord(
        name=row.name,
        verdict=row.verdict.value,
        detail=row.detail,
        before=row.before,
        after=row.after,
        max_abs=row.max_abs if math.isfinite(row.max_abs) else None,
        ulp=row.ulp if math.isfinite(row.ulp) else 0.0,
        histogram={str(decade): count for decade, count in row.histogram},
        stub=row.stub,
    )
