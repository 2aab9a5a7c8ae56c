"""From paths to results and back: engine.run, apply and undo on real trees."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from hubmigrate import engine, migrate, registry
from hubmigrate.journal import undo
from hubmigrate.records import FileResult, Options, RunResult, Safety
from hubmigrate.rule import Refusal
from hubmigrate.uses import ModuleMade

OPTIONS = Options(style="load", tf=">=2.15")

SCRIPT = """\
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed(["a", "b"]))
"""
LEFT = """\
import library
import tensorflow_hub as hub

library.take(hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1"))
"""
MAKER = """\
import tensorflow as tf
import tensorflow_hub as hub


def load(url):
    return hub.Module(url)
"""
CALLER = """\
import tensorflow as tf
from {package}.maker import load

embed = load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(["a"])
"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.delenv("HUBMIGRATE_DEBUG", raising=False)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    return root


def fill(root: Path, files: dict[str, str | bytes]) -> Path:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def many(root: Path) -> Path:
    """A tree of scripts, packages of two files, broken files and bystanders."""
    files: dict[str, str | bytes] = {"clean.py": "print(1)\n", "python2.py": f"{SCRIPT}print vectors\n"}
    for number in range(6):
        files[f"scripts/s{number}.py"] = SCRIPT.replace("embed", f"embed_{number}")
        files[f"p{number}/__init__.py"] = ""
        files[f"p{number}/maker.py"] = MAKER
        files[f"p{number}/main.py"] = CALLER.format(package=f"p{number}")
    files["left.py"] = LEFT
    return fill(root, files)


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def by_name(result: RunResult) -> dict[str, FileResult]:
    return {Path(file.path).name: file for file in result.files}


def test_run_reads_and_apply_writes(tree: Path) -> None:
    fill(tree, {"a.py": SCRIPT, "b.py": "x = 1\n"})
    old = contents(tree)
    result = engine.run([str(tree)], OPTIONS)
    assert contents(tree) == old
    assert (result.seen, result.relevant, result.exit_status) == (2, 1, 0)
    (file,) = result.files
    assert file.changed
    assert engine.apply(result, str(tree)) == result
    assert contents(tree) == {"a.py": file.after, "b.py": old["b.py"]}
    assert b"hub.load(" in file.after


def test_undo_brings_back_all_of_a_run(tree: Path) -> None:
    many(tree)
    old = contents(tree)
    result = engine.apply(engine.run([str(tree)], OPTIONS), str(tree))
    changed = sorted(file.path for file in result.files if file.changed)
    assert len(changed) == 18
    assert sorted(undo(tree).restored) == changed
    assert contents(tree) == old


def test_a_second_run_changes_nothing(tree: Path) -> None:
    many(tree)
    engine.apply(engine.run([str(tree)], OPTIONS), str(tree))
    assert not [file.path for file in engine.run([str(tree)], OPTIONS).files if file.changed]


def test_nothing_to_do_writes_nothing(tree: Path, tmp_path: Path) -> None:
    fill(tree, {"a.py": "import tensorflow_hub as hub\n\nm = hub.load('x')\n", "left.py": LEFT})
    result = engine.run([str(tree)], OPTIONS)
    assert (result.exit_status, [file.changed for file in result.files]) == (1, [False])
    assert engine.apply(result, str(tree)) is result
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("python2.py", SCRIPT + "print vectors\n", "HUB901"),
        ("syntax.py", SCRIPT + "vectors = (\n", "HUB902"),
        ("bytes.py", SCRIPT.encode() + b"# \xff\n", "HUB904"),
        ("encoding.py", b"# coding: no-such\n" + SCRIPT.encode(), "HUB904"),
        ("notebook.ipynb", b'{"cells": tensorflow_hub hub.Module', "HUB905"),
        ("deep.py", SCRIPT + "x = " + "-" * 3000 + "1\n", "HUB907"),
        ("large.py", SCRIPT + "x = 1  # generated\n" * 120_000, "HUB907"),
    ],
)
def test_one_broken_file_never_stops_the_others(tree: Path, name: str, content: str | bytes, code: str) -> None:
    fill(tree, {"good.py": SCRIPT, name: content, "zlast.py": SCRIPT})
    old = contents(tree)
    result = engine.apply(engine.run([str(tree)], OPTIONS), str(tree))
    assert [(failure.path, failure.code) for failure in result.all_failures] == [(str(tree / name), code)]
    assert result.exit_status == 2
    now = contents(tree)
    assert now[name] == old[name]
    assert now["good.py"] != old["good.py"]
    assert now["zlast.py"] == now["good.py"]


def test_a_broken_file_of_a_program_leaves_the_rest_of_it_to_be_judged(tree: Path) -> None:
    fill(tree, {"p/__init__.py": "", "p/maker.py": MAKER + "print 1\n", "p/main.py": CALLER.format(package="p")})
    result = engine.run([str(tree)], OPTIONS)
    assert [failure.code for failure in result.all_failures] == ["HUB901"]
    assert result.exit_status == 2
    assert not by_name(result)["maker.py"].changed


def test_what_does_not_exist_is_a_failure_and_the_rest_is_done(tree: Path) -> None:
    fill(tree, {"a.py": SCRIPT})
    result = engine.run([str(tree / "gone"), str(tree)], OPTIONS)
    assert [failure.code for failure in result.failures] == ["HUB906"]
    assert by_name(result)["a.py"].changed


class Mistake(Exception):  # noqa: N818
    pass


def break_rule(monkeypatch: pytest.MonkeyPatch, action: Any) -> None:
    """Makes the rule for ``hub.Module`` misbehave in files whose name says so."""
    rule = next(rule for rule in registry.rules() if rule.code == "HUB101")
    original = rule.handlers[ModuleMade]

    def handler(use: ModuleMade, unit: Any) -> Any:
        return action(use) if "bad" in use.path else original(use, unit)

    monkeypatch.setitem(rule.handlers, ModuleMade, handler)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_internal_error_stays_in_its_program(tree: Path, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    def fail(use: ModuleMade) -> None:
        raise Mistake(f"in {use.path}\nand more")

    break_rule(monkeypatch, fail)
    many(tree)
    fill(tree, {"q/bad.py": MAKER, "q/__init__.py": "", "q/caller.py": "from q.bad import load\n\nload('x')\n"})
    result = engine.run([str(tree)], OPTIONS, jobs=jobs)
    failures = {Path(failure.path).name: failure for failure in result.all_failures if failure.code == "HUB909"}
    assert "bad.py" in failures
    assert all("\n" not in failure.message and "Mistake" in failure.message for failure in failures.values())
    assert all("/q/" in failure.path for failure in failures.values())
    assert sum(file.changed for file in result.files) == 18
    assert result.exit_status == 2


def test_the_traceback_is_shown_to_those_who_look_for_it(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(use: ModuleMade) -> None:
        raise Mistake(use.path)

    break_rule(monkeypatch, fail)
    fill(tree, {"bad.py": SCRIPT})
    engine.run([str(tree)], OPTIONS)
    assert "Traceback" not in capsys.readouterr().err
    monkeypatch.setenv("HUBMIGRATE_DEBUG", "1")
    assert engine.run([str(tree)], OPTIONS).exit_status == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda text: text + "x = (\n", "does not compile"),
        (lambda text: text + "not_there\n", "not_there"),
        (lambda text: text.replace("  # why", ""), "# why"),
        (lambda text: text.replace("hub.load", "hub.Module").replace('.signatures["default"]', ""), "second run"),
    ],
)
def test_a_broken_promise_leaves_the_file_untouched(
    tree: Path, monkeypatch: pytest.MonkeyPatch, spoil: Any, says: str
) -> None:
    original = migrate.edit.apply
    monkeypatch.setattr(migrate.edit, "apply", lambda layout, edits: spoil(original(layout, edits)))
    fill(tree, {"a.py": SCRIPT.replace("]))\n", "]))  # why\n")})
    (file,) = engine.run([str(tree)], OPTIONS._replace(target="graph")).files
    assert not file.changed
    assert file.failure is not None
    assert file.failure.code == "HUB909"
    assert says in file.failure.message


def test_a_rule_that_refuses_leaves_the_group_and_says_why(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_rule(monkeypatch, lambda use: [Refusal(use.node, "not today")])
    fill(tree, {"bad.py": SCRIPT, "good.py": SCRIPT})
    result = by_name(engine.run([str(tree)], OPTIONS))
    assert result["good.py"].changed
    assert not result["bad.py"].changed
    assert {finding.safety for finding in result["bad.py"].findings} == {Safety.TODO}
    assert any("not today" in finding.message for finding in result["bad.py"].findings)


@pytest.mark.parametrize("jobs", [2, 4])
def test_the_same_for_any_number_of_processes(tree: Path, jobs: int) -> None:
    many(tree)
    assert engine.run([str(tree)], OPTIONS, jobs=jobs) == engine.run([str(tree)], OPTIONS)


def test_the_same_for_any_order_of_paths_and_files(tree: Path) -> None:
    many(tree)
    paths = [str(path) for path in sorted(tree.rglob("*.py"))]
    expected = engine.run(paths, OPTIONS)
    texts = {path: Path(path).read_bytes() for path in paths}
    assert engine.run_text(texts, OPTIONS).files == expected.files
    chance = random.Random(2)  # noqa: S311
    for _ in range(3):
        chance.shuffle(paths)
        assert engine.run(paths, OPTIONS) == expected
        assert engine.run_text({path: texts[path] for path in paths}, OPTIONS).files == expected.files


def test_a_file_that_changed_meanwhile_is_a_failure(tree: Path) -> None:
    fill(tree, {"a.py": SCRIPT, "b.py": SCRIPT})
    result = engine.run([str(tree)], OPTIONS)
    (tree / "a.py").write_text("mine\n")
    applied = engine.apply(result, str(tree))
    assert [(Path(failure.path).name, failure.code) for failure in applied.all_failures] == [("a.py", "HUB908")]
    assert contents(tree)["a.py"] == b"mine\n"
    assert contents(tree)["b.py"] == by_name(result)["b.py"].after
    assert [Path(path).name for path in undo(tree).restored] == ["b.py"]


def test_mode_and_layout_survive(tree: Path) -> None:
    odd = "\ufeff" + SCRIPT.replace("\n", "\r\n").rstrip()
    fill(tree, {"a.py": odd})
    (tree / "a.py").chmod(0o750)
    engine.apply(engine.run([str(tree)], OPTIONS), str(tree))
    raw = (tree / "a.py").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert not raw.endswith(b"\n")
    assert (tree / "a.py").stat().st_mode & 0o7777 == 0o750
