"""``--only-hub``: hub calls change, the code around them is left to another tool, and that is said once."""

from __future__ import annotations

import re

import harness
import pytest

from hubmigrate import engine
from hubmigrate.records import FileResult, Options

OPTIONS = Options(only_hub=True)
MODULE = 'hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")'
SCRIPT = f"""\
import tensorflow as tf
import tensorflow_hub as hub

embed = {MODULE}

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed(["tea"]))
"""


def run(text: str, options: Options = OPTIONS) -> FileResult:
    (file,) = engine.run_text({"a.py": text.encode()}, options).files
    assert file.failure is None
    return file


def test_only_the_lines_with_modules_change() -> None:
    file = run(SCRIPT)
    before, after = SCRIPT.splitlines(), file.after.decode().splitlines()
    assert len(before) == len(after)
    assert [i for i, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new] == [4, 8]


def test_what_is_missing_is_said_once() -> None:
    review = [finding for finding in run(SCRIPT).findings if finding.safety == "review"]
    assert [(finding.line, finding.code) for finding in review] == [(1, "HUB201")]
    assert review[0].message.endswith("it has to do: HUB201 compat-import, HUB203 v2-switch")


def test_a_file_that_needs_no_more_has_no_such_remark() -> None:
    text = SCRIPT.replace(
        "import tensorflow as tf\n", "import tensorflow.compat.v1 as tf\n\ntf.disable_v2_behavior()\n"
    )
    assert {finding.safety for finding in run(text).findings} == {"safe"}


def test_an_import_that_new_code_needs_is_written() -> None:
    file = run(f"import tensorflow_hub as hub\n\nembed = {MODULE}\ny = embed(['x'])\n")
    assert b"import tensorflow.compat.v1 as tf\n" in file.after
    assert b"disable_v2_behavior" not in file.after


def test_other_refusals_stand() -> None:
    file = run(SCRIPT + "unknown(embed)\n")
    assert not file.changed
    assert {finding.safety for finding in file.findings} == {"todo"}


def test_without_the_rest_it_is_not_safe() -> None:
    file = run(SCRIPT, OPTIONS._replace(safe_only=True))
    assert not file.changed
    assert any("without HUB201 this is none" in finding.message for finding in file.findings)


@pytest.mark.parametrize("case", harness.cases(), ids=lambda case: case.id)
def test_every_case(case: harness.Case) -> None:
    options = case.options._replace(only_hub=True)
    result = engine.run_text(case.before, options)
    assert [f.code for f in result.all_failures] == sorted(code for code, _, _ in case.failures)
    around = [
        f for f in result.findings if re.match("HUB(2|30[123])", f.code) and f.safety != "todo"
    ]  # 304: a module's own
    assert len(around) <= sum(file.changed for file in result.files)
    for file in result.files:
        for text in (rb"disable_v2_behavior\(", rb"TF_USE_LEGACY_KERAS"):
            assert len(re.findall(text, file.after)) <= len(re.findall(text, file.before))
    again = engine.run_text({**case.before, **{file.path: file.after for file in result.files}}, options)
    assert not [file.path for file in again.files if file.changed]
