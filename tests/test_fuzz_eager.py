"""The eager target, for programs that nobody wrote: what they compute is what they computed."""

from __future__ import annotations

import fuzz_trial
import pytest
from fuzz_eager import Text, write
from fuzz_trial import Trial

from hubmigrate.verify.pool import Pool


@pytest.fixture(scope="module")
def programs(pytestconfig: pytest.Config) -> dict[str, Text]:
    """As many as ``--fuzz`` asks for, the same ones each time."""
    return {str(seed): write(seed) for seed in range(pytestconfig.getoption("--fuzz"))}


@pytest.fixture(scope="module")
def trial(programs: dict[str, Text], pool: Pool) -> Trial:
    return fuzz_trial.attempt(programs, pool)


def test_same_results(programs: dict[str, Text], trial: Trial) -> None:
    """On TensorFlow 1.15 before, on 2.15 and 2.21 after; and the promises about the text."""
    if trial.failures:
        number, wrong = next(iter(trial.failures.items()))
        text = b"".join(programs[number].files.values()).decode()
        pytest.fail(f"{len(trial.failures)} programs; {number}: {wrong}\n{text}", pytrace=False)


def test_most_become_eager(programs: dict[str, Text], trial: Trial) -> None:
    assert len(trial.eager) >= 0.6 * len(programs), trial.stays


def test_programs_are_sound(programs: dict[str, Text], trial: Trial) -> None:
    """A program that does not run before proves nothing."""
    assert len(trial.broken) <= 0.05 * len(programs), trial.broken
