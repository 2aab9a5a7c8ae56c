"""Models that programs find: given ones, and stand-ins built from the interface table."""

from __future__ import annotations

from pathlib import Path

import pytest

from hubmigrate import engine
from hubmigrate.records import Options
from hubmigrate.verify import stubs
from hubmigrate.verify.compare import Verdict
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.pool import Pool, Program
from hubmigrate.verify.proof import Settings, Subject, verify
from hubmigrate.verify.stubs import Models, cached_name
from hubmigrate.verify.trees import CannotVerify

PROGRAM = """
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/2"
embed = hub.Module(USE)
elmo = hub.Module("https://tfhub.dev/google/elmo/3")
images = hub.Module("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")
bert = hub.Module("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
sentences, ids = ["a cat", "hello world"], np.int32([[1, 2, 3], [4, 5, 6]])
tokens = bert(dict(input_ids=ids, input_mask=ids, segment_ids=ids), signature="tokens", as_dict=True)
height, width = hub.get_expected_image_size(images)
outputs = [embed(sentences), elmo(sentences, as_dict=True)["elmo"], tokens["sequence_output"]]
outputs.append(images(np.ones([2, 128, 128, 3], np.float32)))
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    results = session.run(outputs)
shapes = [result.shape for result in results]
"""


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for models; the user has none."""
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(tmp_path / "none"))
    return tmp_path / "models"


def test_stand_ins_have_the_interface_of_the_table(nowhere: Path) -> None:
    files = {"p.py": PROGRAM.encode()}
    (result,) = engine.run_text(files, Options()).files
    handles = stubs.handles_in(files)
    assert len(handles) == 4
    with Pool(nowhere, variables=stubs.OFFLINE) as pool:
        found = stubs.provide(nowhere, handles, Models({}, stub=True, offline=True), "tf1", pool)
        assert found == frozenset(handles)
        sides = [Program({"p.py": text}, "p.py", watch=True) for text in (files["p.py"], result.after)]
        (pair,) = verify(Subject("p.py", *sides), Settings(stubs=found, timeout=120.0), pool).pairs
        assert (pair.status, pair.failure) == (0, ""), pair
        assert all(row.stub for row in pair.rows if row.verdict is not Verdict.NOT_COMPARED)
        assert pair.notes[0].startswith("stand-ins in place of https://tfhub.dev/google/bert")
        (shapes,) = (row.before for row in pair.rows if row.name == "shapes")
        assert "int 2, int 512" in shapes


def test_a_model_that_is_given_is_used(nowhere: Path) -> None:
    handle = "https://example.com/mine/1"
    simple = ensure_models() / cached_name("https://example.com/modules/simple/1")
    models = Models(stubs.parse([f"{handle}={simple}"]))
    text = f'import tensorflow_hub as hub\nname = sorted(hub.load("{handle}").signatures)\n'
    with Pool(nowhere, variables=stubs.OFFLINE) as pool:
        assert stubs.provide(nowhere, [handle], models, "tf1", pool) == frozenset()
        outcome = pool.run(Program({"p.py": text.encode()}, "p.py"), "2.15")
        assert outcome.ok, outcome.traceback
        gone = pool.run(Program({"p.py": text.replace("mine", "other").encode()}, "p.py"), "2.15")
        assert "refused" in gone.error


def test_what_the_table_lacks_is_named() -> None:
    with pytest.raises(CannotVerify, match=r"no row for https://tfhub.dev/x/y/1: add a \[\[family\]\] with `handles`"):
        stubs.interface_of("https://tfhub.dev/x/y/1")
    with pytest.raises(CannotVerify, match="write HANDLE=FOLDER"):
        stubs.parse(["https://tfhub.dev/x/y/1=/no/such/folder"])


def test_handles_are_what_a_program_spells_out() -> None:
    files = {"a.py": b"A = 'https://tfhub.dev/google/elmo/3'\nB = 'https://example.com'\n", "b.txt": b"", "c.py": b"("}
    assert stubs.handles_in(files) == ["https://tfhub.dev/google/elmo/3"]
