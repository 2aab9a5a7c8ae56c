"""Writes hubmigrate/knowledge/handles.txt from a catalogue of the pages of tensorflow/tfhub.dev.

    python tools/generate_handles.py handles.json

The catalogue is a list of records, one per page of tensorflow/tfhub.dev@81fdea8 (its last state, Apache-2.0), with
``handle``, ``asset_kind``, ``format``, ``format_metadata_conflict`` and ``tf2_successor``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "hubmigrate" / "knowledge" / "handles.txt"

FORMATS = {"hub": "hub", "saved_model_2": "saved_model", "saved_model": "saved_model"}

WEIGHTS = {
    "same checkpoint documented": "same",
    "same (documented)": "same",
    "same (maintainer statement)": "same",
    "format update only (documented)": "same",
    "same (inferred from changelog)": "inferred",
    "retrained (documented)": "retrained",
    "different (documented)": "different",
    "not stated": "unknown",
}

HEADER = """\
# What the documentation of tfhub.dev says of each published module.
# Source: tensorflow/tfhub.dev@81fdea8:assets/docs (Apache-2.0), by tools/generate_handles.py.
# Columns: publisher/model/version, format, and where there is one, its TF2 successor and the successor's weights.
# format: hub (TF1 Hub), saved_model, or unclear (the page's metadata and its example disagree).
# weights: same, inferred (same, by the changelog), retrained, different, or unknown.
"""


def main() -> None:
    """Read the catalogue that the first argument names and write the table."""
    records = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    rows = sorted(_row(record) for record in records if record["asset_kind"] == "Module")
    TARGET.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")


def _row(record: dict[str, Any]) -> str:
    kind = "unclear" if record.get("format_metadata_conflict") else FORMATS[record["format"]]
    successor = record.get("tf2_successor") or {}
    weights = WEIGHTS.get(successor.get("weights", ""))
    if weights is None:  # none, or a different model that maintainers point at
        return f"{record['handle']} {kind}"
    return f"{record['handle']} {kind} {successor['handle']} {weights}"


if __name__ == "__main__":
    main()
