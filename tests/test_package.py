"""What is shipped, and what it costs to start it. Everything is built and installed for real."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
import uv

UV = uv.find_uv_bin()
ROOT = Path(__file__).parents[1]
HUB = b"""\
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    print(session.run(embed(["tea"])))
"""


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the working tree that git does not ignore, as a clone would have them."""
    folder = tmp_path_factory.mktemp("clone")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        source = ROOT / name
        if source.is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(source.read_bytes())
            (folder / name).chmod(source.stat().st_mode)
    return folder


@pytest.fixture(scope="module")
def wheel(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(clone)]
    subprocess.run(command, check=True)
    return next(folder.glob("*.whl"))


class TestWheel:
    def test_has_one_top_level_name(self, wheel: Path) -> None:
        with zipfile.ZipFile(wheel) as archive:
            tops = {name.split("/")[0] for name in archive.namelist()}
            assert {top for top in tops if not top.endswith(".dist-info")} == {"hubmigrate"}

    def test_has_all_of_the_package(self, wheel: Path) -> None:
        with zipfile.ZipFile(wheel) as archive:
            shipped = set(archive.namelist())
        package = {path.relative_to(ROOT).as_posix() for path in (ROOT / "hubmigrate").rglob("*") if path.is_file()}
        package |= {f"hubmigrate/transforms/{path.name}" for path in (ROOT / "transforms").iterdir() if path.is_file()}
        assert {name for name in package if "__pycache__" not in name} <= shipped

    def test_works_from_elsewhere(self, wheel: Path, tmp_path: Path) -> None:
        subprocess.run([UV, "venv", "--quiet", "--python", sys.executable, "venv"], cwd=tmp_path, check=True)
        bin_folder = tmp_path / "venv" / "bin"
        install = [UV, "pip", "install", "--quiet", "--python", str(bin_folder / "python"), str(wheel)]
        subprocess.run(install, check=True)
        (tmp_path / "work").mkdir()
        (tmp_path / "work" / "a.py").write_bytes(HUB)
        program = str(bin_folder / "hubmigrate")
        rules = subprocess.run([program, "rules"], cwd=tmp_path / "work", check=True, capture_output=True, text=True)
        assert "HUB101" in rules.stdout
        done = subprocess.run([program, "run", "--diff"], cwd=tmp_path / "work", capture_output=True, text=True)
        assert done.returncode == 1, done.stderr
        assert "+embed = hub.load(" in done.stdout


class TestSourceDistribution:
    def test_is_a_whole_clone(self, clone: Path, tmp_path: Path) -> None:
        command = [UV, "build", "--quiet", "--sdist", "--out-dir", str(tmp_path), str(clone)]
        subprocess.run(command, check=True)
        with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
            shipped = {name.partition("/")[2] for name in archive.getnames()}
        files = {path.relative_to(clone).as_posix() for path in clone.rglob("*") if path.is_file()}
        expected = {name for name in files if not name.startswith(("hubmigrate.egg-info/", "build/", "bench/"))}
        assert expected - {".gitignore"} <= shipped
        assert any(name.startswith("testdata/") for name in shipped)


@pytest.fixture(scope="module")
def hooks(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clone as a repository that pre-commit can install from."""
    folder = tmp_path_factory.mktemp("hooks") / "repository"
    shutil.copytree(clone, folder)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "hooks")
    return folder


class TestPreCommit:
    @pytest.mark.parametrize(("hook", "writes"), [("hubmigrate", True), ("hubmigrate-check", False)])
    def test_hook(self, hooks: Path, tmp_path: Path, hook: str, writes: bool) -> None:
        work = tmp_path / "work"
        work.mkdir()
        git(work, "init", "--quiet")
        (work / "a.py").write_bytes(HUB)
        git(work, "add", "--all")
        command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), hook]
        homes = {"PRE_COMMIT_HOME": str(tmp_path / "cache"), "XDG_STATE_HOME": str(tmp_path / "state")}
        done = subprocess.run(command, cwd=work, env=os.environ | homes, capture_output=True, text=True)
        assert done.returncode == 1, done.stdout
        assert "a.py" in done.stdout or "1 file" in done.stdout
        assert ((work / "a.py").read_bytes() != HUB) == writes


def git(folder: Path, *arguments: str) -> None:
    """Runs git in ``folder`` as somebody."""
    somebody = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    subprocess.run(["git", *somebody, *arguments], cwd=folder, check=True)


HEAVY = frozenset(
    (
        *("libcst", "tensorflow", "importlib.metadata", "packaging", "platformdirs", "multiprocessing", "pyflakes"),
        *("concurrent.futures", "json", "tomllib", "tomli", "pathspec"),
    )
)


class TestStart:
    @pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["--version"]])
    def test_help_imports_nothing_heavy(self, tmp_path: Path, arguments: list[str]) -> None:
        assert imported(arguments, tmp_path).isdisjoint(HEAVY)

    @pytest.mark.parametrize("option", ["--check", "--diff", "--quiet"])
    def test_a_tree_without_hub_needs_no_libcst(self, tmp_path: Path, option: str) -> None:
        (tmp_path / "a.py").write_text("import tensorflow as tf\nprint(tf.__version__)\n")
        assert imported(["run", option], tmp_path).isdisjoint(HEAVY | {"hashlib", "tempfile", "shutil"})

    def test_no_command_imports_tensorflow(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").write_bytes(HUB)
        assert "libcst" in imported(["run", "--check"], tmp_path)
        assert "tensorflow" not in imported(["run", "--check"], tmp_path)

    def test_help_is_quick(self) -> None:
        """At most 60 ms more than Python itself; the best of some, since other programs run too."""
        best = {name: min(seconds(*command) for _ in range(10)) for name, command in COMMANDS.items()}
        assert best["help"] - best["nothing"] < 0.060


COMMANDS = {"nothing": ("-c", "pass"), "help": ("-m", "hubmigrate", "--help")}


def seconds(*arguments: str) -> float:
    """How long Python takes for that, in CPU time, so that a busy machine does not count."""
    before = os.times()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def imported(arguments: list[str], folder: Path) -> set[str]:
    """The modules that a command imports."""
    command = [sys.executable, "-X", "importtime", "-m", "hubmigrate", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}
