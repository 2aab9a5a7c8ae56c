"""Every report of a proof says the same."""

from __future__ import annotations

import json
import math
import re
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hubmigrate.cli.proving import show
from hubmigrate.cli.verify import FORMS
from hubmigrate.verify.compare import Comparison, Verdict
from hubmigrate.verify.envs import Environment
from hubmigrate.verify.faces import json as json_face
from hubmigrate.verify.pool import Program
from hubmigrate.verify.proof import Pair, Proof, Settings, Subject

OLD = Environment("tf1", Path("python"), {"python": "3.7.16", "tensorflow": "1.15.5", "tensorflow-hub": "0.12.0"})
NEW = Environment("2.15", Path("python"), {"python": "3.11.7", "tensorflow-cpu": "2.15.1", "tensorflow-hub": "0.16.1"})
SIDE = Program({}, "a|b<c>.py")
ROWS = (
    Comparison("fine", Verdict.EQUAL, before="1", after="1"),
    Comparison("near", Verdict.CLOSE, "max |diff| 1e-7", 1e-7, 2.0, "float32 1", "float32 1", ((-8, 3), (-7, 1))),
    Comparison("gone", Verdict.MISSING, "after has no such value", before="1"),
    Comparison("far\x00", Verdict.DIFFERS, "1 became <2>", math.inf, 0.0, "1", "<2>", ((99, 1),), stub=True),
    Comparison("session", Verdict.NOT_COMPARED, "no value"),
)


def proof(*rows: Comparison, failure: str = "", tracebacks: tuple[str, ...] = ()) -> Proof:
    pair = Pair(OLD, NEW, rows, failure, ("a <note>",), tracebacks, 1.5)
    return Proof(Subject("a|b<c>.py", SIDE, SIDE, origin="the undo journal"), Settings(), (pair,))


def rendered(form: str, *proofs: Proof) -> str:
    return str(import_module(f"hubmigrate.verify.faces.{form}").render(proofs))


@pytest.mark.parametrize("form", FORMS)
def test_every_face_names_every_row_and_verdict(form: str) -> None:
    text = rendered(form, proof(*ROWS))
    for said in ("fine", "near", "gone", "session", "equal", "close", "differs", "no value", "1.15.5", "2.15.1"):
        assert said in text, said
    if form != "junit":
        assert "not compared" in text
        assert text.index("gone") < text.index("fine"), "what differs comes first"
    assert "missing" not in text


@pytest.mark.parametrize("form", FORMS)
def test_every_face_says_why_nothing_is_proven(form: str) -> None:
    crash = Comparison("program", Verdict.CRASHED, "before died: killed", before="died", after="ok")
    text = rendered(form, proof(crash, failure="before could not run", tracebacks=("Traceback\n  line",)))
    for said in ("crashed", "before could not run", "Traceback"):
        assert said in text, said


def test_a_stub_is_named_on_every_line_that_it_touches() -> None:
    for form in ("text", "junit", "markdown", "html"):
        (line,) = [
            line for line in rendered(form, proof(*ROWS)).splitlines() if "far" in line and "differ " not in line
        ][:1]
        assert "(stub)" in line, form


def test_json_is_the_record() -> None:
    record = json.loads(rendered("json", proof(*ROWS)))
    assert (record["version"], record["exit_status"]) == (json_face.VERSION, 1)
    rows = {row["name"]: row for row in record["proofs"][0]["pairs"][0]["rows"]}
    assert rows["near"]["histogram"] == {"-8": 3, "-7": 1}
    assert rows["far\x00"]["max_abs"] is None
    assert rows["far\x00"]["stub"] is True
    assert json.loads(rendered("json"))["exit_status"] == 2


def test_junit_counts_what_it_holds() -> None:
    root = ElementTree.fromstring(rendered("junit", proof(*ROWS), proof(failure="nothing")))  # noqa: S314 (our own)
    assert {key: root.get(key) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": "6", "failures": "2", "errors": "1", "skipped": "1",
    }  # fmt: skip


def test_pictures_are_well_formed_and_there_where_something_differs() -> None:
    page = rendered("html", proof(*ROWS))
    assert page.count("<svg") == 2
    assert "<script" not in page
    assert "<2>" not in page
    start = page.rindex("<svg")
    picture = ElementTree.fromstring(page[start : page.rindex("</svg>") + 6])  # noqa: S314 (our own)
    assert picture.find("{http://www.w3.org/2000/svg}rect") is not None, "a ground of its own, where pages are dark"
    assert [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")] == ["3", "1e-08", "1", "1e-07"]
    assert "<svg" not in rendered("html", proof(ROWS[0]))


def test_markdown_shows_its_pictures_on_github(tmp_path: Path) -> None:
    """No data URI and no inline SVG, which GitHub leaves out: files beside the report, or characters."""
    printed = rendered("markdown", proof(*ROWS))
    assert "```text\n    1e-08 ######################################## 3\n    1e-07 ############## 1\n```" in printed
    assert "no number ######################################## 1" in printed
    report = tmp_path / "the report.md"
    show([proof(*ROWS)], "markdown", report)
    text = report.read_text()
    assert re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text) == ["the%20report-1.svg", "the%20report-2.svg"]
    assert "data:" not in printed + text
    assert "<svg" not in printed + text
    for number in (1, 2):
        ElementTree.parse(tmp_path / f"the report-{number}.svg")  # noqa: S314 (our own)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "the report-1.svg", "the report-2.svg", "the report.md",
    ]  # fmt: skip


def test_markdown_stays_a_table() -> None:
    lines = [line for line in rendered("markdown", proof(*ROWS)).splitlines() if line.startswith("|")]
    assert len(lines) == 2 + len(ROWS)
    assert {line.replace("\\|", "").count("|") for line in lines} == {8}
