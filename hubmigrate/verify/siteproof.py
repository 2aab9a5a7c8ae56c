"""``hubmigrate verify --sites``: every migrated call on inputs made up from its signature; no program is run."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from hubmigrate.verify.compare import UNEQUAL, Comparison, Verdict, compare_values
from hubmigrate.verify.outcome import Leaf, Mapping_, Outcome, Value
from hubmigrate.verify.pool import Pool, Program
from hubmigrate.verify.proof import Pair, Proof, Settings, Subject
from hubmigrate.verify.replay import DRAWS, encode, is_drawn, results_of, text_of
from hubmigrate.verify.sites import Site
from hubmigrate.verify.trees import Sides

BEFORE, AFTER = (Path(__file__).with_name(f"site_{side}.py") for side in ("before", "after"))
LIST = "hubmigrate_sites.json"


def verify_sites(title: str, sites: Sequence[Site], both: Sides, settings: Settings, pool: Pool) -> Proof:
    """Calls all sites of a tree before and after. Raises ``EnvironmentUnavailable``."""
    whole = [site for site in sites if not site.why]
    asked = [
        {"handle": s.handle, "tags": s.tags, "signature": s.signature, "as_dict": s.as_dict, "key": s.key}
        for s in whole
    ]
    first = Program({**both.before.files, LIST: json.dumps(asked).encode()}, "", tree=both.before.folder)
    before = _run(replace(first, without=both.before.without), BEFORE, settings.reference, settings, pool)
    old = results_of(before)
    subject = Subject(title, first, first, origin=both.origin, notes=both.notes, needs_hub=False)
    pairs = []
    for target in settings.targets:
        items = [_asked(site, result) for site, result in zip(whole, old, strict=False)]
        second = Program({**both.after.files, LIST: json.dumps(items).encode()}, "", tree=both.after.folder)
        after = _run(replace(second, without=both.after.without), AFTER, target, settings, pool)
        new = results_of(after)
        rows = [_row(*each, settings) for each in zip(whole, old, new, strict=False)]
        rows += [Comparison(site.name, Verdict.NOT_COMPARED, site.why) for site in sites if site.why]
        failure = _failure(whole, before, after, rows)
        environments = pool.environment(settings.reference), pool.environment(target)
        pairs.append(Pair(*environments, tuple(rows), failure, both.notes, (), before.seconds + after.seconds))
    return Proof(subject, settings, tuple(pairs))


def _run(program: Program, runner: Path, environment: str, settings: Settings, pool: Pool) -> Outcome:
    files = {**program.files, runner.name: runner.read_bytes()}
    shim = runner == BEFORE and pool.environment(environment).tensorflow >= "2"
    program = replace(program, files=files, entry=runner.name, argv=(".",), names=("results",), shim=shim)
    return pool.run(program, environment, timeout=settings.timeout, memory=settings.memory)


def _asked(site: Site, result: Mapping[str, Value]) -> dict[str, object]:
    inputs = result.get("inputs")
    named = {text_of(k): encode(v) for k, v in inputs.items} if isinstance(inputs, Mapping_) else {}
    assert site.after is not None
    return {"handle": site.handle, "inputs": named, "load": site.after.load, "call": site.after.call}


def _row(site: Site, old: Mapping[str, Value], new: Mapping[str, Value], settings: Settings) -> Comparison:
    stub = site.handle in settings.stubs
    error = text_of(old.get("error"))
    if error:
        return Comparison(site.name, Verdict.NOT_COMPARED, f"hub.Module can't be called: {error}", stub=stub)
    error = text_of(new.get("error"))
    if error:
        return Comparison(site.name, Verdict.CRASHED, f"after {error}", after=error, stub=stub)
    row = replace(compare_values(site.name, old["outputs"], new["outputs"], settings.tolerance), stub=stub)
    draws = [isinstance(each, Leaf) and each.items() == (True,) for each in (old.get("draws"), new.get("draws"))]
    if all(draws) and row.verdict in UNEQUAL and is_drawn(row):
        return replace(row, verdict=Verdict.NOT_COMPARED, detail=DRAWS)
    return row


def _failure(whole: Sequence[Site], before: Outcome, after: Outcome, rows: Sequence[Comparison]) -> str:
    for side, outcome in (("before", before), ("after", after)):
        if not outcome.ok and whole:
            return f"{side} could not run: {outcome.error}"
    if any(row.verdict is not Verdict.NOT_COMPARED for row in rows):
        return ""
    reasons = "; ".join(dict.fromkeys(row.detail for row in rows)) or "there is no migrated call of a module"
    return f"0 values compared ({reasons})"
