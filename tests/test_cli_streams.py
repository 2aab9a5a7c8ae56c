"""A program on standard input, and the line that tells how far a long run is."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = b"""\
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed(["caf\xc3\xa9", "tea"]))
"""
LEFT = SCRIPT + b"unknown(embed)\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    for name in ("CI", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return folder


def run(*arguments: str, program: bytes = SCRIPT) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "hubmigrate", "run", *arguments]
    return subprocess.run(command, input=program, capture_output=True)


class TestStandardInput:
    @pytest.mark.parametrize(
        "program",
        [SCRIPT, SCRIPT.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + SCRIPT, SCRIPT.rstrip(), b"", b"x = 1\n", LEFT],
    )
    def test_gives_what_a_run_in_place_writes(self, project: Path, program: bytes) -> None:
        done = run("-", program=program)
        (project / "a.py").write_bytes(program)
        assert run("a.py").returncode == done.returncode == (1 if program is LEFT else 0)
        assert (project / "a.py").read_bytes() == done.stdout

    def test_says_the_rest_on_the_other_stream(self) -> None:
        done = run("-", program=LEFT)
        assert b"stdin.py:9:9: HUB109" in done.stderr
        assert b"undo" not in done.stderr
        assert run("-", "--quiet").stderr == b""

    def test_a_notebook(self) -> None:
        cell = {"cell_type": "code", "metadata": {}, "source": SCRIPT.decode().splitlines(True)}
        raw = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4}).encode()
        done = run("-", "--stdin-filename", "n.ipynb", program=raw)
        assert "hub.load(" in "".join(json.loads(done.stdout)["cells"][0]["source"])

    def test_as_a_diff(self, project: Path) -> None:
        done = run("-", "--diff", "--stdin-filename", "sub/b.py")
        assert done.returncode == 1
        assert done.stdout.startswith(b"--- a/sub/b.py\n+++ b/sub/b.py\n")
        (project / "sub").mkdir()
        (project / "sub" / "b.py").write_bytes(SCRIPT)
        subprocess.run(["git", "apply", "-"], input=done.stdout, check=True)
        assert (project / "sub" / "b.py").read_bytes() == run("-").stdout

    def test_check_says_what_would_change(self) -> None:
        done = run("-", "--check")
        assert done.returncode == 1
        assert b"1 file would change" in done.stdout

    def test_as_a_record(self) -> None:
        done = run("-", "--check", "--format", "json", "--stdin-filename", "b.py")
        assert [file["path"] for file in json.loads(done.stdout)["files"]] == ["b.py"]

    @pytest.mark.parametrize("program", [SCRIPT + b'print "old"\n', SCRIPT.replace(b"\xc3", b"\xff")])
    def test_what_fails_comes_out_as_it_was(self, program: bytes) -> None:
        done = run("-", program=program)
        assert (done.returncode, done.stdout) == (2, program)
        assert done.stderr.startswith(b"stdin.py:")

    def test_the_name_chooses_the_settings(self, project: Path) -> None:
        table = '[tool.hubmigrate]\nexclude = ["*.py"]\n[tool.hubmigrate.per-path."old/"]\nstyle = "keras"\n'
        (project / "pyproject.toml").write_text(table)
        assert b"hub.load(" in run("-").stdout
        assert b"hub.KerasLayer(" in run("-", "--stdin-filename", "old/x.py").stdout

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("-", "a.py"), b"`-` stands alone"),
            (("--stdin-filename", "a.py"), b"--stdin-filename goes with `-`"),
            (("-", "--stdin-filename", "a.txt"), b"ends in none of .py, .ipynb, .pyi"),
            (("-", "--format", "json"), b"needs --check"),
        ],
    )
    def test_usage(self, arguments: tuple[str, ...], said: bytes) -> None:
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert said in done.stderr


class TestProgress:
    CODE = "from hubmigrate import cli; from hubmigrate.cli import progress; progress.DELAY = {}; cli.main()"

    @pytest.fixture(autouse=True)
    def files(self, project: Path) -> None:
        for number in range(12):
            (project / f"a{number}.py").write_bytes(SCRIPT)

    def on_a_terminal(self, *arguments: str, delay: float = -1, **variables: str) -> str:
        """What a terminal gets on standard error."""
        ours, theirs = pty.openpty()
        command = [sys.executable, "-c", self.CODE.format(delay), "run", "--check", *arguments]
        environment = os.environ | {"TERM": "xterm"} | variables
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=theirs)
        assert done.returncode == 1
        assert b"12 files would change" in done.stdout or "-q" in arguments
        os.write(theirs, b".")
        os.close(theirs)
        seen = os.read(ours, 100_000).decode()
        os.close(ours)
        return seen.removesuffix(".")

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_is_shown_and_taken_away(self, jobs: str) -> None:
        seen = self.on_a_terminal("-j", jobs)
        assert f"\r[{'##' + ' ' * 28}]  1/12 files" in seen
        lines = seen.split("\r")
        assert lines[-1] == ""
        assert set(lines[-2]) == {" "}
        assert len(lines[-2]) == len(lines[1])

    @pytest.mark.parametrize("variables", [{"CI": "true"}, {"TERM": "dumb"}])
    def test_is_not_shown_where_nobody_watches(self, variables: dict[str, str]) -> None:
        assert self.on_a_terminal(**variables) == ""

    def test_is_not_shown_in_short_and_quiet_runs(self) -> None:
        assert self.on_a_terminal(delay=600) == ""
        assert self.on_a_terminal("-q") == ""

    def test_is_not_shown_in_a_pipe(self) -> None:
        command = [sys.executable, "-c", self.CODE.format(-1), "run", "--check"]
        assert subprocess.run(command, capture_output=True).stderr == b""


def test_verbose_names_the_settings(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.hubmigrate]\nstyle = "keras"\n')
    (project / "a.py").write_bytes(SCRIPT)
    assert b"settings: " in run("--check", "-v").stdout
    assert b"settings: " not in run("--check").stdout


class TestStreamsThatTakeNothing:
    """The files are migrated, or not, as ever: each is written whole."""

    def test_a_closed_one(self, project: Path) -> None:
        (project / "a.py").write_bytes(SCRIPT)
        command = ["bash", "-c", f"'{sys.executable}' -m hubmigrate run a.py >&- 2>&- <&-"]
        assert subprocess.run(command).returncode == 0
        assert (project / "a.py").read_bytes() == run("-").stdout

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
    def test_a_full_one(self, project: Path) -> None:
        (project / "a.py").write_bytes(SCRIPT)
        with Path("/dev/full").open("wb") as full:
            command = [sys.executable, "-m", "hubmigrate", "run", "--diff", "a.py"]
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE)
        assert done.returncode == 2
        assert done.stderr == b"Error: standard output can't be written to: No space left on device\n"
        assert (project / "a.py").read_bytes() == SCRIPT
