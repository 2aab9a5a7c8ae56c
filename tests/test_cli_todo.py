"""``--todo-comments``: where the comments go, and that they come and go with what is left."""

from __future__ import annotations

import json
from pathlib import Path

import harness
import pytest
from click.testing import CliRunner

from hubmigrate import engine
from hubmigrate.cli import cli
from hubmigrate.records import Options

OPTIONS = Options(todo_comments=True)
MODULE = 'hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")'
HEAD = "import tensorflow as tf\nimport tensorflow_hub as hub\n"
LEFT = "# TODO[HUB101]: the module is left: the module is handed to code that is not seen (HUB109)\n"
ESCAPES = "# TODO[HUB109]: the module is handed to code that is not seen\n"


def after(text: str, options: Options = OPTIONS) -> str:
    """The text after a run, which a second run leaves as it is."""
    first = run(text.encode(), options)
    assert run(first, options) == first
    return first.decode()


def run(raw: bytes, options: Options) -> bytes:
    result = engine.run_text({"a.py": raw}, options)
    assert not result.all_failures
    return next((file.after for file in result.files), raw)


class TestPlaces:
    def test_above_the_statement(self) -> None:
        text = f"{HEAD}\nm = {MODULE}\nunknown(m)\n"
        assert after(text) == f"{HEAD}\n{LEFT}m = {MODULE}\n{ESCAPES}unknown(m)\n"

    def test_only_if_asked_for(self) -> None:
        text = f"{HEAD}\nm = {MODULE}\nunknown(m)\n"
        assert after(text, Options()) == text

    @pytest.mark.parametrize(
        "statement",
        [
            "unknown(\n    1,\n    m,\n)\n",
            "x = [\n    # why\n    unknown(m)\n]\n",
            "unknown(m); x = 1\n",
            "if unknown(m):\n    pass\n",
            "if 1: unknown(m)\n",
            "if 1:\n    pass\nelif unknown(m):\n    pass\n",
            "@unknown(m)\ndef f():\n    pass\n",
            "# about it\n@plain\n@unknown(m)\ndef f():\n    pass\n",
            "with unknown(m) as x:\n    pass\n",
            "f = lambda: (\n    unknown(m)\n)\n",
            'x = f"""{unknown(m)}\n"""\n',
            "x = 1 + \\\n    unknown(m)\n",
        ],
    )
    def test_a_line_of_its_own_above_the_whole_statement(self, statement: str) -> None:
        text = f"{HEAD}\nm = {MODULE}\n{statement}"
        assert after(text) == f"{HEAD}\n{LEFT}m = {MODULE}\n{ESCAPES}{statement}"

    @pytest.mark.parametrize("indent", ["    ", "\t", "  "])
    def test_with_the_indentation_of_the_statement(self, indent: str) -> None:
        body = f"def f():\n{indent}m = {MODULE}\n{indent}# about it\n{{}}{indent}unknown(m)\n\n\nf()\n"
        changed = after(f"{HEAD}\n{body.format('')}")
        assert f"def f():\n{indent}{LEFT}{indent}m = " in changed
        assert f"{indent}{ESCAPES}{indent}# about it\n{indent}unknown(m)\n" in changed

    def test_with_the_line_ends_of_the_file(self) -> None:
        text = f"{HEAD}\nm = {MODULE}\nunknown(m)\n"
        assert after(text.replace("\n", "\r\n")) == after(text).replace("\n", "\r\n")

    def test_above_a_first_statement(self) -> None:
        text = f"# head\nimport tensorflow_hub as hub; unknown({MODULE})\n"
        assert ESCAPES in after(text)

    def test_one_comment_for_what_is_said_twice(self) -> None:
        text = f"{HEAD}\nm = {MODULE}\nunknown(m, m)\n"
        assert after(text).count(ESCAPES) == 1

    def test_in_any_encoding(self) -> None:
        raw = f"# coding: latin-1\n# caf\xe9\n{HEAD}\nm = {MODULE}\nunknown(m)\n".encode("latin-1")
        (file,) = engine.run_text({"a.py": raw}, OPTIONS).files
        assert file.after == raw.replace(b"m = hub", LEFT.encode() + b"m = hub").replace(
            b"unknown", ESCAPES.encode() + b"unknown"
        )

    def test_in_a_notebook(self) -> None:
        cells = [HEAD, f"%%time\nm = {MODULE}\n", "!ls\n# about it\nunknown(m)"]
        made = [{"cell_type": "code", "metadata": {}, "source": cell.splitlines(True)} for cell in cells]
        raw = json.dumps({"cells": made, "metadata": {}, "nbformat": 4}).encode()
        (file,) = engine.run_text({"n.ipynb": raw}, OPTIONS).files
        assert ["".join(cell["source"]) for cell in json.loads(file.after)["cells"]] == [
            HEAD,
            f"%%time\n{LEFT}m = {MODULE}\n",
            f"!ls\n{ESCAPES}# about it\nunknown(m)",
        ]
        assert not engine.run_text({"n.ipynb": file.after}, OPTIONS).files[0].changed


class TestComeAndGo:
    def test_stale_ones_go(self) -> None:
        stale = "# TODO[HUB112]: something of old\n"
        text = f"{stale}{HEAD}\n{stale}m = {MODULE}\n{stale}unknown(m)\n\n\ndef f():\n    pass\n    {stale}\n\n{stale}"
        assert after(text) == f"{HEAD}\n{LEFT}m = {MODULE}\n{ESCAPES}unknown(m)\n\n\ndef f():\n    pass\n\n\n"

    def test_when_the_reason_is_gone(self) -> None:
        commented = after(f"{HEAD}\nm = {MODULE}\nunknown(m)\n")
        mended = commented.replace("unknown(m)", "m(['x'])")
        assert "TODO" not in after(mended)
        assert "hub.load(" in after(mended)

    def test_without_the_option_they_are_the_users(self) -> None:
        text = f"{HEAD}\n{LEFT}m = {MODULE}\nm(['x'])\n"
        assert LEFT in after(text, Options())

    def test_only_comments_are_taken_away(self) -> None:
        text = f'{HEAD}\nm = {MODULE}\nm(["x"])\nx = """\n{LEFT}"""\ny = 1  {LEFT}'
        changed = after(text)
        assert changed.endswith(f'x = """\n{LEFT}"""\ny = 1  {LEFT}')

    def test_what_is_said_beside_a_moved_module_stays(self) -> None:
        text = f"{HEAD}\nm = {MODULE}\ny = m(['x'])\nz = tf.contrib.layers.flatten(y)\n"
        changed = after(text)
        assert "# TODO[HUB205]: tf.contrib.layers.flatten does not exist in TF2\nz = " in changed

    def test_nothing_is_said_of_what_was_skipped(self) -> None:
        text = f"{HEAD}\nm = {MODULE}\nunknown(m)  # hubmigrate: skip\n"
        assert after(text) == text


@pytest.mark.parametrize("case", harness.cases(), ids=lambda case: case.id)
def test_every_todo_of_every_case(case: harness.Case) -> None:
    result = engine.run_text(case.before, case.options._replace(todo_comments=True))
    assert [f.code for f in result.all_failures] == sorted(code for code, _, _ in case.failures)
    for file in result.files:
        for finding in file.findings:
            assert finding.safety != "todo" or f"# TODO[{finding.code}]: ".encode() in file.after or finding.cell
    again = engine.run_text(
        {**case.before, **{file.path: file.after for file in result.files}},
        case.options._replace(todo_comments=True),
    )
    assert not [file.path for file in again.files if file.changed]


class TestSessions:
    """What keeps a program on sessions."""

    KEEPS = "# TODO[HUB220]: the program keeps its sessions: "
    TEXT = f"{HEAD}\nm = {MODULE}\ny = m(['a'])\n# saved\ns = tf.train.Saver()\n"
    EAGER = Options(target="eager", todo_comments=True)

    def test_above_the_line_that_decides(self) -> None:
        lines = after(self.TEXT, self.EAGER).splitlines()
        assert lines[-3].startswith(f"{self.KEEPS}tf.train.Saver ")
        assert lines[-2:] == ["# saved", "s = tf.train.Saver()"]

    def test_another_reason(self) -> None:
        text = after(self.TEXT, self.EAGER).replace("s = tf.train.Saver()", "s = tf.gradients(y, y)")
        again = after(text, self.EAGER)
        assert again.count(self.KEEPS) == 1
        assert "tf.gradients" in again.partition(self.KEEPS)[2].splitlines()[0]

    def test_gone_with_its_reason(self) -> None:
        text = after(self.TEXT, self.EAGER).replace("s = tf.train.Saver()", "s = tf.Session()\nx = s.run(y)")
        assert self.KEEPS not in after(text, self.EAGER)

    def test_a_note_is_none(self) -> None:
        assert self.KEEPS not in after(self.TEXT, Options(target="auto", todo_comments=True))


def test_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HUBMIGRATE_STATE_DIR", str(tmp_path / "state"))
    Path("a.py").write_text(f"{HEAD}\nm = {MODULE}\nunknown(m)\n")
    assert CliRunner().invoke(cli, ["run", "--todo-comments"]).exit_code == 1
    assert ESCAPES in Path("a.py").read_text()
    assert "1 file would change" not in CliRunner().invoke(cli, ["run", "--check", "--todo-comments"]).output
