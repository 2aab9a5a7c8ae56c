"""The reports, from records made by hand: what each face says about them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest

from hubmigrate.records import Failure, FileResult, Finding, Options, RunResult, Safety
from hubmigrate.report import Outcome, diff, text
from hubmigrate.report import json as report_json

OPTIONS = Options()


def finding(path: str, line: int, code: str, safety: Safety, message: str, cell: int | None = None) -> Finding:
    return Finding(path, line, 5, code, f"rule-{code[-3:]}", safety, message, cell)


SAFE = finding("src/a.py", 2, "HUB101", Safety.SAFE, "hub.Module becomes hub.load")
REVIEW = finding("nb.ipynb", 2, "HUB201", Safety.REVIEW, "assumes a finished graph", cell=3)
TODO = finding("src/a.py", 9, "HUB105", Safety.TODO, "the signature is computed at run time")
OLD = Failure("old.py", "HUB901", "Python 2 source", 3)
RUN = RunResult(
    files=(FileResult("nb.ipynb", b"{}", b"{} ", (REVIEW,)), FileResult("src/a.py", b"a\n", b"b\n", (SAFE, TODO))),
    seen=1200,
    relevant=2,
    failures=(OLD,),
)


class TestText:
    def test_says_everything_at_once(self) -> None:
        assert text.render(Outcome(RUN, OPTIONS, tf_origin="setup.cfg", wrote=True)) == (
            "To review, 1 place on an assumption:\n"
            "nb.ipynb:cell 3:2:5: HUB201 assumes a finished graph\n"
            "\n"
            "Not migrated, 1 place:\n"
            "src/a.py:9:5: HUB105 the signature is computed at run time\n"
            "\n"
            "Migrated 2 places in 2 files:\n"
            "  HUB101  rule-101  1 safe\n"
            "  HUB201  rule-201  1 review\n"
            "\n"
            "2 files changed, 1 place left, 1 file not processed"
            " (1,200 files looked at; for TensorFlow >=2.15 from setup.cfg).\n"
            "  review: 1 change on an assumption, named above\n"
            "  explain: `hubmigrate explain CODE` says more about HUB105, HUB201\n"
            "  undo: `hubmigrate undo`\n"
        )

    def test_says_would_where_nothing_was_written(self) -> None:
        said = text.render(Outcome(RUN, OPTIONS, wrote=False))
        assert "Would migrate 2 places" in said
        assert "2 files would change" in said
        assert "hubmigrate undo" not in said

    def test_names_safe_places_when_verbose(self) -> None:
        assert str(SAFE.message) in text.render(Outcome(RUN, OPTIONS), verbose=True)
        assert str(SAFE.message) not in text.render(Outcome(RUN, OPTIONS))

    @pytest.mark.parametrize(
        ("relevant", "said"), [(0, "No TF1 TensorFlow Hub code (7 files"), (1, "Nothing left to migrate (7 files")]
    )
    def test_nothing_to_do_is_one_line(self, relevant: int, said: str) -> None:
        rendered = text.render(Outcome(RunResult(seen=7, relevant=relevant), OPTIONS, wrote=True))
        assert rendered.startswith(said)
        assert rendered.count("\n") == 1

    def test_failures_are_lines_of_their_own(self) -> None:
        assert text.failures(Outcome(RUN, OPTIONS)) == ["old.py:3: HUB901 Python 2 source"]

    def test_colour_changes_no_word(self) -> None:
        outcome = Outcome(RUN, OPTIONS, wrote=True)
        coloured = text.render(outcome, click.style, verbose=True)
        assert "\x1b[" in coloured
        assert click.unstyle(coloured) == text.render(outcome, verbose=True)

    def test_a_file_that_could_not_be_written_did_not_change(self) -> None:
        failed = FileResult("a.py", b"a", b"b", (SAFE,), Failure("a.py", "HUB907", "disk full"))
        outcome = Outcome(RunResult(files=(failed,), seen=1, relevant=1), OPTIONS, wrote=True)
        assert outcome.changed == ()
        assert outcome.exit_status == 2


class TestExitStatus:
    def test_a_change_counts_as_left_until_it_is_written(self) -> None:
        result = RunResult(files=(FileResult("a.py", b"a", b"b", (SAFE,)),))
        assert Outcome(result, OPTIONS, wrote=True).exit_status == 0
        assert Outcome(result, OPTIONS, wrote=False).exit_status == 1


class TestDiff:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (b"a\nb\nc\n", b"a\nB\nc\n"),
            (b"a\nb", b"a\nB"),
            (b"a\nb", b"a\nb\n"),
            (b"a\nb\n", b"a\nb"),
            (b"a\r\nb\r\n", b"a\r\nB\r\n"),
            (b"a\rb\rc", b"a\rB\rc"),
            (b"\xef\xbb\xbfa = 1\n", b"\xef\xbb\xbfa = 2\n"),
            (b"# caf\xe9\na\n", b"# caf\xe9\nb\n"),
            (b"-- a\n++ b\n@@ c", b"-- a\n++ B\n@@ C"),
            ("a\u2028b\x0cc\x85d\n".encode(), "a\u2028b\x0cC\x85d\n".encode()),
            (b"a\n" * 200, b"a\n" * 100 + b"b\n" + b"a\n" * 99 + b"c\n"),
        ],
    )
    @pytest.mark.parametrize("tool", ["git", "patch"])
    @pytest.mark.parametrize("name", ["a.py", "sub/with space.py", 'quo"te.py', "caf\u00e9.py"])
    def test_applies_to_the_byte(self, tmp_path: Path, before: bytes, after: bytes, tool: str, name: str) -> None:
        target = tmp_path / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(before)
        command = {"git": ["git", "apply", "-"], "patch": ["patch", "-p1", "--quiet", "--binary"]}[tool]
        patch = diff.render([FileResult(name, before, after)])
        subprocess.run(command, input=patch, cwd=tmp_path, check=True)
        assert target.read_bytes() == after

    @pytest.mark.parametrize("spelled", ["./a.py", "b/../a.py", "{cwd}/a.py"])
    def test_names_files_from_here(self, spelled: str) -> None:
        path = spelled.format(cwd=Path.cwd())
        assert diff.render([FileResult(path, b"a\n", b"b\n")]).startswith(b"--- a/a.py\n+++ b/a.py\n")

    def test_colour_changes_no_byte(self) -> None:
        file = FileResult("a.py", b"a\r\nb", b"A\r\nb")
        seen: list[str] = []

        def colour(data: bytes, name: str) -> bytes:
            seen.append(name)
            return data

        assert diff.render([file], colour) == diff.render([file])
        assert seen == ["bold", "bold", "cyan", "red", "green"]


def notebook(*sources: Any, **metadata: Any) -> bytes:
    cells = [{"cell_type": "markdown", "source": "text"}]
    cells += [{"cell_type": "code", "source": source} for source in sources]
    return json.dumps({"cells": cells, "metadata": metadata}).encode()


class TestNotebookDiff:
    def test_shows_code_by_cell(self) -> None:
        before, after = notebook(["a\n", "b"], "same"), notebook(["a\n", "c"], "same")
        assert diff.render([FileResult("nb.ipynb", before, after)]) == (
            b"--- a/nb.ipynb cell 2\t\n+++ b/nb.ipynb cell 2\t\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
        )

    @pytest.mark.parametrize(
        "after", [notebook("b", kernel="new"), notebook("b", "c"), b"not json", json.dumps([1]).encode()]
    )
    def test_shows_all_if_more_than_code_changes(self, after: bytes) -> None:
        rendered = diff.render([FileResult("nb.ipynb", notebook("a"), after)])
        assert rendered.startswith(b"--- a/nb.ipynb\n")
        assert b"+" + after in rendered


class TestJson:
    def test_holds_the_whole_record(self) -> None:
        data = json.loads(report_json.render(Outcome(RUN, OPTIONS, tf_origin="--tf", wrote=True)))
        files = data.pop("files")
        failures = data.pop("failures")
        assert data.pop("hubmigrate")
        assert data == {
            "version": 1,
            "target": "graph",
            "style": "auto",
            "tf": ">=2.15",
            "tf_origin": "--tf",
            "wrote": True,
            "exit_status": 2,
            "seen": 1200,
            "relevant": 2,
        }
        assert [(file["path"], file["changed"], len(file["findings"])) for file in files] == [
            ("nb.ipynb", True, 1),
            ("src/a.py", True, 2),
        ]
        assert files[0]["findings"][0] == {
            "path": "nb.ipynb",
            "cell": 3,
            "line": 2,
            "column": 5,
            "code": "HUB201",
            "rule": "rule-201",
            "safety": "review",
            "message": "assumes a finished graph",
        }
        assert failures == [{"path": "old.py", "line": 3, "code": "HUB901", "message": "Python 2 source"}]

    def test_survives_any_path(self) -> None:
        run = RunResult(failures=(Failure("caf\udce9.py", "HUB902", "no"),))
        assert (
            json.loads(report_json.render(Outcome(run, OPTIONS)).encode("ascii"))["failures"][0]["path"][3] == "\udce9"
        )
