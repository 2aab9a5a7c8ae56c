"""Which files the walk takes: against git's own answer, and what it says about what it can't take."""

from __future__ import annotations

import os
import random
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubmigrate.discover import discover


@contextmanager
def not_root() -> Iterator[None]:
    """File permissions mean nothing to root."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def make(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(*paths: str) -> list[str]:
    found = discover(paths)
    assert not found.failures
    return list(found.files)


def test_the_walk_takes_python_and_notebooks_and_leaves_out_what_is_not_the_users(here: Path) -> None:
    make(here, "a.py", "b.ipynb", "c.pyi", "d.txt", "p/e.py", "p/q/f.py", "dir.py/g.py", "venvs/x/pyvenv.cfg")
    for folder in (".git", ".venv", "node_modules", "p/__pycache__", "build", ".ipynb_checkpoints", "venvs/x"):
        make(here, f"{folder}/no.py")
    expected = ["a.py", "b.ipynb", "dir.py/g.py", "p/e.py", "p/q/f.py"]
    assert files(".") == expected
    assert files("./") == expected
    assert files("./p//", "p/q") == ["p/e.py", "p/q/f.py"]
    assert files(str(here / "p")) == [f"{here}/p/e.py", f"{here}/p/q/f.py"]
    assert files("build", "venvs/x", "c.pyi") == ["build/no.py", "c.pyi", "venvs/x/no.py"]


def test_each_file_once_whatever_the_order(here: Path) -> None:
    make(here, "p/a.py", "p/b.py")
    (here / "p/link.py").symlink_to("a.py")
    (here / "outside.py").symlink_to("/dev/null")
    (here / "q").symlink_to("p")
    paths = ["p", "./p/a.py", "q", "q/b.py", str(here / "p"), "p/link.py"]
    for seed in range(20):
        random.Random(seed).shuffle(paths)  # noqa: S311
        assert files(*paths) == ["p/a.py", "p/b.py"]
    assert files("q") == ["q/a.py", "q/b.py"]
    assert files("p/link.py") == ["p/link.py"]


def test_folders_behind_links_are_not_walked(here: Path) -> None:
    make(here, "p/a.py")
    (here / "p/loop").symlink_to(".")
    (here / "p/up").symlink_to("..")
    (here / "p/self").symlink_to("self")
    assert files(".") == ["p/a.py"]


def test_one_failure_each_and_the_others_go_on(here: Path) -> None:
    make(here, "a.py", "p/b.py", "notes.txt", "closed/c.py")
    (here / "p/loop.py").symlink_to("loop.py")
    (here / "p/gone.py").symlink_to("nowhere.py")
    (here / "p/.#b.py").symlink_to("user@host.1:2")
    os.mkfifo(here / "p/pipe.py")
    (here / "closed").chmod(0)
    for folder in (here, *here.parents[:3]):
        folder.chmod(folder.stat().st_mode | 0o755) if folder.stat().st_uid == os.getuid() else None
    with not_root():
        found = discover([".", "gone", "notes.txt", "p/pipe.py", "a\0b"])
    (here / "closed").chmod(0o755)
    assert found.files == ("a.py", "p/b.py")
    said = {failure.path: failure.message for failure in found.failures}
    assert all(failure.code == "HUB906" for failure in found.failures)
    reasons = {"a\0b": "no path", "closed": "permission", "gone": "not exist", "notes.txt": "notebook"}
    reasons |= {"p/gone.py": "not exist", "p/loop.py": "back to itself", "p/pipe.py": "regular"}
    assert said.keys() == reasons.keys()
    assert all(reasons[path] in said[path] for path in said)
    assert len(found.failures) == len(said)


def test_ignore_files(here: Path) -> None:
    make(here, "r/a.py", "r/p/b.py", "r/p/keep.py", "r/gen/c.py", "r/p/q/d_pb2.py", "r/info.py", "r/p/deep/e.py")
    (here / "r/.git/info").mkdir(parents=True)
    (here / "r/.git/info/exclude").write_text("info.py\n")
    (here / "r/.gitignore").write_text("# comment\n\ngen/\n*_pb2.py\np/*.py\n!p/keep.py\n!\n")
    (here / "r/p/.gitignore").write_text("/deep\n")
    assert files("r") == ["r/a.py", "r/p/keep.py"]
    assert files("r/p") == ["r/p/keep.py"]
    assert files("r/p/q") == []
    assert files("r/gen") == ["r/gen/c.py"]
    assert files("r/p/deep") == ["r/p/deep/e.py"]
    assert files("r/gen/c.py", "r/info.py") == ["r/gen/c.py", "r/info.py"]


PATTERNS = st.sampled_from(
    [
        *("a.py", "/a.py", "x/", "x", "/x", "*.py", "!a.py", "!x/a.py", "x/*.py", "**/y", "y/**", "*_pb2.py", "?.py"),
        *("[ab].py", "#a.py", "!*.py", "x/**/a.py", "*.ipynb", "\\!a.py", "a.py ", "*.p*", "*y", "!/x/y/a.py", "*"),
        *("!*/", "b*", "y/x", "a.[!p]y", "[a-b]*", "x/y/*", "**/a.py", "/*", "x/**", "!x/**/", "**", "**/", "/"),
    ]
)
FOLDERS = st.sampled_from(["", "x/", "y/", "x/y/"])


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(FOLDERS, st.lists(PATTERNS, max_size=4), max_size=3))
def test_ignore_files_mean_what_git_says(
    tmp_path_factory: pytest.TempPathFactory, ignores: dict[str, list[str]]
) -> None:
    root = tmp_path_factory.mktemp("repo")
    make(root, *(folder + name for folder in ("", "x/", "y/", "x/y/", "y/x/") for name in ("a.py", "b.py", "c_pb2.py")))
    make(root, "x/n.ipynb")
    for folder, patterns in ignores.items():
        (root / folder / ".gitignore").write_text("\n".join(patterns) + "\n")
    git = ["git", "-C", str(root), "-c", "core.excludesFile=/dev/null"]
    subprocess.run([*git, "init", "-q"], check=True)
    said = subprocess.run([*git, "ls-files", "-o", "--exclude-standard"], check=True, capture_output=True, text=True)
    expected = sorted(f"{root}/{line}" for line in said.stdout.split("\n") if line.endswith((".py", ".ipynb")))
    assert list(discover([str(root)]).files) == expected


def test_what_is_excluded(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(
        here, "r/a.py", "r/gen/b.py", "r/gen/deep/c.py", "r/p/gen.py", "r/p/keep_pb2.py", "r/p/q/d_pb2.py", "s/gen/e.py"
    )

    def found(*paths: str, **excluded: list[str]) -> list[str]:
        return list(discover(paths, list(excluded.items())).files)

    assert found("r", r=["gen"]) == ["r/a.py", "r/p/gen.py", "r/p/keep_pb2.py", "r/p/q/d_pb2.py"]
    assert found("r", "s", r=["gen/", "*_pb2.py", "!keep*"]) == [
        "r/a.py",
        "r/p/gen.py",
        "r/p/keep_pb2.py",
        "s/gen/e.py",
    ]
    assert found("r", r=["p"], s=["*"]) == ["r/a.py", "r/gen/b.py", "r/gen/deep/c.py"]
    assert found("r", "s", r=["*"], s=["!*"]) == ["s/gen/e.py"], "what one leaves out, no other brings back"
    for spelling in ("/p", "./p", f"{here}/r/p", "p/**", "**/p/"):
        assert found("r", r=[spelling, "gen"]) == ["r/a.py"], spelling
    assert found("r/gen/deep", r=["gen"]) == found("r/gen", r=["gen"]) == []
    assert found("r/gen/b.py", "r", r=["gen", "p"]) == ["r/a.py", "r/gen/b.py"], "a file that is named is taken"
    monkeypatch.chdir(here / "r/p")
    assert discover([".."], [(".", ["/q", "gen.py"]), ("..", ["/gen"])]).files == ("../a.py", "../p/keep_pb2.py")


def test_what_is_excluded_stays_excluded_where_git_would_take_it(here: Path) -> None:
    make(here, "r/.git/x", "r/a.py", "r/b.py", "r/p/c.py")
    (here / "r/.gitignore").write_text("!a.py\nb.py\n")
    assert discover(["r"], [("r", ["a.py", "!b.py"])]).files == ("r/p/c.py",)


def test_an_excluded_folder_is_not_read(here: Path) -> None:
    make(here, "r/a.py", "r/closed/b.py")
    (here / "r/closed/pipe.py").symlink_to("gone")
    assert discover(["r"], [("r", ["closed"])]) == (("r/a.py",), ())
    assert len(discover(["r"]).failures) == 1
