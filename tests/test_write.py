"""A file holds the old bytes or the new ones, whatever happens; and undo brings the old ones back."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hubmigrate import journal
from hubmigrate.journal import Journal, state_folder, undo
from hubmigrate.records import Failure
from hubmigrate.root import project_root
from hubmigrate.write import WriteFailed, replace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "project" / "a.py"
    path.parent.mkdir()
    path.write_bytes(b"old")
    return path


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    return tmp_path / "state"


def refused(path: Path, before: bytes = b"old", after: bytes = b"new") -> Failure:
    with pytest.raises(WriteFailed) as caught:
        replace(str(path), before, after)
    failure = caught.value.failure
    assert (failure.path, failure.code) == (str(path), "HUB908")
    assert "\n" not in failure.message
    return failure


def only(path: Path) -> bool:
    """Whether a file's folder holds nothing else."""
    return list(path.parent.iterdir()) == [path]


@contextmanager
def no_room(size: int) -> Iterator[None]:
    """As on a full disk: the system writes the first ``size`` bytes of a file and then gives an error."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


@pytest.mark.parametrize("mode", [0o644, 0o755, 0o600, 0o664])
def test_the_mode_is_kept(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace(str(file), b"old", b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o7777 == mode
    assert only(file)


def test_the_owner_is_kept_where_it_can_be(file: Path) -> None:
    owner = 12345 if os.geteuid() == 0 else os.geteuid()
    os.chown(file, owner, -1)
    replace(str(file), b"old", b"new")
    assert file.stat().st_uid == owner


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.py"
    link.symlink_to("project/a.py")
    replace(str(link), b"old", b"new")
    assert link.is_symlink()
    assert (file.read_bytes(), only(file)) == (b"new", True)


def test_what_changed_meanwhile_is_left_alone(file: Path) -> None:
    assert "changed while" in refused(file, before=b"older").message
    assert (file.read_bytes(), only(file)) == (b"old", True)


def test_what_is_gone_or_loops(file: Path) -> None:
    file.unlink()
    assert "does not exist" in refused(file).message
    file.symlink_to("a.py")
    assert "back to itself" in refused(file).message


def test_a_read_only_file_is_left_alone(file: Path) -> None:
    file.chmod(0o444)
    assert "read-only" in refused(file).message
    assert (file.read_bytes(), only(file)) == (b"old", True)


def test_a_read_only_folder(file: Path) -> None:
    for folder in (file.parent.parent, *file.parent.parent.parents[:3]):
        if folder.stat().st_uid == os.getuid():
            folder.chmod(folder.stat().st_mode | 0o755)
    file.chmod(0o666)
    file.parent.chmod(0o555)
    user = os.geteuid()
    os.seteuid(65534 if user == 0 else user)
    try:
        assert "permission denied" in refused(file).message
    finally:
        os.seteuid(user)
    assert (file.read_bytes(), only(file)) == (b"old", True)


@pytest.mark.parametrize("size", [0, 1, 4096, 99_999])
def test_a_full_disk_leaves_the_file_and_nothing_else(file: Path, size: int) -> None:
    with no_room(size):
        failure = refused(file, after=b"x" * 100_000)
    assert failure.message == "the file would be larger than the system permits"
    assert (file.read_bytes(), only(file)) == (b"old", True)


WRITER = """
import sys
from hubmigrate.journal import Journal
from hubmigrate.write import replace
path, size = sys.argv[1], 1 << 20
before, after = b"a" * size, b"b" * size
while True:
    Journal.open(sys.argv[2]).record(path, before, after)
    replace(path, before, after)
    print(flush=True)
    before, after = after, before
"""


def test_a_kill_leaves_the_old_or_the_new_bytes_and_undo_works(file: Path) -> None:
    whole = (b"a" * (1 << 20), b"b" * (1 << 20))
    chance = random.Random(1)  # noqa: S311
    for _ in range(12):
        file.write_bytes(whole[0])
        command = [sys.executable, "-c", WRITER, str(file), str(file.parent)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.random() * 0.02)
            process.send_signal(signal.SIGKILL)
        now = file.read_bytes()
        assert now in whole
        result = undo(file.parent)
        assert result.skipped == ()
        assert file.read_bytes() == (now if result.restored == () else whole[1 - whole.index(now)])


def change(path: Path, after: bytes, run: Journal | None = None) -> None:
    before = path.read_bytes()
    (run or Journal.open(path.parent)).record(str(path), before, after)
    replace(str(path), before, after)


def test_undo_brings_back_the_last_run_then_the_one_before(file: Path) -> None:
    other = file.with_name("b.py")
    other.write_bytes(b"other")
    run = Journal.open(file.parent)
    change(file, b"1", run)
    change(other, b"2", run)
    change(file, b"3")
    assert undo(file.parent).restored == (str(file),)
    assert file.read_bytes() == b"1"
    assert undo(file.parent).restored == (str(file), str(other))
    assert (file.read_bytes(), other.read_bytes()) == (b"old", b"other")
    assert undo(file.parent) == journal.UndoResult()


def test_undo_leaves_alone_and_names_what_changed_or_is_gone(file: Path) -> None:
    gone, fine, touched = (file.with_name(f"{name}.py") for name in ("gone", "fine", "touched"))
    run = Journal.open(file.parent)
    for path in (gone, fine, touched):
        path.write_bytes(b"old")
        change(path, b"new", run)
    gone.unlink()
    touched.write_bytes(b"mine")
    result = undo(file.parent)
    assert result.restored == (str(fine),)
    assert [(path, reason.split(";")[0]) for path, reason in result.skipped] == [
        (str(gone), "does not exist (any more)"),
        (str(touched), "has changed since"),
    ]
    assert touched.read_bytes() == b"mine"
    touched.write_bytes(b"new")
    assert undo(file.parent).restored == (str(touched),)


def test_an_entry_without_its_change_is_nothing_to_undo(file: Path) -> None:
    Journal.open(file.parent).record(str(file), b"old", b"new")
    assert undo(file.parent) == journal.UndoResult()
    assert file.read_bytes() == b"old"


def test_a_damaged_journal_is_named_and_never_written(file: Path) -> None:
    change(file, b"new")
    (run,) = state_folder(file.parent).iterdir()
    next(run.glob("*.before")).write_bytes(b"rubbish")
    ((_, reason),) = undo(file.parent).skipped
    assert "damaged" in reason
    next(run.glob("*.json")).write_bytes(b"{")
    ((_, reason),) = undo(file.parent).skipped
    assert "can't be read" in reason
    assert file.read_bytes() == b"new"


def test_the_last_ten_runs_are_kept(file: Path) -> None:
    for number in range(13):
        change(file, str(number).encode())
    assert len(list(state_folder(file.parent).iterdir())) == 10
    for number in range(11, 1, -1):
        undo(file.parent)
        assert file.read_bytes() == str(number).encode()
    assert undo(file.parent) == journal.UndoResult()


def test_projects_have_journals_of_their_own(file: Path, tmp_path: Path) -> None:
    change(file, b"new")
    assert undo(tmp_path) == journal.UndoResult()
    assert undo(file.parent).restored == (str(file),)


def test_no_record_means_no_state(file: Path, state: Path) -> None:
    Journal.open(file.parent)
    assert not state.exists()


@pytest.mark.parametrize("spoil", [lambda state: state.write_bytes(b""), lambda state: state.symlink_to(state.name)])
def test_a_journal_that_can_not_be_written_is_a_failure(file: Path, state: Path, spoil: Callable[[Path], None]) -> None:
    spoil(state)
    with pytest.raises(WriteFailed, match="undo journal") as caught:
        change(file, b"new")
    assert caught.value.failure.code == "HUB908"
    assert file.read_bytes() == b"old"


def test_a_full_disk_fails_the_record_first(file: Path) -> None:
    file.write_bytes(b"x" * 10_000)
    with no_room(100), pytest.raises(WriteFailed, match="undo journal"):
        change(file, b"y")
    assert file.read_bytes() == b"x" * 10_000
    assert undo(file.parent) == journal.UndoResult()


def test_entries_hold_hashes_and_the_real_path(file: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("project")
    Journal.open(file.parent).record(str(tmp_path / "link/a.py"), b"old", b"new")
    (note,) = state_folder(file.parent).glob("*/*.json")
    entry = json.loads(note.read_bytes())
    assert entry["path"] == str(file)
    assert len(entry["before"]) == len(entry["after"]) == 64


def test_the_root_of_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p/q/r").mkdir(parents=True)
    (tmp_path / "p/setup.py").touch()
    (tmp_path / "p/q/.git").mkdir()
    assert project_root("p/q/r") == tmp_path / "p/q"
    assert project_root("p/a.py") == tmp_path / "p"
    (tmp_path / "p/q/r/pyproject.toml").touch()
    assert project_root("p/q/r") == tmp_path / "p/q/r"
