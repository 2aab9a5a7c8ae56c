"""What the sieve keeps, what it drops, and what belongs together."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from hubmigrate.modules import imported
from hubmigrate.records import Failure
from hubmigrate.sieve import Selection, has_tf1_hub, select
from hubmigrate.source import Unreadable

HUB = "import tensorflow_hub as hub\n"
USE = HUB + "import tensorflow as tf\nm = hub.Module('h')\n"
TF = "import tensorflow as tf\n"


def sift(files: dict[str, str], seed: int = 0) -> Selection:
    paths = list(files)
    random.Random(seed).shuffle(paths)  # noqa: S311
    reads: list[str] = []

    def read(path: str) -> bytes:
        reads.append(path)
        return files[path].encode()

    return select(paths, read)


def groups(files: dict[str, str]) -> list[tuple[str, ...]]:
    first = sift(files)
    assert all(sift(files, seed) == first for seed in range(1, 5))
    return [component.files for component in first.components]


@pytest.mark.parametrize(
    "text",
    [
        HUB + "m = hub.Module('h')",
        "import tensorflow_hub\nm = tensorflow_hub.Module('h')",
        "import tensorflow_hub as h, os\nm = h . Module('h')",
        "from tensorflow_hub import Module\nm = Module('h')",
        "from tensorflow_hub import (\n    load,\n    Module as M,\n)\nm = M('h')",
        "from tensorflow_hub import load, \\\n    Module\n",
        "from tensorflow_hub import *\nm = Module('h')",
        "from tensorflow_hub.estimator import LatestModuleExporter",
        "import tensorflow_hub.feature_column\n",
        HUB + "c = hub.text_embedding_column('a', 'h')",
        HUB + "h = hub\nm = h.Module('h')",
        HUB + "m = getattr(hub, 'Mod' + 'ule')('h')",
        HUB + "m = hub.\\\n    Module('h')",
        "import importlib\nhub = importlib.import_module('tensorflow_hub')\nm = hub.Module('h')",
        "try:\n    import tensorflow_hub as hub\nexcept ImportError:\n    hub = None\nm = hub.load_module_spec('h')",
        HUB + "m = hub.Module('h'",
        HUB + "print hub.Module('h')",
    ],
)
def test_what_is_kept(text: str) -> None:
    assert has_tf1_hub("a.py", text.encode())
    cells = [{"cell_type": "code", "source": text}]
    assert has_tf1_hub("a.ipynb", json.dumps({"cells": cells, "nbformat": 4}).encode())


@pytest.mark.parametrize(
    "text",
    [
        HUB + "m = hub.load('h')",
        HUB + "m = hub.KerasLayer('h')  # was hub.Module('h')",
        HUB + '"""hub.Module is no more."""\nclass A(tf.Module):\n    pass',
        HUB + "c = hub.text_embedding_column_v2('a', 'h')",
        "from tensorflow_hub import load, KerasLayer\nx = tf.estimator",
        "# import tensorflow_hub as hub; hub.Module('h')\nx = 1",
    ],
)
def test_what_is_dropped(text: str) -> None:
    assert not has_tf1_hub("a.py", text.encode())
    cells = [{"cell_type": "code", "source": text}, {"cell_type": "markdown", "source": "hub.Module tensorflow_hub"}]
    assert not has_tf1_hub("a.ipynb", json.dumps({"cells": cells, "nbformat": 4}).encode())


def test_a_tree_without_hub_or_already_migrated_gives_nothing() -> None:
    assert sift({"a.py": TF, "b.py": "import a"}) == Selection((), 2, ())
    assert sift({"a.py": HUB + "hub.load('h')", "b.py": "import a"}).components == ()


def test_a_program_is_what_imports_a_seed_and_all_that_it_imports() -> None:
    files = {
        "main.py": TF + "from model import Model",
        "model.py": USE + "from layers import pool",
        "layers.py": "import tensorflow.keras.layers",
        "other.py": TF + "import layers",
        "lonely.py": TF,
        "second.py": USE,
    }
    assert groups(files) == [("layers.py", "main.py", "model.py"), ("second.py",)]


def test_files_next_to_hub_need_not_name_tensorflow() -> None:
    files = {
        "config.py": "URL = 'h'",
        "model.py": USE + "from config import URL",
        "serve.py": "import model",
        "far.py": "import serve",
    }
    assert groups(files) == [("config.py", "far.py", "model.py", "serve.py")]


def test_hub_that_comes_from_another_file() -> None:
    files = {"common.py": HUB, "main.py": "from common import hub\nm = hub.Module('h')", "paddle.py": "hub.Module(1)"}
    assert groups(files) == [("common.py", "main.py")]


def test_imports_are_resolved_as_they_are_written() -> None:
    files = {
        "src/pkg/__init__.py": "from .encoder import Encoder",
        "src/pkg/encoder.py": USE + "from . import heads\nfrom .sub import pool as p\nfrom .sub.deep import x\n",
        "src/pkg/heads.py": TF,
        "src/pkg/sub/__init__.py": "",
        "src/pkg/sub/pool.py": TF,
        "src/pkg/sub/deep.py": TF + "from ...pkg import heads\nfrom .. import encoder",
        "tests/test_encoder.py": TF + "import pkg.encoder as e\nimport pkg, os",
        "tests/test_top.py": TF + "from pkg import Encoder, heads",
        "unrelated.py": "import os",
    }
    (component,) = sift(files).components
    assert set(component.files) == files.keys() - {"unrelated.py", "src/pkg/sub/__init__.py"}
    imports = component.imports
    assert imports["src/pkg/encoder.py"] == {
        ".heads": "src/pkg/heads.py",
        ".": "src/pkg/__init__.py",
        ".sub.pool": "src/pkg/sub/pool.py",
        ".sub.deep": "src/pkg/sub/deep.py",
    }
    assert imports["tests/test_encoder.py"] == {"pkg": "src/pkg/__init__.py", "pkg.encoder": "src/pkg/encoder.py"}
    assert imports["tests/test_top.py"] == {"pkg": "src/pkg/__init__.py", "pkg.heads": "src/pkg/heads.py"}
    assert imports["src/pkg/sub/deep.py"] == {
        "...pkg": "src/pkg/__init__.py",
        "...pkg.heads": "src/pkg/heads.py",
        "..": "src/pkg/__init__.py",
        "..encoder": "src/pkg/encoder.py",
    }
    assert component.raw == {path: files[path].encode() for path in component.files}


def test_the_nearest_file_is_taken_and_none_if_it_is_unclear() -> None:
    files = {
        "a/main.py": USE + "import util",
        "a/util.py": TF,
        "b/main.py": USE + "import util",
        "b/util.py": TF,
        "c/main.py": USE + "import util",
    }
    assert groups(files) == [("a/main.py", "a/util.py"), ("b/main.py", "b/util.py"), ("c/main.py",)]


def test_notebooks_import_files() -> None:
    cells = [{"cell_type": "code", "source": ["!ls\n", "from encoder import embed"]}]
    notebook = json.dumps({"cells": cells, "nbformat": 4})
    assert groups({"n.ipynb": notebook, "encoder.py": USE}) == [("encoder.py", "n.ipynb")]


def test_what_can_not_be_read_is_a_failure_and_stops_nothing() -> None:
    def read(path: str) -> bytes:
        if path == "bad.py":
            raise Unreadable("HUB906", "permission denied")
        return USE.encode()

    selection = select(["a.py", "bad.py"], read)
    assert [component.files for component in selection.components] == [("a.py",)]
    assert selection.failures == (Failure("bad.py", "HUB906", "permission denied"),)
    assert selection.seen == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("import a.b as c, d", [("a.b", ()), ("d", ())]),
        ("from a import (b,  # note, with comma\n    c as d,\n)", [("a", ("b", "c"))]),
        ("from .. import a, \\\n  b\r\nimport c", [("..", ("a", "b")), ("c", ())]),
        ("from . a import b", [(".a", ("b",))]),
        ("from.a import*", [(".a", ("*",))]),
        ("try: import a\nexcept: import b; import c", [("a", ()), ("b", ()), ("c", ())]),
        ("if x:\n\tfrom a import b; from c import d", [("a", ("b",)), ("c", ("d",))]),
        ("# disable=unused-import\nfrom a import b\nx = 1  # import\nimport c", [("a", ("b",)), ("c", ())]),
        ("from \\\n  a \\\n import \\\n b", [("a", ("b",))]),
        ("if from_a: import b", [("b", ())]),
        ("importlib.import_module('a')\nx.imported = 1", [("a", ())]),
        ("importlib.import_module(a)\n__import__(name)", []),
    ],
)
def test_import_statements(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert list(imported(text.encode())) == expected


def test_libcst_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(USE)
    code = (
        "import sys; from hubmigrate.discover import discover; from hubmigrate.sieve import select; "
        f"assert select(discover([{str(tmp_path)!r}]).files).components; assert 'libcst' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
