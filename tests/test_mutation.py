"""Every break of ``tools/mutations.toml`` is noticed: by a case's text or findings, and where it counts by its numbers.

The breaks are tried out by ``tools/mutate.py`` in a process of its own, once for all tests.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import harness
import pytest

from hubmigrate.verify.pool import Pool

TOOL = Path(__file__).parents[1] / "tools" / "mutate.py"

RUN = [
    "module_to_load: tags dropped",
    'signature_call: ["default"] dropped',
    "signature_call: wrong output key",
    "signature_call: as_dict ignored",
    "signature_call: signature name ignored",
    "signature_call: inputs by place",
    "convert: dtype dropped",
    "convert: tf.constant omitted",
    "convert: other dtype than declared",
    "compat_import: import not swapped",
    "v2_switch: switch not inserted",
    "signature_info: inputs for outputs",
    "trainable: optimizer not seen",
]
"""Breaks whose programs are run here; ``mutate.py --execute`` runs all that are so marked."""


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mutate", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["mutate"] = module
    spec.loader.exec_module(module)
    return module


mutate = load()
MUTANTS = {mutant.id: mutant for mutant in mutate.mutants()}


@pytest.fixture(scope="module")
def verdicts() -> Mapping[str, Any]:
    """What the cases say to each mutant."""
    kept = [part for name in RUN for part in ("--keep", name)]
    done = subprocess.run([sys.executable, str(TOOL), "--json", *kept], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {name: mutate.Verdict(**verdict) for name, verdict in rows}


def test_names_are_told_apart_and_breaks_fit() -> None:
    assert len(MUTANTS) == len(mutate.mutants())
    assert [mutant.id for mutant in MUTANTS.values() if not mutant.fits()] == []


@pytest.mark.parametrize("name", MUTANTS)
def test_noticed(name: str, verdicts: Mapping[str, Any]) -> None:
    assert verdicts[name].killer, f"no case notices it: {MUTANTS[name]}"


@pytest.mark.parametrize("name", RUN)
def test_noticed_by_running(name: str, verdicts: Mapping[str, Any], pool: Pool) -> None:
    """The numbers alone would tell: what the broken tool writes fails, or computes something else."""
    cases = {case.id: case for case in harness.cases()}
    assert mutate.executed(cases, MUTANTS[name], verdicts[name], pool).killer == "execution"
