"""What the sieve keeps, what it drops, and what belongs together."""

from __future__ import annotations

import ast
import contextlib
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from hubmigrate import sieve
from hubmigrate.modules import imported
from hubmigrate.records import Failure
from hubmigrate.sieve import Selection, has_hint, has_tf1_hub, select
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
        HUB + "m = ｈｕｂ.Module('h')",  # noqa: RUF001
        HUB + "h = [hub]\nm = h[0].Module('h')",
        HUB + "def f(hub=hub):\n    return vars(hub)['Module']",
        HUB + "import tensorflow_hub as h; m = h.Module('h')",
        HUB + "# import tensorflow_hub as h\rfrom tensorflow_hub import *\n",
        "'''\nimport tensorflow_hub as hub # '''; from tensorflow_hub import Module",
        HUB + "x = hub.load('h'), hub.\\\n  Module('h')",
        "import tensorflow_hub as h\nimport tensorflow_hub as hh\nm = h.load('h'), hh.Module('h')",
        "from tensorflow_hub import load, KerasLayer\nimport tensorflow_hub.module\n",
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


@pytest.mark.parametrize(
    ("codec", "name"), [("utf-7", "+AGg-ub"), ("unicode_escape", r"\x68ub"), ("raw_unicode_escape", r"\u0068ub")]
)
def test_an_encoding_can_hide_code_in_ascii(codec: str, name: str) -> None:
    raw = f"# coding: {codec}\n{HUB}m = {name}.Module('h')\n".encode()
    assert raw.isascii()
    assert has_tf1_hub("a.py", raw)


BEGINNINGS = (
    *(HUB, "import tensorflow_hub as h\n", "import tensorflow_hub\n", "from tensorflow_hub import load\n"),
    *("import tensorflow_hub as hub  # it's\r\n", "  import tensorflow_hub as hub\n", "from tensorflow_hub import *\n"),
    *("try:\n  import tensorflow_hub as hub\nexcept ImportError:\n  pass\n", "# coding=utf-8\n", "# é\n"),
    *("from tensorflow_hub import KerasLayer,load # x\n", "'''\nimport tensorflow_hub as h\n'''\n", "if 1: " + HUB),
)
PIECES = (
    *("hub", "h", ".load", ".Module", ".KerasLayer('h')", " ", "\n", "x", "=", "'", '"', "'''", "#", "(", ")", "\\\n"),
    *("tensorflow_hub", "hub.load('h')\n", "h.resolve\n", "getattr", "tf.estimator\n", HUB.strip(), "_v2", "\r", "\t"),
    *("hub.text_embedding_column", "é", ";", ",", "m = ", "x.hub\n", "hub_h\n", "tensorflow_hub.load\n", "."),
)


def test_the_short_way_of_knowing_agrees_with_parsing() -> None:
    """What ``_is_known`` lets go, the syntax tree would have let go as well."""
    chance, known = random.Random(3), 0  # noqa: S311
    for _ in range(20_000):
        parts = [*chance.choices(BEGINNINGS, k=2), *chance.choices(PIECES, k=chance.randrange(9))]
        raw = "".join(parts).encode()
        if sieve._is_known(raw):
            with contextlib.suppress(SyntaxError, ValueError):
                assert not sieve._uses_tf1_hub(ast.parse(raw)), raw
                known += 1
    assert known > 200


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


def test_hub_that_comes_from_another_file_under_its_name() -> None:
    files = {"utils.py": HUB, "main.py": "import utils\nm = utils.hub.Module('h')", "far.py": "import os"}
    assert groups(files) == [("main.py", "utils.py")]


@pytest.mark.parametrize(
    ("text", "is_code"),
    [
        ("x = 1  # hub.Module was here\n    # and hub.Module here\n", False),
        ("'''\nprose # hub.Module\n'''\n", False),
        ("# hub.Module\nm = hub.Module('h')\n", True),
        ("# said\rm = hub.Module('h')\n", True),
        ("'''\n# '''; m = hub.Module('h')\n", True),
        ("x = '#'; m = hub.Module('h')\n", True),
        ("m: 'hub.Module'\n", True),
        ("# hub.Module, hub.Module\n", True),  # any doubt keeps a file
    ],
)
def test_a_comment_alone_is_no_hint(text: str, is_code: bool) -> None:
    assert has_hint(text.encode()) == is_code
    assert bool(groups({"common.py": HUB, "main.py": f"from common import hub\n{text}"})) == is_code


def test_a_hint_in_a_notebook() -> None:
    cells = [{"cell_type": "code", "source": ["from common import hub\n", "m = hub.Module('h')"]}]
    notebook = json.dumps({"cells": cells, "nbformat": 4})
    assert groups({"common.py": HUB, "n.ipynb": notebook}) == [("common.py", "n.ipynb")]


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
