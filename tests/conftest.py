"""Fixtures that several test files share, and what the run says at its end."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import harness
import pytest

from hubmigrate.verify.compare import Report
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.outcome import Outcome
from hubmigrate.verify.pool import Pool, Program

REPORTS = pytest.StashKey[dict[tuple[str, str], list[Report]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write down what the selected cases give, and test nothing")
    parser.addoption("--fuzz", type=int, default=300, help="how many generated programs are run (300)")


def pytest_configure(config: pytest.Config) -> None:
    os.environ["TFHUB_CACHE_DIR"] = str(Path(tempfile.gettempdir(), "hubmigrate-no-modules"))  # not the developer's own
    config.stash[REPORTS] = {}


def pytest_collection_finish(session: pytest.Session) -> None:
    if session.config.getoption("--update"):
        selected = {case.id: case for case in map(case_of, session.items) if case is not None}
        updated = [name for name, case in selected.items() if harness.update(case)]
        pytest.exit(f"{len(selected)} cases, updated: {', '.join(updated) or 'none'}", returncode=0)


def case_of(item: pytest.Item) -> harness.Case | None:
    """The case that a test is about."""
    case = item.callspec.params.get("case") if isinstance(item, pytest.Function) and hasattr(item, "callspec") else None
    return case if isinstance(case, harness.Case) else None


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    """Warm workers that find the stand-in modules."""
    with Pool(ensure_models()) as workers:
        yield workers


Key = tuple[str, str, str, int]
"""Case, side, environment, index of the input table."""


@pytest.fixture(scope="session")
def outcomes(pool: Pool, request: pytest.FixtureRequest) -> dict[Key, Outcome]:
    """Every run that the selected tests need, in one batch, so that environments work side by side."""
    jobs: dict[Key, tuple[Program, str]] = {}
    for item in request.session.items:
        case = case_of(item)
        if case is not None and isinstance(item, pytest.Function) and "env" in item.callspec.params:
            jobs.update(runs(case, item.callspec.params["env"]))
    return dict(zip(jobs, pool.run_all(jobs.values()), strict=True))


def runs(case: harness.Case, env: str) -> dict[Key, tuple[Program, str]]:
    """What has to be run for one case in one target environment."""
    if case.after is None:
        return {(case.id, "before", env, i): (program, env) for i, program in enumerate(case.runs(case.before))}
    sides = (("before", harness.REFERENCE, case.before), ("after", env, case.after))
    return {
        (case.program if side == "before" else case.id, side, where, i): (program, where)
        for side, where, files in sides
        for i, program in enumerate(case.runs(files))
    }


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    reports = config.stash[REPORTS]
    if not reports:
        return
    pairs = [report for per_case in reports.values() for report in per_case]
    terminalreporter.section("programs executed")
    counts = {env: sum(where == env for _, where in reports) for env in dict.fromkeys(env for _, env in reports)}
    where = ", ".join(f"{count} on {env}" for env, count in counts.items())
    terminalreporter.line(f"{len({case for case, _ in reports})} cases against TensorFlow 1.15: {where}")
    values, largest = sum(report.compared for report in pairs), max(report.max_abs for report in pairs)
    terminalreporter.line(f"{len(pairs)} pairs of runs, {values} values compared, largest difference {largest:.2g}")
