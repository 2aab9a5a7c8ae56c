"""``run --explain-target``: which files become eager, and what keeps the others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from hubmigrate.cli import cli

EAGER = """\
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
vectors = embed(["a", "b"])

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(vectors)
"""
SAVED = EAGER + '    tf.train.Saver().save(session, "model")\n'
HELPED = "import helper\n" + SAVED
LEFT = "import tensorflow_hub as hub\n\n\ndef module(*arguments):\n    return hub.Module(*arguments)\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def explain(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["run", "--explain-target", *arguments], input=stdin)


def decisions(*arguments: str) -> list[dict[str, Any]]:
    record: dict[str, list[dict[str, Any]]] = json.loads(explain("--format", "json", *arguments).output)
    return record["files"]


def test_it_says_what_decides_and_writes_nothing(folder: Path) -> None:
    texts = {"eager.py": EAGER, "saved.py": SAVED, "left.py": LEFT, "plain.py": "print()\n"}
    for name, text in texts.items():
        (folder / name).write_text(text)
    done = explain(".")
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "eager.py: eager",
        "left.py: graph",
        "  left.py:4:1: HUB109 the module is returned to code that is not seen",
        "  left.py:5:12: HUB101 which arguments hub.Module gets can't be seen",
        "saved.py: graph",
        "  saved.py:10:5: HUB220 the program keeps its sessions: tf.train.Saver has no eager form that is known",
        "1 of 3 files become eager (4 files looked at).",
    ]
    assert {path.name: path.read_text() for path in folder.iterdir()} == texts


def test_a_program_decides_as_a_whole(folder: Path) -> None:
    (folder / "main.py").write_text(HELPED)
    (folder / "helper.py").write_text("import tensorflow_hub as hub\n\nHUB = hub\n")
    found = decisions(".")
    assert [(each["path"], each["target"]) for each in found] == [("helper.py", "graph"), ("main.py", "graph")]
    places = [[(one["path"], one["line"], one["code"]) for one in each["reasons"]] for each in found]
    assert places == [[("main.py", 11, "HUB220")]] * 2
    first, reason, second, _ = explain(".").output.splitlines()
    assert (first, second) == ("helper.py: graph", "main.py: graph, see helper.py")
    assert reason.startswith("  main.py:11:")


def test_a_file_that_can_not_be_read_fails(folder: Path) -> None:
    (folder / "broken.py").write_text(EAGER + "print(\n")
    done = explain("broken.py", "nowhere.py")
    assert done.exit_code == 2
    first, second, third, total = done.output.splitlines()
    assert first == "broken.py: graph"
    assert second.startswith("  broken.py:10: HUB902 ")
    assert third.startswith("nowhere.py: HUB")
    assert total == "0 of 1 file become eager (1 file looked at)."
    (found,) = decisions("broken.py")
    assert [failure["code"] for failure in found["failures"]] == ["HUB902"]


def test_what_is_asked_to_be_left_says_so(folder: Path) -> None:
    (folder / "skipped.py").write_text("# hubmigrate: skip-file\n" + EAGER)
    (found,) = decisions("skipped.py")
    assert (found["target"], [reason["code"] for reason in found["reasons"]]) == ("graph", ["HUB910"])


def test_what_is_left_keeps_its_program_on_sessions(folder: Path) -> None:
    (folder / "main.py").write_text("import skipped\n" + EAGER)
    (folder / "skipped.py").write_text("# hubmigrate: skip-file\n" + EAGER.replace("hub.Module", "hub.load"))
    done = CliRunner().invoke(cli, ["run", "--target", "eager", "."])
    assert done.exit_code in (0, 1), done.output
    assert all("tf.Session" in path.read_text() for path in folder.iterdir())
    assert [each["target"] for each in decisions(".")] == ["graph", "graph"]


def test_settings_do_not_decide_the_target(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.hubmigrate]\ntarget = "graph"\n[tool.hubmigrate.per-path."*.py"]\ntarget = "graph"\n'
    )
    (folder / "eager.py").write_text(EAGER)
    done = explain("eager.py")
    assert done.output.startswith("eager.py: eager\n"), done.output


def test_standard_input() -> None:
    assert explain("-", stdin=EAGER).output.startswith("stdin.py: eager\n")
    assert explain("-", stdin="print()\n").output == "No TF1 TensorFlow Hub code (1 file looked at).\n"


@pytest.mark.parametrize("option", [["--diff"], ["--check"], ["--format", "sarif"], ["--verify", "main.py"]])
def test_it_stands_alone(option: list[str]) -> None:
    done = explain(*option, ".")
    assert done.exit_code == 2
    assert "Usage" in done.output
