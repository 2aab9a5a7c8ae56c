"""``hubmigrate run`` when it is killed, when the disk is full, when files can't be written: nothing is ever lost."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = b"""\
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    vectors_%d = session.run(embed(["a", "b"]))
"""
COUNT = 60
LARGE = b"# a long comment that makes the file large\n" * 2000
COMMAND = [sys.executable, "-m", "hubmigrate"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").touch()
    for number in range(COUNT):
        (root / f"f{number:02}.py").write_bytes(SCRIPT % number)
    return root


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "HUBMIGRATE_STATE_DIR": str(tmp_path / "state")}


def contents(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(root.iterdir()) if path.suffix == ".py"}


def leftovers(root: Path) -> list[str]:
    """What a run may leave behind beside the files."""
    return [path.name for path in root.iterdir() if path.suffix not in (".py", ".toml")]


def hubmigrate(
    *arguments: str, cwd: Path, env: dict[str, str], before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *arguments]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, preexec_fn=before)


def wait_for_a_change(root: Path, old: dict[str, bytes], process: subprocess.Popen[bytes]) -> None:
    """Waits until the run has begun to write."""
    first = min(old)
    while (root / first).read_bytes() == old[first] and process.poll() is None:
        time.sleep(0.001)


def test_killed_at_any_moment(tree: Path, environment: dict[str, str]) -> None:
    """Each file is the old or the new one, and undo brings back the old ones."""
    old = contents(tree)
    done = hubmigrate("run", "--tf", ">=2.15", ".", cwd=tree, env=environment)
    assert done.returncode == 0, done.stderr
    new = contents(tree)
    assert all(new[name] != old[name] for name in old)
    hubmigrate("undo", cwd=tree, env=environment)
    assert contents(tree) == old

    chance, partly = random.Random(3), 0  # noqa: S311
    for _ in range(6):
        run = [*COMMAND, "run", "--tf", ">=2.15", "."]
        with subprocess.Popen(run, cwd=tree, env=environment, stdout=subprocess.DEVNULL) as process:
            wait_for_a_change(tree, old, process)
            time.sleep(chance.random() * 0.05)
            process.send_signal(signal.SIGKILL)
        now = contents(tree)
        assert all(now[name] in (old[name], new[name]) for name in old)
        partly += any(now[name] == old[name] for name in old)
        undone = hubmigrate("undo", cwd=tree, env=environment)
        assert undone.returncode == 0, undone.stderr
        assert contents(tree) == old
    assert partly


def test_killed_with_its_processes_at_work(tree: Path, environment: dict[str, str]) -> None:
    old, chance = contents(tree), random.Random(4)  # noqa: S311
    for _ in range(3):
        run = [*COMMAND, "run", "--tf", ">=2.15", "-j", "2", "."]
        with subprocess.Popen(
            run, cwd=tree, env=environment, stdout=subprocess.DEVNULL, start_new_session=True
        ) as process:
            time.sleep(0.2 + chance.random() * 0.5)
            process.send_signal(signal.SIGKILL)
        deadline = time.monotonic() + 5
        while alive(process.pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not alive(process.pid)
        hubmigrate("undo", cwd=tree, env=environment)
        assert contents(tree) == old


def alive(group: int) -> bool:
    """Whether a process of a group still runs."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_interrupted_by_hand(tree: Path, environment: dict[str, str]) -> None:
    old = contents(tree)
    run = [*COMMAND, "run", "--tf", ">=2.15", "."]
    with subprocess.Popen(run, cwd=tree, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        wait_for_a_change(tree, old, process)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert process.returncode != 0
    assert b"Traceback" not in said
    assert leftovers(tree) == []
    hubmigrate("undo", cwd=tree, env=environment)
    assert contents(tree) == old


def test_a_full_disk(tree: Path, environment: dict[str, str]) -> None:
    """A file that can't be written is named and is as it was; the others are migrated, and can be brought back."""
    (tree / "f10.py").write_bytes(SCRIPT % 10 + LARGE)
    old = contents(tree)

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(LARGE) // 2, len(LARGE) // 2))

    done = hubmigrate("run", "--tf", ">=2.15", ".", cwd=tree, env=environment, before=no_room)
    assert done.returncode == 2
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == ["f10.py"]
    now = contents(tree)
    assert [name for name in old if now[name] == old[name]] == ["f10.py"]
    assert leftovers(tree) == []
    assert hubmigrate("undo", cwd=tree, env=environment).returncode == 0
    assert contents(tree) == old


def test_no_room_at_all(tree: Path, environment: dict[str, str]) -> None:
    old = contents(tree)

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    done = hubmigrate("run", "--tf", ">=2.15", ".", cwd=tree, env=environment, before=no_room)
    assert done.returncode == 2
    assert contents(tree) == old
    assert leftovers(tree) == []


def test_read_only_files(tree: Path, environment: dict[str, str]) -> None:
    locked = ["f03.py", "f40.py"]
    for name in locked:
        (tree / name).chmod(0o444)
    old = contents(tree)
    done = hubmigrate("run", "--tf", ">=2.15", ".", cwd=tree, env=environment)
    assert done.returncode == 2
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == locked
    assert "read-only" in done.stderr
    now = contents(tree)
    assert [name for name in old if now[name] == old[name]] == locked
    assert hubmigrate("undo", cwd=tree, env=environment).returncode == 0
    assert contents(tree) == old


def test_undo_that_is_killed_can_be_repeated(tree: Path, environment: dict[str, str]) -> None:
    old = contents(tree)
    chance = random.Random(5)  # noqa: S311
    for _ in range(3):
        assert hubmigrate("run", "--tf", ">=2.15", ".", cwd=tree, env=environment).returncode == 0
        new = contents(tree)
        last = max(new)
        with subprocess.Popen([*COMMAND, "undo"], cwd=tree, env=environment, stdout=subprocess.DEVNULL) as process:
            while (tree / last).read_bytes() == new[last] and process.poll() is None:
                time.sleep(0.001)
            time.sleep(chance.random() * 0.02)
            process.send_signal(signal.SIGKILL)
        now = contents(tree)
        assert all(now[name] in (old[name], new[name]) for name in old)
        hubmigrate("undo", cwd=tree, env=environment)
        assert contents(tree) == old
