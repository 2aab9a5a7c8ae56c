"""The command line as a user meets it: real processes on real trees."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hubmigrate import __version__

SCRIPT = b"""\
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed(["caf\xc3\xa9", "tea"]))
"""
TF2_SCRIPT = b"""\
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
"""
PLAIN = b"print('nothing to do with any of this')\n"
PYTHON_2 = SCRIPT + b'print "done"\n'
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """An empty repository."""
    folder = tmp_path / "project"
    folder.mkdir()
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    return folder


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The user's own, but for colour and for a home (journals) that goes with the test."""
    dropped = ("NO_COLOR", "FORCE_COLOR", "HUBMIGRATE_DEBUG")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return kept | {"HOME": str(tmp_path / "home"), "XDG_STATE_HOME": str(tmp_path / "home" / "state")}


@pytest.fixture
def hubmigrate(tree: Path, environment: dict[str, str]) -> Run:
    """Runs the program in ``tree``."""

    def run(*arguments: str, prefix: tuple[str, ...] = (), **variables: str) -> subprocess.CompletedProcess[str]:
        command = [*prefix, sys.executable, "-m", "hubmigrate", *arguments]
        done = subprocess.run(command, cwd=tree, env=environment | variables, capture_output=True, encoding="utf-8")
        assert done.returncode in (0, 1, 2), done.stderr
        assert "Traceback" not in done.stderr or "HUBMIGRATE_DEBUG" in variables
        return done

    return run


def snapshot(tree: Path) -> dict[str, bytes]:
    """Every file of the tree."""
    files = (path for path in tree.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in files}


def notebook(*sources: str) -> bytes:
    cells = [
        {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": s.splitlines(True)}
        for s in sources
    ]
    return (json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}, indent=1) + "\n").encode()


class TestRun:
    def test_writes_in_place(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        (tree / "a.py").chmod(0o755)
        (tree / "plain.py").write_bytes(PLAIN)
        done = hubmigrate("run")
        assert done.returncode == 0
        assert b"hub.load(" in (tree / "a.py").read_bytes()
        assert (tree / "a.py").stat().st_mode & 0o777 == 0o755
        assert (tree / "plain.py").read_bytes() == PLAIN
        assert "1 file changed" in done.stdout
        assert done.stderr == ""

    def test_again_changes_nothing(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        hubmigrate("run")
        once = snapshot(tree)
        done = hubmigrate("run")
        assert done.returncode == 0
        assert "changed" not in done.stdout
        assert snapshot(tree) == once

    @pytest.mark.parametrize("content", [PLAIN, TF2_SCRIPT, b""])
    @pytest.mark.parametrize("options", [(), ("--check",), ("--diff",)])
    def test_nothing_to_do_is_0(self, tree: Path, hubmigrate: Run, content: bytes, options: tuple[str, ...]) -> None:
        (tree / "a.py").write_bytes(content)
        done = hubmigrate("run", *options)
        assert done.returncode == 0
        assert snapshot(tree) == {"a.py": content}

    def test_takes_files_and_folders(self, tree: Path, hubmigrate: Run) -> None:
        for name in ("a.py", "sub/b.py", "other/c.py"):
            (tree / name).parent.mkdir(exist_ok=True)
            (tree / name).write_bytes(SCRIPT)
        assert hubmigrate("run", "a.py", "sub").returncode == 0
        changed = {name for name, content in snapshot(tree).items() if content != SCRIPT}
        assert changed == {"a.py", "sub/b.py"}

    @pytest.mark.parametrize("option", ["--check", "--diff"])
    def test_check_and_diff_write_nothing(self, tree: Path, hubmigrate: Run, option: str) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        done = hubmigrate("run", option)
        assert done.returncode == 1
        assert "1 file would change" in done.stdout + done.stderr
        assert snapshot(tree) == {"a.py": SCRIPT}
        assert "Nothing to undo" in hubmigrate("undo").stdout

    def test_diff_applies_to_what_run_writes(self, tree: Path, hubmigrate: Run, environment: dict[str, str]) -> None:
        originals = {
            "a.py": SCRIPT,
            "sub dir/crlf.py": SCRIPT.replace(b"\n", b"\r\n"),
            "bom.py": b"\xef\xbb\xbf" + SCRIPT,
            "latin.py": b"# -*- coding: latin-1 -*-\n" + SCRIPT.decode().encode("latin-1"),
            "no_newline.py": SCRIPT.rstrip(b"\n"),
        }
        for name, content in originals.items():
            (tree / name).parent.mkdir(exist_ok=True)
            (tree / name).write_bytes(content)
        command = [sys.executable, "-m", "hubmigrate", "run", "--diff"]
        patch = subprocess.run(command, cwd=tree, env=environment, capture_output=True)
        assert patch.returncode == 1
        assert snapshot(tree) == originals
        assert hubmigrate("run").returncode == 0
        written = snapshot(tree)
        assert all(written[name] != content for name, content in originals.items())
        for apply in (["git", "apply", "-"], ["patch", "-p1", "--quiet", "--binary"]):
            for name, content in originals.items():
                (tree / name).write_bytes(content)
            subprocess.run(apply, input=patch.stdout, cwd=tree, check=True)
            assert snapshot(tree) == written

    def test_diff_shows_notebooks_as_code(self, tree: Path, hubmigrate: Run) -> None:
        first, second = SCRIPT.decode().split("\n\n", 1)
        (tree / "nb.ipynb").write_bytes(notebook("%matplotlib inline\n" + first, second))
        done = hubmigrate("run", "--diff")
        assert done.returncode == 1
        assert "--- a/nb.ipynb cell 2" in done.stdout
        assert "+embed = hub.load(" in done.stdout
        assert hubmigrate("run").returncode == 0
        assert "hub.load(" in (tree / "nb.ipynb").read_text()

    def test_jobs_change_nothing(self, tree: Path, hubmigrate: Run) -> None:
        for number in range(6):
            (tree / f"a{number}.py").write_bytes(SCRIPT + b"# %d\n" % number)
        outputs = {hubmigrate("run", "--diff", "-j", jobs).stdout for jobs in ("1", "2", "4", "0")}
        assert len(outputs) == 1
        assert outputs.pop().count("+++ b/") == 6

    def test_names_the_tensorflow_of_the_project(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        (tree / "requirements.txt").write_text("tensorflow==2.16.*\n")
        assert "TensorFlow ==2.16.* from requirements.txt" in hubmigrate("run", "--check").stdout
        assert "TensorFlow >=2.15 from --tf" in hubmigrate("run", "--check", "--tf", ">=2.15").stdout
        (tree / "requirements.txt").write_text("tensorflow==1.15\n")
        assert "TensorFlow >=2.15)" in hubmigrate("run", "--check").stdout

    def test_safe_only_leaves_what_rests_on_an_assumption(self, tree: Path, hubmigrate: Run) -> None:
        content = b"from elsewhere import texts\n" + re.sub(rb"embed\(\[.*\]\)", b"embed(texts)", SCRIPT)
        (tree / "a.py").write_bytes(content)
        done = hubmigrate("run", "--safe-only")
        assert done.returncode == 1
        assert snapshot(tree) == {"a.py": content}
        done = hubmigrate("run")
        assert done.returncode == 0
        assert "To review, 1 place on an assumption:\na.py:9:" in done.stdout
        assert snapshot(tree) != {"a.py": content}

    def test_ignored_rules_leave_their_code(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        hubmigrate("run", "--ignore", "hub1,HUB2")
        assert snapshot(tree) == {"a.py": SCRIPT}

    def test_selecting_all_is_the_default(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        assert hubmigrate("run", "--diff", "--select", "HUB").stdout == hubmigrate("run", "--diff").stdout != ""

    @pytest.mark.parametrize("style", ["auto", "load", "keras"])
    def test_styles(self, tree: Path, hubmigrate: Run, style: str) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        done = hubmigrate("run", "--style", style, "--target", "graph", "--diff")
        assert done.returncode == 1
        assert ("hub.KerasLayer(" if style == "keras" else "hub.load(") in done.stdout

    def test_quiet_and_verbose(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        quiet = hubmigrate("run", "--check", "--quiet")
        assert (quiet.returncode, quiet.stdout, quiet.stderr) == (1, "", "")
        assert "a.py:4:" not in hubmigrate("run", "--check").stdout
        assert "a.py:4:" in hubmigrate("run", "--check", "--verbose").stdout

    def test_json_is_the_whole_output(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        (tree / "b.py").write_bytes(PYTHON_2)
        done = hubmigrate("run", "--format", "json")
        data = json.loads(done.stdout)
        assert done.returncode == data["exit_status"] == 2
        assert data["wrote"] is True
        assert [failure["path"] for failure in data["failures"]] == ["b.py"]
        assert [file["path"] for file in data["files"] if file["changed"]] == ["a.py"]

    @pytest.mark.parametrize(
        ("form", "start"),
        [("sarif", '{\n  "$schema"'), ("github", "::error file=b.py,line=9,"), ("markdown", "### hubmigrate\n")],
    )
    def test_other_faces_are_the_whole_output(self, tree: Path, hubmigrate: Run, form: str, start: str) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        (tree / "b.py").write_bytes(PYTHON_2)
        done = hubmigrate("run", "--format", form)
        assert (done.returncode, done.stderr) == (2, "")
        assert done.stdout.startswith(start)
        assert b"hub.load(" in (tree / "a.py").read_bytes()


class TestUsageErrors:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ((), "Commands:"),
            (("rum",), "rum"),
            (("run", "--target", "tf3"), "graph"),
            (("run", "--tf", "2.15"), "'==2.15.*' or '>=2.15'"),
            (("run", "--tf", "new"), "not a version specifier"),
            (("run", "--tf", "==1.15"), "allows no TensorFlow 2"),
            (("run", "--tf", ""), "allows no TensorFlow 2"),
            (("run", "--keras", "4"), "'4'"),
            (("run", "--keras", "3", "--tf", ">=2.15"), "Keras 3 needs TF 2.16"),
            (("run", "--keras", "3", "--target", "graph"), "Keras 3 has no sessions"),
            (("run", "--select", "HUB999"), "No rule is called 'HUB999'"),
            (("run", "--ignore", "HUB1,F401"), "No rule is called 'F401'"),
            (("run", "-j", "-1"), "-1"),
            (("run", "--diff", "--format", "json"), "--diff"),
            (("run", "--diff", "--format", "sarif"), "--diff"),
            (("run", "-q", "-v"), "exclude each other"),
            (("explain", "HUB1011"), "Did you mean HUB101"),
            (("explain", "module-to-laod"), "Did you mean module-to-load"),
            (("explain", "zzz"), "`hubmigrate rules`"),
            (("envs", "create", "tf9"), "tf9"),
            (("envs", "remove", "tf9"), "tf9"),
        ],
    )
    def test_exit_2_and_say_why(self, hubmigrate: Run, arguments: tuple[str, ...], said: str) -> None:
        done = hubmigrate(*arguments)
        assert done.returncode == 2
        assert said in done.stderr
        assert done.stdout == ""


class TestBadInput:
    """One clear line each, exit status 2, and the good file beside it is migrated."""

    @pytest.fixture
    def good(self, tree: Path) -> Iterator[Path]:
        path = tree / "good.py"
        path.write_bytes(SCRIPT)
        yield path
        assert b"hub.load(" in path.read_bytes()

    @pytest.mark.usefixtures("good")
    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (PYTHON_2, "Python 2"),
            (SCRIPT + b"def (:\n", "syntax"),
            (SCRIPT.replace(b"\xc3", b"\xff"), "utf-8"),
            (b"# coding: klingon\n" + SCRIPT, "klingon"),
            (SCRIPT + b"\0", "null"),
        ],
    )
    def test_bad_file(self, tree: Path, hubmigrate: Run, content: bytes, said: str) -> None:
        (tree / "bad.py").write_bytes(content)
        done = hubmigrate("run")
        assert done.returncode == 2
        assert re.fullmatch(rf"bad\.py(:\d+)?: HUB9\d\d .*{said}.*\n", done.stderr, re.IGNORECASE)
        assert (tree / "bad.py").read_bytes() == content
        assert "1 file changed, 1 file not processed" in done.stdout

    @pytest.mark.usefixtures("good")
    @pytest.mark.parametrize("name", ["missing.py", "missing", "good.py/sub.py"])
    def test_no_such_path(self, hubmigrate: Run, name: str) -> None:
        done = hubmigrate("run", "good.py", name)
        assert done.returncode == 2
        assert re.fullmatch(rf"{re.escape(name)}: HUB9\d\d .*\n", done.stderr)

    @pytest.mark.usefixtures("good")
    def test_no_permission(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "secret.py").write_bytes(SCRIPT)
        (tree / "secret.py").chmod(0)
        # The superuser may read everything, unless that right is taken away first.
        prefix = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
        done = hubmigrate("run", prefix=prefix)
        assert done.returncode == 2
        assert re.fullmatch(r"secret\.py: HUB9\d\d .*\n", done.stderr)

    @pytest.mark.usefixtures("good")
    def test_symlink_loop(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "around").symlink_to(tree)
        assert hubmigrate("run").returncode == 0
        (tree / "loop.py").symlink_to("loop.py")
        assert hubmigrate("run", "loop.py").returncode == 2
        done = hubmigrate("run", ".", "loop.py")
        assert done.returncode == 2
        assert re.fullmatch(r"loop\.py: HUB9\d\d .*\n", done.stderr)

    @pytest.mark.usefixtures("good")
    def test_a_name_that_is_no_text(self, tree: Path, hubmigrate: Run) -> None:
        name = os.fsdecode(b"caf\xe9.py")
        (tree / name).write_bytes(PYTHON_2)
        done = hubmigrate("run", PYTHONIOENCODING="utf-8:strict")
        assert done.returncode == 2
        assert done.stderr.startswith("caf\\udce9.py")


class TestUndo:
    def test_round_trip(self, tree: Path, hubmigrate: Run) -> None:
        originals = {"a.py": SCRIPT, "crlf.py": SCRIPT.replace(b"\n", b"\r\n"), "plain.py": PLAIN}
        for name, content in originals.items():
            (tree / name).write_bytes(content)
        (tree / "a.py").chmod(0o755)
        hubmigrate("run")
        assert snapshot(tree) != originals
        done = hubmigrate("undo")
        assert done.returncode == 0
        assert "2 files" in done.stdout
        assert snapshot(tree) == originals
        assert (tree / "a.py").stat().st_mode & 0o777 == 0o755

    def test_from_a_folder_inside(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "sub").mkdir()
        (tree / "sub" / "a.py").write_bytes(SCRIPT)
        hubmigrate("run", "sub/a.py")
        assert hubmigrate("undo").returncode == 0
        assert snapshot(tree) == {"sub/a.py": SCRIPT}

    def test_leaves_a_file_that_changed_since(self, tree: Path, hubmigrate: Run) -> None:
        for name in ("a.py", "b.py"):
            (tree / name).write_bytes(SCRIPT)
        hubmigrate("run")
        edited = (tree / "a.py").read_bytes() + b"# mine\n"
        (tree / "a.py").write_bytes(edited)
        done = hubmigrate("undo")
        assert done.returncode == 2
        assert "a.py" in done.stderr
        assert snapshot(tree) == {"a.py": edited, "b.py": SCRIPT}

    def test_nothing_to_undo(self, hubmigrate: Run) -> None:
        done = hubmigrate("undo")
        assert done.returncode == 0
        assert "nothing to undo" in done.stdout.lower()


class TestTerminal:
    def test_version_and_help(self, hubmigrate: Run) -> None:
        assert hubmigrate("--version").stdout == f"hubmigrate {__version__}\n"
        assert hubmigrate("-h").stdout == hubmigrate("--help").stdout
        for command in ("run", "undo", "explain", "rules", "envs"):
            assert command in hubmigrate("-h").stdout
            assert hubmigrate(command, "-h").returncode == 0

    def test_colour_only_where_it_is_seen(self, tree: Path, hubmigrate: Run) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        assert "\x1b[" not in hubmigrate("run", "--diff").stdout
        coloured = hubmigrate("run", "--diff", FORCE_COLOR="1")
        assert "\x1b[32m+embed" in coloured.stdout
        assert "\x1b[" in coloured.stderr
        assert "\x1b[" not in hubmigrate("run", "--diff", FORCE_COLOR="1", NO_COLOR="1").stdout

    def test_colour_on_a_terminal(self, tree: Path, environment: dict[str, str]) -> None:
        (tree / "a.py").write_bytes(SCRIPT)
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "hubmigrate", "run", "--check"]
        subprocess.run(command, cwd=tree, env=environment | {"TERM": "xterm"}, stdout=theirs)
        os.close(theirs)
        assert b"\x1b[" in os.read(ours, 10_000)
        os.close(ours)

    def test_a_reader_may_leave_early(self, tree: Path, environment: dict[str, str]) -> None:
        for number in range(300):
            (tree / f"a{number}.py").write_bytes(SCRIPT)
        command = f"set -o pipefail; '{sys.executable}' -m hubmigrate run --diff -q | head -1"
        done = subprocess.run(["bash", "-c", command], cwd=tree, env=environment, capture_output=True, text=True)
        assert (done.returncode, done.stdout, done.stderr) == (1, "--- a/a0.py\n", "")

    def test_all_is_said_before_the_end(self, tree: Path, environment: dict[str, str]) -> None:
        """The process ends at once, without the cleaning up of Python, except where somebody looks for a fault."""
        for number in range(60):
            (tree / f"a{number}.py").write_bytes(SCRIPT)
        code = "import atexit; from hubmigrate import cli; atexit.register(print, 'cleaned'); cli.main()"
        command = [sys.executable, "-c", code, "run", "--check", "-j", "2", "--format", "json"]
        done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True)
        assert done.returncode == 1
        assert json.loads(done.stdout)["seen"] == 60
        debug = subprocess.run(command, cwd=tree, env=environment | {"HUBMIGRATE_DEBUG": "1"}, capture_output=True)
        assert debug.stdout.decode() == done.stdout + "cleaned\n"

    @pytest.mark.parametrize(
        ("fault", "said"),
        [("1 / 0", "HUB909 internal error: ZeroDivisionError"), ("os.kill(os.getpid(), 2)", "interrupted")],
    )
    def test_no_traceback(self, tree: Path, environment: dict[str, str], fault: str, said: str) -> None:
        code = f"import os; from hubmigrate import cli, engine; engine.run = lambda *_, **__: {fault}; cli.main()"
        command = [sys.executable, "-c", code, "run"]
        done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True)
        assert done.returncode == 2
        assert said in done.stderr
        assert "Traceback" not in done.stderr
        debug = subprocess.run(
            command, cwd=tree, env=environment | {"HUBMIGRATE_DEBUG": "1"}, capture_output=True, text=True
        )
        assert ("Traceback" in debug.stderr) == (fault == "1 / 0")
