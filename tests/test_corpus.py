"""The oracle of ``tools/corpus.py`` on small texts, and the command on a small folder."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[1] / "tools"
sys.path.append(str(TOOLS))

import corpus_kinds  # noqa: E402
import corpus_oracle as oracle  # noqa: E402
import oracle_names  # noqa: E402


def uses(source: str) -> list[tuple[int, str]]:
    """The lines and names of the uses of a script."""
    return [(use.place[1], use.what) for use in oracle.uses(oracle.read("a.py", source.encode()))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import tensorflow_hub as hub\nm = hub.Module('x')\nm(1)", [(2, "hub.Module"), (3, "call of m")]),
        ("import tensorflow_hub\ntensorflow_hub.create_module_spec(f)", [(2, "hub.create_module_spec")]),
        ("from tensorflow_hub import Module as M\nM('x')(1)", [(2, "call of M('x')"), (2, "hub.Module")]),
        ("import tensorflow_hub as hub\nM = hub.Module\nm = M('x')", [(2, "hub.Module"), (3, "hub.Module")]),
        ("import tensorflow_hub as hub\nhub.load('x')(1)\nhub.KerasLayer('x')", []),
        ("import hub\nhub.Module('x')", []),
    ],
)
def test_names_of_the_library(source: str, expected: list[tuple[int, str]]) -> None:
    assert uses(source) == expected


@pytest.mark.parametrize(
    "binding",
    [
        "m = hub.Module('x')",
        "m: object = hub.Module('x')",
        "a, m = 1, hub.Module('x')",
        "m = None or hub.Module('x')",
        "m = f if f else hub.Module('x')",
        "a = hub.Module('x'); m = a",
        "a = [hub.Module('x')]; m = a[0]",
        "a = {'k': hub.Module('x')}; m = a['k']",
        "a = {k: hub.Module(k) for k in 'xy'}; m = a['x']",
        "o.p = hub.Module('x'); m = o.p",
        "def make():\n return hub.Module('x')\nm = make()",
        "for m in [hub.Module('x')]: pass",
        "a = {'k': hub.Module('x')}\nfor m in a.values(): pass",
    ],
)
def test_names_of_modules(binding: str) -> None:
    found = uses(f"import tensorflow_hub as hub\nf = o = None\n{binding}\nm(1)\nm.variable_map\n")
    line = binding.count("\n") + 4
    assert [use for use in found if use[0] >= line] == [(line, "call of m"), (line + 1, "m.variable_map")]


def test_parameters_are_what_they_are_called_with() -> None:
    source = "import tensorflow_hub as hub\ndef f(a, m):\n m(1)\ndef g(m):\n m(1)\nf(1, hub.Module('x'))\n"
    assert uses(source) == [(3, "call of m"), (6, "hub.Module")]


def test_a_local_name_is_not_the_module() -> None:
    assert uses("import tensorflow_hub as hub\nm = hub.Module('x')\ndef f(m):\n m(1)\n") == [(2, "hub.Module")]


def test_notebooks_without_magics() -> None:
    cells = [
        "%%bash\necho",
        "!pip install x \\\n  y\nimport tensorflow_hub as hub\n",
        "hub.Module?\nm = hub.Module('x')",
    ]
    book = {"cells": [{"cell_type": "markdown", "source": ["# m"]}]}
    book["cells"] += [{"cell_type": "code", "source": cell.splitlines(keepends=True)} for cell in cells]
    text = oracle.read("a.ipynb", json.dumps(book).encode())
    assert oracle.uses(text) == [oracle.Use((4, 2), "hub.Module")]
    assert text.lines()[4, 2] == "m = hub.Module('x')"


@pytest.mark.parametrize(("name", "raw"), [("a.py", b"def"), ("a.ipynb", b"{")])
def test_what_can_not_be_read(name: str, raw: bytes) -> None:
    with pytest.raises(oracle.UnreadableError):
        oracle.read(name, raw)


def test_names_that_nothing_binds() -> None:
    text = oracle.read("a.py", b"import a.b as c\ndef f(x, *y):\n z = x, y, c, w\n return len(z)\n")
    assert oracle.unbound(text) == {"w"}


def test_command(tmp_path: Path) -> None:
    folder = tmp_path / "files" / "owner__repository"
    folder.mkdir(parents=True)
    source = "import tensorflow_hub as hub\nimport tensorflow as tf\n\nm = hub.Module('x')\nprint(m(['a']))\n"
    (folder / "a.py").write_text(source)
    (folder / "b.py").write_text("import tensorflow_hub as hub\n\nspec = hub.create_module_spec(f)\n")
    (folder / "c.py").write_text("def")
    command = [sys.executable, str(TOOLS / "corpus.py"), str(tmp_path / "files"), "--out", str(tmp_path / "out")]
    done = subprocess.run([*command, "--list"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "owner__repository/a.py" in done.stdout
    oracle_line = "oracle: 1 files that it can't read, 2 gone with a finding, 1 left with a finding, 3 uses before"
    assert oracle_line in done.stdout
    assert (folder / "a.py").read_text() == source
    assert "+m = hub.load('x')" in (tmp_path / "out" / "diff" / "owner__repository__a.py.diff").read_text()


@pytest.mark.parametrize(
    ("source", "lost", "in_eager"),
    [
        ("import tensorflow as tf\nx = tf.to_float(tf.nn.relu(y))\n", ["tf.to_float"], ["tf.to_float"]),
        ("import tensorflow.compat.v1 as tf\nx = tf.to_float(y)\n", [], []),
        ("import tensorflow.compat.v1 as tf\nx = tf.placeholder(tf.string)\n", [], ["tf.compat.v1.placeholder"]),
        ("import tensorflow.compat.v1 as tf\nx = tf.contrib.x\n", ["tf.compat.v1.contrib.x"] * 1, None),
        ("from tensorflow import Session\nwith Session():\n pass\n", ["tf.Session"], ["tf.Session"]),
        ("import tensorflow as tf\nx.run(y, feed_dict={})\n", [], ["feed_dict"]),
        ("import tensorflow as tf\ng.get_tensor_by_name('x')\n", [], [".get_tensor_by_name"]),
    ],
)
def test_names_that_tf2_lacks(source: str, lost: list[str], in_eager: list[str] | None) -> None:
    text = oracle.read("a.py", source.encode())
    assert [use.what for use in oracle_names.lost_names(text, eager=False)] == lost
    assert [use.what for use in oracle_names.lost_names(text, eager=True)] == (lost if in_eager is None else in_eager)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("import tensorflow_hub as hub\nm = hub.Module('x')\ns.run(m(['a']))\n", "inference"),
        ("import tensorflow_hub as hub\nm = hub.Module('x')\n", "library without a run"),
        ("import tensorflow_hub as hub\nimport keras\nm = keras.Model(hub.Module('x'))\n", "Keras"),
        ("import tensorflow_hub as hub\nm = hub.Module('x')\no.minimize(m(['a']))\n", "training in a graph"),
        ("import tensorflow_hub as hub\nc = hub.text_embedding_column('a', 'x')\n", "feature columns"),
        ("import tensorflow_hub as hub\nm = hub.Module('x')\ntf.estimator.Estimator(f)\n", "Estimator"),
        ("import tensorflow_hub as hub\nhub.add_signature(inputs=x)\n", "publishing or exporter"),
        ("import tensorflow as tf\n", "no module"),
        ("def", "unreadable"),
    ],
)
def test_kinds_of_files(source: str, kind: str) -> None:
    assert corpus_kinds.kind("a.py", source.encode()) == kind
