"""The reports, from records made by hand: what each face says about them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest

from hubmigrate.records import Failure, FileResult, Finding, Options, RunResult, Safety
from hubmigrate.report import Outcome, diff, github, markdown, sarif, text
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
            "target": "auto",
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


NOTE = finding("src/a.py", 12, "HUB911", Safety.NOTE, "no effect | 100% `a|b` *here*, <b>")
CELL_FAILURE = Failure("sub dir/b.ipynb", "HUB901", "cell 2: Python 2 source", 4)
FACES = Outcome(
    RunResult(
        files=(*RUN.files, FileResult("src/b.py", b"", b"", (NOTE,))),
        seen=3,
        relevant=3,
        failures=(OLD, CELL_FAILURE, Failure("caf\udce9.py", "HUB906", "line one\nline two")),
    ),
    OPTIONS,
    wrote=True,
)


class TestSarif:
    @pytest.fixture
    def run(self) -> dict[str, Any]:
        log = json.loads(sarif.render(FACES))
        assert log["version"] == "2.1.0"
        assert log["$schema"].endswith("sarif-schema-2.1.0.json")
        (run,) = log["runs"]
        assert isinstance(run, dict)
        return run

    def test_every_code_has_its_page(self, run: dict[str, Any]) -> None:
        rules = run["tool"]["driver"]["rules"]
        assert [rule["id"] for rule in rules] == ["HUB101", "HUB105", "HUB201", "HUB901", "HUB906", "HUB911"]
        for rule in rules:
            assert rule["shortDescription"]["text"]
            assert rule["help"]["text"].count("\n") > 3
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]

    def test_levels_go_by_safety(self, run: dict[str, Any]) -> None:
        levels = {(result["properties"]["safety"], result["level"]) for result in run["results"]}
        assert levels == {
            ("failed", "error"),
            ("todo", "error"),
            ("review", "warning"),
            ("safe", "note"),
            ("note", "note"),
        }
        assert run["invocations"] == [{"executionSuccessful": False, "exitCode": 2}]

    def test_places(self, run: dict[str, Any]) -> None:
        places = {r["message"]["text"]: r["locations"][0]["physicalLocation"] for r in run["results"]}
        assert places["the signature is computed at run time"] == {
            "artifactLocation": {"uri": "src/a.py", "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": 9, "startColumn": 5},
        }
        assert places["Python 2 source"]["region"] == {"startLine": 3}
        assert places["cell 3, line 2: assumes a finished graph"] == {
            "artifactLocation": {"uri": "nb.ipynb", "uriBaseId": "%SRCROOT%"}
        }
        assert places["cell 2: Python 2 source"]["artifactLocation"]["uri"] == "sub%20dir/b.ipynb"
        assert places["line one\nline two"]["artifactLocation"]["uri"] == "caf%E9.py"

    def test_a_path_outside_of_the_folder(self, tmp_path: Path) -> None:
        run = RunResult(failures=(Failure(f"{tmp_path}/a.py", "HUB902", "no"),))
        log = json.loads(sarif.render(Outcome(run, OPTIONS)))
        place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == {"uri": (tmp_path / "a.py").as_uri()}

    def test_nothing_to_say(self) -> None:
        (run,) = json.loads(sarif.render(Outcome(RunResult(seen=1), OPTIONS, wrote=True)))["runs"]
        assert run["results"] == run["tool"]["driver"]["rules"] == []
        assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 0}]


class TestGithub:
    def test_annotations(self) -> None:
        assert github.render(FACES).splitlines() == [
            "::error file=caf\udce9.py,title=hubmigrate HUB906::HUB906 line one%0Aline two",
            "::error file=old.py,line=3,title=hubmigrate HUB901::HUB901 Python 2 source",
            "::error file=sub dir/b.ipynb,title=hubmigrate HUB901::HUB901 cell 2: Python 2 source",
            "::warning file=nb.ipynb,title=hubmigrate HUB201::HUB201 cell 3, line 2: assumes a finished graph",
            "::error file=src/a.py,line=9,col=5,title=hubmigrate HUB105::HUB105 the signature is computed at run time",
            "::notice file=src/a.py,line=12,col=5,title=hubmigrate HUB911::HUB911 no effect | 100%25 `a|b` *here*, <b>",
        ]

    def test_a_file_name_ends_no_property(self) -> None:
        run = RunResult(failures=(Failure("a,b:c%.py", "HUB902", "a::b"),))
        said = github.render(Outcome(run, OPTIONS))
        assert said == "::error file=a%2Cb%3Ac%25.py,title=hubmigrate HUB902::HUB902 a::b\n"


class TestMarkdown:
    def test_the_more_urgent_first(self) -> None:
        said = markdown.render(FACES)
        titles = ["Not processed", "Not migrated", "To review", "Left as asked", "Safe"]
        assert [said.index(title) for title in titles] == sorted(said.index(title) for title in titles)
        assert said.startswith("### hubmigrate\n\n2 files changed, 1 place left, 3 files not processed (")
        assert "**Not migrated (1 place)**\n\n| where | code | what |\n| --- | --- | --- |\n" in said
        assert "| `src/a.py:9` | HUB105 | the signature is computed at run time |\n" in said

    def test_text_stays_text(self) -> None:
        assert r"| no effect \| 100% `a\|b` \*here\*, \<b\> |" in markdown.render(FACES)
        run = RunResult(failures=(Failure("a`b|c.py", "HUB902", "no"),))
        assert r"| `` a`b\|c.py `` | HUB902 | no |" in markdown.render(Outcome(run, OPTIONS))

    def test_it_fits_into_a_comment(self) -> None:
        many = tuple(finding("src/a.py", line, "HUB105", s, "long " * 200) for line in range(500) for s in Safety)
        said = markdown.render(Outcome(RunResult(files=(FileResult("src/a.py", b"", b"", many),)), OPTIONS))
        assert len(said) < 65_536
        assert said.count("and 460 more places.") == 4

    def test_nothing_to_say(self) -> None:
        said = markdown.render(Outcome(RunResult(seen=2), OPTIONS, wrote=True))
        assert said == "### hubmigrate\n\nNo TF1 TensorFlow Hub code (2 files looked at).\n"
