"""``hubmigrate verify --sites``: calls are proven without running the program, and wrong ones are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from hubmigrate.verify import subjects
from hubmigrate.verify.compare import Comparison, Verdict
from hubmigrate.verify.pool import Pool
from hubmigrate.verify.proof import Proof, Settings
from hubmigrate.verify.siteproof import verify_sites
from hubmigrate.verify.trees import CannotVerify

HEAD = "import missing_data\nimport {tf} as tf\nimport tensorflow_hub as hub\n\nDATA = missing_data.load()\n"
DENSE, BERT = "https://example.com/modules/dense/1", "https://tfhub.dev/google/albert_base/1"
OLD_BERT = f'm = hub.Module("{BERT}")\nd = m(signature="tokenization_info", as_dict=True)\n'
NEW_BERT = 'm = hub.load("{0}")\nd = {{**m.signatures["tokenization_info"](){1}}}\n'
TOKENS = 'dict(input_ids=DATA, input_mask=DATA, segment_ids=DATA), signature="tokens", as_dict=True'

OLD = f'm = hub.Module("{DENSE}")\ny = m(DATA.rows)\n'
SITES = {
    # name: (before, after, verdict)
    "right": (OLD, f'm = hub.load("{DENSE}")\ny = m.signatures["default"](tf.constant(DATA.rows, dtype=tf.float32))["default"]\n', "equal"),
    "layer": (OLD, f'm = hub.KerasLayer("{DENSE}")\ny = m(tf.constant(DATA.rows, dtype=tf.float32))\n', "equal"),
    "own_dtype": (OLD, f'm = hub.load("{DENSE}")\ny = m.signatures["default"](tf.convert_to_tensor(DATA.rows, dtype=m.signatures["default"].structured_input_signature[1]["x"].dtype))["default"]\n', "equal"),
    "other_signature": (OLD, f'm = hub.load("{DENSE}")\ny = m.signatures["features"](tf.constant(DATA.rows, dtype=tf.float32))["default"]\n', "differs"),
    "other_output": (OLD, f'm = hub.load("{DENSE}")\ny = m.signatures["default"](tf.constant(DATA.rows, dtype=tf.float32))["hidden"]\n', "differs"),
    "whole_dict": (OLD, f'm = hub.load("{DENSE}")\ny = m.signatures["default"](tf.constant(DATA.rows, dtype=tf.float32))\n', "differs"),
    "other_dtype": (OLD, f'm = hub.load("{DENSE}")\ny = m.signatures["default"](tf.constant(DATA.rows, dtype=tf.float64))["default"]\n', "crashed"),
    "other_key": (OLD, f'm = hub.load("{DENSE}")\ny = m.signatures["default"](z=tf.constant(DATA.rows, dtype=tf.float32))["default"]\n', "crashed"),
    "no_signature": (OLD, f'm = hub.load("{DENSE}")\ny = m.signatures["serving_default"](tf.constant(DATA.rows))["default"]\n', "crashed"),
    "tokens": (f'm = hub.Module("{BERT}")\ny = m({TOKENS})["pooled_output"]\n', f'm = hub.load("{BERT}")\ny = m.signatures["tokens"](**{{"input_ids": DATA, "input_mask": DATA, "segment_ids": DATA}})["pooled_output"]\n', "equal"),
    "swapped": (f'm = hub.Module("{BERT}")\ny = m({TOKENS})["pooled_output"]\n', f'm = hub.load("{BERT}")\ny = m.signatures["tokens"](**{{"input_ids": DATA, "input_mask": DATA, "segment_ids": DATA}})["sequence_output"]\n', "differs"),
    "vocabulary": (OLD_BERT, NEW_BERT.format(BERT, ', "vocab_file": m.asset_paths[0].asset_path'), "equal"),
    "vocabulary_lost": (OLD_BERT, NEW_BERT.format(BERT, ""), "differs"),
    "tags_lost": ('m = hub.Module("https://example.com/modules/dropout/1", tags={"train"})\ny = m(DATA)\n', 'm = hub.load("https://example.com/modules/dropout/1")\ny = m.signatures["default"](DATA)["default"]\n', "differs"),
    "tags_kept": ('m = hub.Module("https://example.com/modules/dropout/1", tags={"train"})\ny = m(DATA)\n', 'm = hub.load("https://example.com/modules/dropout/1", tags={"train"})\ny = m.signatures["default"](DATA)["default"]\n', "equal"),
    "computed": ("m = hub.Module(DATA.handle)\ny = m(DATA)\n", 'm = hub.load(DATA.handle)\ny = m.signatures["default"](DATA)["default"]\n', "not compared"),
    "not_migrated": (OLD, OLD, "not compared"),
}  # fmt: skip


@pytest.fixture(scope="module")
def proof(pool: Pool, tmp_path_factory: pytest.TempPathFactory) -> Proof:
    root = tmp_path_factory.mktemp("sites")
    for side in ("before", "after"):
        (root / side).mkdir()
    for name, (before, after, _) in SITES.items():
        (root / "before" / f"{name}.py").write_text(HEAD.format(tf="tensorflow") + before)
        (root / "after" / f"{name}.py").write_text(HEAD.format(tf="tensorflow.compat.v1") + after)
    both, sites = subjects.tree([root / "after"], before=str(root / "before"), root=root / "after")
    return verify_sites("after", sites, both, Settings(), pool)


@pytest.mark.parametrize("name", SITES)
def test_a_site(proof: Proof, name: str) -> None:
    verdict = {row.name.split()[1].partition(".")[0]: row for row in proof.pairs[0].rows}[name].verdict
    found = "equal" if verdict is Verdict.CLOSE else "differs" if verdict is Verdict.MISSING else verdict.value
    assert found == SITES[name][2], proof.pairs[0].rows


def test_a_tree_is_as_good_as_its_worst_site(proof: Proof) -> None:
    assert proof.status == 1
    assert proof.pairs[0].failure == ""


def row_of(proof: Proof, name: str) -> Comparison:
    return next(row for row in proof.pairs[0].rows if row.name.startswith(f"site {name}.py"))


def test_reasons_are_given(proof: Proof) -> None:
    assert row_of(proof, "computed").detail == "which module it calls, or with which tags, is computed"
    assert row_of(proof, "not_migrated").detail == "the migrated file has no call that can be told to be this one"
    assert row_of(proof, "right").name == f"site right.py:7 {DENSE} [default]"


def test_no_site_is_no_success(pool: Pool, tmp_path: Path) -> None:
    for side in ("before", "after"):
        (tmp_path / side).mkdir()
        (tmp_path / side / "a.py").write_text("x = 1\n")
    both, sites = subjects.tree([tmp_path / "after"], before=str(tmp_path / "before"), root=tmp_path / "after")
    (pair,) = verify_sites("after", sites, both, Settings(), pool).pairs
    assert (pair.status, pair.failure) == (2, "0 values compared (there is no migrated call of a module)")
    with pytest.raises(CannotVerify, match="no such file or folder"):
        subjects.tree([tmp_path / "nothing"])
