"""Every case of ``testdata`` keeps every promise: one test for each pair, named ``promise[CODE/case]``."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import harness
import pytest
from conftest import REPORTS, Key
from harness import Case

from hubmigrate import migrate, sieve
from hubmigrate.verify.compare import compare
from hubmigrate.verify.outcome import Outcome

CASES = harness.cases()

EAGER = [case for case in CASES if case.side == "eager"]

each_case = pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])


@each_case
def test_output(case: Case) -> None:
    expected = case.before if case.after is None else case.after
    got = harness.migrated(case)
    for path in expected:
        assert got[path] == expected[path], f"{path}\n{harness.diff(expected[path], got[path])}"


@each_case
def test_findings(case: Case) -> None:
    assert harness.found(case) == case.findings
    assert harness.failed(case) == case.failures


@each_case
def test_second_run_changes_nothing(case: Case) -> None:
    again = harness.migrate(harness.migrated(case), case.options)
    assert not [file.path for file in again.files if file.changed]
    assert again.all_failures == harness.migrate(case.before, case.options).all_failures


@each_case
def test_rules_leave_what_they_wrote(case: Case) -> None:
    """Also where the sieve would not let them look at it again."""
    after = harness.migrated(case)
    for component in sieve.select(
        sorted(case.before), case.before.__getitem__, sessions=lambda _: case.options.target == "eager"
    ).components:
        raw = {path: after[path] for path in component.files}
        again = migrate.migrate(component._replace(raw=raw), case.options)
        assert not [file.path for file in again if file.changed or (file.failure and file.failure.code == "HUB909")]


@pytest.mark.parametrize("case", EAGER, ids=[case.id for case in EAGER])
def test_eager_by_way_of_graph(case: Case) -> None:
    """Eager code is the same whether it comes from the program itself or from what the graph target wrote."""
    graph = harness.migrate(case.before, case.options._replace(target="graph"))
    between = {**case.before, **{file.path: file.after for file in graph.files}}
    again = harness.migrate(between, case.options)
    assert {**between, **{file.path: file.after for file in again.files}} == harness.migrated(case)


def sound(case: Case) -> dict[str, bytes]:
    """The files that can be processed, after a run."""
    return {path: content for path, content in harness.migrated(case).items() if path not in case.broken}


@each_case
def test_compiles(case: Case) -> None:
    for path, content in sound(case).items():
        compile(harness.source(path, content), path, "exec")


@each_case
def test_no_new_undefined_name(case: Case) -> None:
    for path, content in sound(case).items():
        old = harness.undefined_names(harness.source(path, case.before[path]))
        assert harness.undefined_names(harness.source(path, content)) <= old, path


@each_case
def test_layout_is_kept(case: Case) -> None:
    for path, content in sound(case).items():
        assert harness.layout(content) == harness.layout(case.before[path]), path
        if path.endswith(".ipynb"):
            assert harness.without_code(content) == harness.without_code(case.before[path])


@each_case
def test_comments_are_kept(case: Case) -> None:
    for path, content in sound(case).items():
        old = harness.comments(harness.source(path, case.before[path]))
        lost = old - harness.comments(harness.source(path, content))
        assert not lost, path


EXECUTED = [
    pytest.param(case, env, id=f"{case.id}[{env}]")
    for case in CASES
    for env in case.environments
    if case.after is not None
]
RUN_ONLY = [
    pytest.param(case, env, id=f"{case.id}[{env}]") for case in CASES for env in case.environments if case.after is None
]


@pytest.mark.parametrize(("case", "env"), EXECUTED)
def test_executed(case: Case, env: str, outcomes: Mapping[Key, Outcome], pytestconfig: pytest.Config) -> None:
    """*before* under TensorFlow 1.15 and *after* under ``env`` compute the same, with each table of inputs."""
    befores = []
    for index, program in enumerate(case.runs(case.before)):
        before = without(outcomes[case.program, "before", harness.REFERENCE, index], case.dissolved)
        after = outcomes[case.id, "after", env, index]
        report = compare(before, after, names=case.names, tolerance=case.tolerance)
        if not report.ok:
            inputs = "".join(f"{name} = {value}\n" for name, value in program.overrides.items())
            problems = "\n".join(report.problems)
            pytest.fail(f"{inputs}{problems}\n{before.traceback}{after.traceback}", pytrace=False)
        pytestconfig.stash[REPORTS].setdefault((case.id, env), []).append(report)
        befores.append(before)
    for index, other in enumerate(befores[1:]):
        if _same_values(befores[0], other):
            pytest.fail(f"table {index + 1} of inputs makes no difference to what is computed", pytrace=False)


def without(outcome: Outcome, names: frozenset[str]) -> Outcome:
    """An outcome but for some values: tensors that are functions now."""
    return dataclasses.replace(
        outcome, values={name: value for name, value in outcome.values.items() if name not in names}
    )


def _same_values(one: Outcome, other: Outcome) -> bool:
    computed = set(one.values) - one.constants
    return all(one.values[name] == other.values.get(name) for name in computed)


@pytest.mark.parametrize(("case", "env"), RUN_ONLY)
def test_no_op_runs(case: Case, env: str, outcomes: Mapping[Key, Outcome]) -> None:
    """What is left alone is real code: it runs where its case says so."""
    for index, _ in enumerate(case.runs(case.before)):
        outcome = outcomes[case.id, "before", env, index]
        if not outcome.ok:
            pytest.fail(f"{outcome.error}\n{outcome.traceback}", pytrace=False)
