"""What the code itself asks for: statements and files that are left, and comments that have no effect."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from hubmigrate import engine
from hubmigrate.cli import cli
from hubmigrate.records import Finding, Options, RunResult

MODULE = 'hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")'
SCRIPT = f"""\
import tensorflow as tf
import tensorflow_hub as hub

embed = {MODULE}
other = {MODULE}

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed(["tea"]))
    others = session.run(other(["rain"]))
"""
SKIP = "  # hubmigrate: skip"


def run(**files: str) -> RunResult:
    """What becomes of some files, given by their names without suffix."""
    return engine.run_text({f"{name}.py": text.encode() for name, text in files.items()}, Options())


def after(result: RunResult, path: str = "a.py") -> str:
    return next(file.after.decode() for file in result.files if file.path == path)


def said(result: RunResult) -> list[tuple[int, str, str]]:
    """Line, code and label of every finding that is no change."""
    return [(f.line, f.code, f.safety.value) for f in result.findings if f.safety.value in ("note", "todo")]


def with_skip(*lines: int) -> str:
    """The script with a comment on some lines."""
    return "".join(
        line[:-1] + SKIP + "\n" if number in lines else line
        for number, line in enumerate(SCRIPT.splitlines(keepends=True), 1)
    )


class TestSkip:
    def test_keeps_the_module_and_all_its_uses(self) -> None:
        result = run(a=with_skip(10))
        assert f"other = {MODULE}" in after(result)
        assert f'other(["rain"])){SKIP}' in after(result)
        assert "embed = hub.load(" in after(result)
        assert said(result) == [(5, "HUB101", "note"), (10, "HUB102", "note")]
        assert result.exit_status == 0

    def test_at_the_module_keeps_its_calls(self) -> None:
        result = run(a=with_skip(4))
        assert 'embed(["tea"])' in after(result)
        assert "other = hub.load(" in after(result)

    def test_at_a_change_around_the_modules_keeps_them_all(self) -> None:
        result = run(a=with_skip(1))
        assert not result.files[0].changed
        assert {safety for _, _, safety in said(result)} == {"note"}
        assert {line for line, _, _ in said(result)} == {1, 4, 5, 9, 10}
        assert result.exit_status == 0

    def test_every_module_may_be_left(self) -> None:
        result = run(a=with_skip(4, 5))
        assert not result.files[0].changed
        assert {line for line, _, _ in said(result)} == {4, 5, 9, 10}

    def test_covers_a_statement_of_many_lines(self) -> None:
        result = run(a=SCRIPT.replace('other(["rain"]))', f'other(\n        ["rain"]  # rain\n    )){SKIP}'))
        assert "HUB911" not in {code for _, code, _ in said(result)}
        assert f"other = {MODULE}" in after(result)

    def test_in_the_middle_of_a_statement_counts(self) -> None:
        result = run(a=SCRIPT.replace('other(["rain"]))', f'other({SKIP}\n        ["rain"]\n    ))'))
        assert f"other = {MODULE}" in after(result)

    def test_covers_only_the_head_of_a_block(self) -> None:
        text = SCRIPT.replace("with tf.Session() as session:", f"with tf.Session() as session:{SKIP}")
        assert said(run(a=text)) == [(7, "HUB911", "note")]

    def test_silences_what_is_left_anyway(self) -> None:
        text = SCRIPT.replace('other(["rain"])', "other.get_attached_message(1, 2)")
        assert run(a=text).exit_status == 1
        silenced = run(a=text.replace("message(1, 2))", f"message(1, 2)){SKIP}"))
        assert silenced.exit_status == 0
        assert "embed = hub.load(" in after(silenced)

    def test_crosses_files(self) -> None:
        caller = "import tensorflow as tf\nfrom a import embed\n\nwith tf.Session() as s:\n    s.run(embed(['x']))"
        result = run(a=SCRIPT, b=caller + SKIP + "\n")
        assert f"embed = {MODULE}" in after(result)
        assert any(f.path == "a.py" and f.line == 4 and "in b.py" in f.message for f in result.findings)

    @pytest.mark.parametrize("spelled", ["#hubmigrate: skip", "# noqa: E501  # hubmigrate:skip", "# hubmigrate:  skip"])
    def test_spellings(self, spelled: str) -> None:
        assert f"embed = {MODULE}" in after(run(a=SCRIPT.replace(MODULE, f"{MODULE}  {spelled}", 1)))

    def test_in_a_text_is_none(self) -> None:
        text = SCRIPT + 'note = "# hubmigrate: skip"\n'
        assert said(run(a=text)) == []

    def test_again_says_the_same(self) -> None:
        first = run(a=with_skip(10))
        second = run(a=after(first))
        assert not second.files[0].changed
        assert [code for _, code, _ in said(second)] == [code for _, code, _ in said(first)]

    def test_in_a_notebook(self) -> None:
        cells = [SCRIPT.split("other")[0] + f"other = {MODULE}{SKIP}\n", SCRIPT[SCRIPT.index("with") :]]
        made = [{"cell_type": "code", "metadata": {}, "source": cell.splitlines(True)} for cell in cells]
        content = json.dumps({"cells": made, "metadata": {}, "nbformat": 4}).encode()
        result = engine.run_text({"n.ipynb": content}, Options())
        notes = [(f.cell, f.line, f.code) for f in result.findings if f.safety.value == "note"]
        assert sorted(notes) == [(1, 5, "HUB101"), (2, 4, "HUB102")]
        assert "hub.load(" in result.files[0].after.decode()


class TestUnused:
    @pytest.mark.parametrize(
        ("line", "message"),
        [
            (f"x = 1{SKIP}", "nothing would be changed"),
            ("# hubmigrate: skip", "at the end of a statement's line"),
            ("x = 1  # hubmigrate: skip-file", "above all code"),
            ("x = 1  # hubmigrate: skip[HUB101]", "not known"),
            ("x = 1  # hubmigrate: skipfile", "not known"),
        ],
    )
    def test_is_said(self, line: str, message: str) -> None:
        result = run(a=f"{SCRIPT}{line}\n")
        (note,) = [f for f in result.findings if f.safety.value == "note"]
        assert (note.line, note.column, note.code) == (11, line.index("#") + 1, "HUB911")
        assert message in note.message
        assert result.exit_status == 0

    def test_is_said_where_nothing_else_is(self) -> None:
        helper = "from a import embed\n\nx = 1  # hubmigrate: skip\n"
        result = run(a=SCRIPT, b=helper)
        assert [f.line for f in result.findings if f.path == "b.py"] == [3]


class TestSkipFile:
    @pytest.mark.parametrize("head", ["", "#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n\n", "\ufeff", "\f\n"])
    def test_leaves_the_file(self, head: str) -> None:
        text = f"{head}# hubmigrate: skip-file\n{SCRIPT}"
        result = run(a=text)
        assert after(result) == text
        (note,) = result.findings
        assert (note.line, note.column, note.code) == (head.count("\n") + 1, 1, "HUB910")
        assert result.exit_status == 0

    @pytest.mark.parametrize("content", ['print "old"\n', "def (:\n", "caf\xe9 = 1\n"])
    def test_such_a_file_need_not_be_python(self, content: str) -> None:
        raw = b"# hubmigrate: skip-file\n" + SCRIPT.encode() + content.encode("latin-1")
        assert engine.run_text({"a.py": raw}, Options()).exit_status == 0

    def test_others_see_nothing_of_it(self) -> None:
        caller = "import tensorflow as tf\nimport tensorflow_hub as hub\nfrom b import call\n\n"
        caller += f"call({MODULE})\n"
        helper = "import tensorflow as tf\n\n\ndef call(module):\n    return module(['x'])\n"
        assert run(a=caller, b=helper).files[0].changed
        result = run(a=caller, b="# hubmigrate: skip-file\n" + helper)
        assert not any(file.changed for file in result.files)
        assert ("a.py", "todo") in [(f.path, f.safety.value) for f in result.findings]

    def test_others_are_migrated(self) -> None:
        result = run(a=SCRIPT, b="# hubmigrate: skip-file\nimport a\n" + SCRIPT)
        assert [file.path for file in result.files if file.changed] == ["a.py"]

    def test_of_a_notebook(self) -> None:
        made = [{"cell_type": "markdown", "source": "# text"}]
        made += [{"cell_type": "code", "source": text} for text in ("# hubmigrate: skip-file", SCRIPT)]
        content = json.dumps({"cells": made, "nbformat": 4}).encode()
        result = engine.run_text({"n.ipynb": content}, Options())
        (note,) = result.findings
        assert (note.cell, note.line, note.code) == (2, 1, "HUB910")
        assert not result.files[0].changed


def test_the_report_names_what_was_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    Path("a.py").write_text(with_skip(1))
    done = CliRunner().invoke(cli, ["run"])
    assert done.exit_code == 0
    assert "Left as asked, or of note, 5 places:\na.py:1:" in done.output
    assert Path("a.py").read_text() == with_skip(1)
    record = json.loads(CliRunner().invoke(cli, ["run", "--format", "json"]).output)
    assert {finding["safety"] for file in record["files"] for finding in file["findings"]} == {"note"}


def test_findings_sort_by_place() -> None:
    findings: list[Finding] = list(run(a=with_skip(10) + "x = 1  # hubmigrate: skip\n").findings)
    assert findings == sorted(findings)
