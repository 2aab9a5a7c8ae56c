"""Modules on disk: what is read of them, what follows from it, and that nothing they hold makes a run fail."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from hubmigrate import engine, on_disk
from hubmigrate.knowledge.interfaces import Input, lookup
from hubmigrate.records import Options
from hubmigrate.verify import subjects
from hubmigrate.verify.compare import Verdict
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.pool import Pool
from hubmigrate.verify.proof import Settings, verify
from hubmigrate.verify.stubs import cached_name

TYPED = "https://example.com/modules/dtype/1"
PUBLISHED = (
    "https://tfhub.dev/google/elmo/2",
    "https://tfhub.dev/google/universal-sentence-encoder/2",
    "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1",
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2",
)


def folder_of(handle: str) -> Path:
    return ensure_models() / cached_name(handle)


def field(number: int, value: bytes | int) -> bytes:
    """A field of a small message in protobuf's wire format."""
    if isinstance(value, int):
        return bytes([number << 3, value])
    return bytes([number << 3 | 2, len(value)]) + value


def entry(key: str, value: bytes) -> bytes:
    return field(1, key.encode()) + field(2, value)


def saved_model(dtype: int = 3, key: str = "x", *, extra: bytes = b"") -> bytes:
    """One graph with a signature ``default`` of one input of a shape [?]."""
    shape = field(3, field(2, b""))
    signature = field(1, entry(key, field(2, dtype) + shape + extra)) + field(2, entry("default", b""))
    return field(1, 1) + field(2, field(2, b"the graph") + field(5, entry("default", signature)))


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """A folder with a module that takes int32."""
    folder = tmp_path / "project" / "modules" / "ids"
    folder.mkdir(parents=True)
    (tmp_path / "project" / "pyproject.toml").touch()
    (folder / "tfhub_module.pb").write_bytes(b"\x08\x03")
    (folder / "saved_model.pb").write_bytes(saved_model())
    return folder


def migrated(text: str, path: str = "program.py", **options: str) -> str:
    result = engine.run_text({path: text.encode()}, Options(**options))  # type: ignore[arg-type]
    (file,) = result.files
    return (file.after if file.after is not None else file.before).decode()


@pytest.mark.parametrize("handle", PUBLISHED)
def test_a_module_declares_what_the_table_says(handle: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(ensure_models()))
    found, known = on_disk.declared(handle, "program.py"), lookup(handle)
    assert found is not None
    assert known is not None
    assert known.tables in (None, found.tables)
    for signature in known.signatures:
        declared = found.signature(signature.name)
        for each in signature.inputs or ():
            if declared is not None and each.dtype is not None:
                assert (declared.input(each.key) or each).dtype == each.dtype


def test_dtypes_ranks_and_tags() -> None:
    found = on_disk.declared(str(folder_of(TYPED)), "program.py")
    assert found is not None
    assert found.signatures[0].inputs == (Input("i", "int64", 1), Input("x", "float64", 1))
    assert set(found.signatures[0].outputs) == {"default", "twice"}
    dropout = on_disk.declared(str(folder_of("https://example.com/modules/dropout/1")), "program.py")
    assert dropout is not None
    assert dropout.tags == (frozenset(), frozenset({"train"}))


def test_sparse_inputs_are_not_told() -> None:
    found = on_disk.declared(str(folder_of("https://example.com/modules/sparse/1")), "program.py")
    assert found is not None
    assert found.signatures[0].inputs is None


def test_a_path_is_one_from_the_project_or_the_file(module: Path) -> None:
    source = module.parents[1] / "source"
    source.mkdir()
    assert on_disk.declared("modules/ids", str(source / "program.py")) is not None
    assert on_disk.declared("../modules/ids", str(source / "program.py")) is not None
    assert on_disk.declared("ids", str(source / "program.py")) is None
    assert on_disk.declared("gs://modules/ids", str(source / "program.py")) is None
    other = source / "modules" / "ids"
    other.mkdir(parents=True)
    (other / "tfhub_module.pb").write_bytes(b"\x08\x03")
    (other / "saved_model.pb").write_bytes(saved_model())
    assert on_disk.declared("modules/ids", str(source / "program.py")) is not None
    (other / "saved_model.pb").write_bytes(saved_model(7))
    assert on_disk.declared("modules/ids", str(source / "program.py")) is None


def test_only_modules_of_tf1_hub_count(module: Path) -> None:
    assert on_disk.declared(str(module), "program.py") is not None
    (module / "tfhub_module.pb").unlink()
    assert on_disk.declared(str(module), "program.py") is None


@pytest.mark.parametrize("name", ["", "\0", "x" * 5000, "\ud800"])
def test_odd_handles_are_no_paths(name: str) -> None:
    assert on_disk.declared(name, "program.py") is None
    assert on_disk.declared(f"https://{name}", "program.py") is None


def test_what_is_damaged_is_absent(module: Path) -> None:
    file, whole, rng = module / "saved_model.pb", saved_model(), random.Random(1)  # noqa: S311 - the same damage each time
    texts = [whole[:end] for end in range(len(whole))]
    texts += [bytes(rng.randrange(256) for _ in range(rng.randrange(1, 200))) for _ in range(300)]
    for _ in range(500):
        at = rng.randrange(len(whole))
        texts.append(whole[:at] + bytes([rng.randrange(256)]) + whole[at + 1 :])
    for number, text in enumerate(texts):
        file.write_bytes(text)
        os.utime(file, ns=(number, number))
        on_disk.declared(str(module), "program.py")
    for end in (len(whole) - 1, len(whole) - 20):
        file.write_bytes(whole[:end])
        assert on_disk.declared(str(module), "program.py") is None
    file.write_bytes(b"\xff" * 40)
    assert on_disk.declared(str(module), "program.py") is None
    file.write_bytes(saved_model(extra=field(2, 99)))
    found = on_disk.declared(str(module), "program.py")
    assert found is not None
    assert found.signatures[0].inputs is None


def test_what_is_huge_or_no_file_is_absent(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = module / "saved_model.pb"
    file.write_bytes(saved_model() + field(15, 0) * on_disk.MOST_FIELDS)
    assert on_disk.declared(str(module), "program.py") is None
    monkeypatch.setattr(on_disk, "LARGEST", 10)
    file.write_bytes(saved_model(1))
    assert on_disk.declared(str(module), "program.py") is None
    monkeypatch.undo()
    file.unlink()
    os.mkfifo(file)
    assert on_disk.declared(str(module), "program.py") is None


CALL = """import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module({handle!r})
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    result = session.run(module({inputs}))
"""


def test_the_dtype_is_written_and_said(module: Path) -> None:
    path = str(module.parents[1] / "program.py")
    text = CALL.format(handle="modules/ids", inputs="[1, 2]")
    result = engine.run_text({path: text.encode()}, Options())
    (file,) = result.files
    assert b"tf.constant([1, 2], dtype=tf.int32)" in (file.after or b"")
    said = [finding.message for finding in file.findings if finding.code == "HUB102"]
    assert said == ["the call is one of a signature, as the module on disk declares it"]
    (module / "saved_model.pb").unlink()
    assert ".inputs[0].dtype" in migrated(text, path)


def test_the_module_on_disk_comes_before_the_table(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(module.parent))
    text = CALL.format(handle=PUBLISHED[0], inputs="words")
    assert "dtype=tf.string" in migrated(text)
    module.rename(module.with_name(cached_name(PUBLISHED[0])))
    assert "dtype=tf.int32" in migrated(text)


def test_tables_are_initialised_for_a_module_that_holds_some() -> None:
    words = str(folder_of(PUBLISHED[1]))
    known, unknown = (CALL.format(handle=handle, inputs="['a cat']") for handle in (words, words + "-"))
    assert "tf.tables_initializer()" in migrated(known, target="graph")
    assert "tf.tables_initializer()" not in migrated(unknown, target="graph")


@pytest.mark.parametrize(("tags", "said"), [("serve", 1), ("train", 0)])
def test_tags_that_a_module_lacks_are_told(tags: str, said: int) -> None:
    handle = str(folder_of("https://example.com/modules/dropout/1"))
    text = CALL.format(handle=handle, inputs="[[1.0, 2.0, 3.0, 4.0]]").replace(
        f"{handle!r}", f"{handle!r}, tags={{{tags!r}}}"
    )
    (file,) = engine.run_text({"program.py": text.encode()}, Options(target="graph")).files
    assert f"tags={{{tags!r}}}" in (file.after or b"").decode()
    made = [finding for finding in file.findings if finding.code == "HUB101"]
    assert [finding.safety for finding in made] == ["review" if said else "safe"]
    assert sum("no graph of the module on disk has the tag 'serve'" in finding.message for finding in made) == said


def test_the_program_computes_the_same(pool: Pool, tmp_path: Path) -> None:
    before = CALL.format(handle=str(folder_of(TYPED)), inputs='{"x": [1.5, 2.5], "i": [1, 2]}')
    after = migrated(before)
    assert "dtype=tf.float64" in after
    assert "dtype=tf.int64" in after
    for side, text in (("before", before), ("after", after)):
        (tmp_path / side).mkdir()
        (tmp_path / side / "program.py").write_text(text)
    subject = subjects.program(tmp_path / "after" / "program.py", before=str(tmp_path / "before"))
    (pair,) = verify(subject, Settings(timeout=60.0), pool).pairs
    assert (pair.status, pair.failure) == (0, "")
    assert {row.name: row.verdict for row in pair.rows}["result"] in (Verdict.EQUAL, Verdict.CLOSE)
