"""Replays what crossed the Hub boundary in a migrated run through ``hub.Module``, in the reference environment.

So a call site is proven even where the program around it trains, draws random numbers, or computes nothing that it
leaves behind: the same inputs, with the module's variables as they were at that moment, must give the same outputs.
"""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hubmigrate.verify.compare import UNEQUAL, Comparison, Verdict, compare_values
from hubmigrate.verify.outcome import Boundary, HubCall, Leaf, Mapping_, Opaque, Outcome, Scalar, Value
from hubmigrate.verify.pool import Pool, Program

if TYPE_CHECKING:
    from hubmigrate.verify.proof import Settings

REPLAYER = Path(__file__).with_name("replayer.py")
ENTRY = "hubmigrate_replay.py"
CALLS = "hubmigrate_calls.json"
UNSET_ASSET = str(b"SAVEDMODEL-ASSET")
DRAWS = "the module draws random numbers; dtype and shape are equal"


def replay(boundary: Boundary, before: Program, settings: Settings, pool: Pool) -> tuple[list[Comparison], list[str]]:
    """A row for each output of each call that was noted, and what is to be said about the rest."""
    notes = []
    if boundary.trouble:
        notes.append(f"Hub calls could not be watched to the end: {boundary.trouble}")
    for why, count in boundary.skipped.items():
        notes.append(f"{count} more execution{'s' * (count > 1)} of Hub calls were not replayed: {why}")
    if not boundary.noted:
        return [], notes
    calls = json.dumps([_request(call) for call in boundary.noted])
    program = replace(
        before,
        files={**before.files, ENTRY: REPLAYER.read_bytes(), CALLS: calls.encode()},
        entry=ENTRY,
        folder=".",
        argv=(before.folder,),
        overrides={},
        names=("results",),
        watch=False,
    )
    outcome = pool.run(program, settings.reference, timeout=settings.timeout, memory=settings.memory)
    results = results_of(outcome)
    rows = []
    for index, call in enumerate(boundary.noted):
        result = results[index] if index < len(results) else {}
        rows += _rows(call, _name(call, boundary.noted[:index]), result, outcome, settings)
    return rows, notes


def _name(call: HubCall, earlier: tuple[HubCall, ...]) -> str:
    """Where the call is, what it calls, and, from the second on, which execution it is."""
    count = sum((call.place, call.signature) == (other.place, other.signature) for other in earlier)
    which = f" #{count + 1}" if count else ""
    return f"Hub call {call.place} [{call.signature}]{which}"


def _rows(
    call: HubCall, name: str, result: Mapping[str, Value], outcome: Outcome, settings: Settings
) -> list[Comparison]:
    stub = call.handle in settings.stubs
    error = text_of(result.get("error")) if result else outcome.error or "no result"
    if error:
        return [Comparison(name, Verdict.NOT_COMPARED, f"hub.Module can't replay it: {error}", stub=stub)]
    rows = _outputs(call, name, result["outputs"], settings)
    if "later" in result and any(row.verdict in UNEQUAL for row in rows):
        later = _outputs(call, name, result["later"], settings)
        rows = rows if any(row.verdict in UNEQUAL for row in later) else later
    if call.again:
        again = text_of(result.get("again"))
        verdict = Verdict.NOT_COMPARED if again else Verdict.DIFFERS
        detail = f"{call.again}, as it does before" if again else call.again
        rows.append(Comparison(f"{name} again", verdict, detail, stub=stub))
    return rows


def _outputs(call: HubCall, name: str, expected: Value, settings: Settings) -> list[Comparison]:
    stub = call.handle in settings.stubs
    rows = []
    old = {text_of(k): v for k, v in expected.items} if isinstance(expected, Mapping_) else {}
    for key in sorted({*old, *call.outputs}, key=str):
        row_name = f"{name} {key!r}"
        if key not in old or key not in call.outputs:
            side = "after" if key in old else "before"
            rows.append(Comparison(row_name, Verdict.MISSING, f"{side} has no such output", stub=stub))
            continue
        if text_of(call.outputs[key]) == UNSET_ASSET:
            why = "TF2 does not say where a module's file is: what the program makes of it is compared"
            rows.append(Comparison(row_name, Verdict.NOT_COMPARED, why, stub=stub))
            continue
        row = compare_values(row_name, old[key], call.outputs[key], settings.tolerance)
        if call.draws and row.verdict is Verdict.DIFFERS and is_drawn(row):
            row = replace(row, verdict=Verdict.NOT_COMPARED, detail=DRAWS)
        rows.append(replace(row, stub=stub))
    return rows


def results_of(outcome: Outcome) -> list[dict[str, Value]]:
    """One dictionary for each call."""
    value = outcome.values.get("results")
    if value is None or isinstance(value, (Leaf, Opaque, Mapping_)):
        return []
    found = (item for item in value.items if isinstance(item, Mapping_))
    return [{text_of(k): v for k, v in item.items} for item in found]


def is_drawn(row: Comparison) -> bool:
    """Whether a difference is one of numbers only, which random draws explain."""
    return math.isfinite(row.max_abs) and row.detail.partition(" ")[0] not in ("dtype", "shape")


def text_of(value: Value | None) -> str:
    """The text that a value is; empty for none."""
    items = value.items() if isinstance(value, Leaf) else ()
    return str(items[0]) if items else ""


# --- the request ------------------------------------------------------------------------------------------------------


def _request(call: HubCall) -> dict[str, Any]:
    return {
        "handle": call.handle,
        "tags": list(call.tags),
        "signature": call.signature,
        "inputs": {key: encode(value) for key, value in call.inputs.items()},
        "variables": {key: encode(value) for key, value in call.variables.items()},
        "later": None if call.later is None else {key: encode(value) for key, value in call.later.items()},
        "again": bool(call.again),
    }


def encode(value: Value) -> dict[str, Any]:
    """A value as JSON that ``replayer.py`` reads: an array, or the parts of a sparse tensor."""
    if isinstance(value, Mapping_):
        return {"parts": {text_of(key): encode(part) for key, part in value.items}}
    if not isinstance(value, Leaf):
        return {"why": "it is no array"}
    if isinstance(value.data, bytes):
        return {"dtype": value.dtype, "shape": list(value.shape), "data": base64.b64encode(value.data).decode()}
    return {"dtype": "object", "shape": list(value.shape), "items": [_item(item) for item in value.data]}


def _item(item: Scalar) -> Any:
    return {"b": base64.b64encode(item).decode()} if isinstance(item, bytes) else item
