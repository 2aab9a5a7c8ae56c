"""The proof can be trusted: workers run a program as a new interpreter does, and a comparison tells the truth."""

from __future__ import annotations

import json
import math
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from hubmigrate.verify import envs, worker
from hubmigrate.verify.closeness import Tolerance
from hubmigrate.verify.compare import Verdict, compare, compare_values
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.outcome import Leaf, Mapping_, Opaque, Outcome, Sequence, Value
from hubmigrate.verify.pool import Pool, Program

# --- comparison -------------------------------------------------------------------------------------------------------


def floats(*items: float, dtype: str = "float32", shape: tuple[int, ...] | None = None, tensor: bool = False) -> Leaf:
    data = struct.pack(f"<{len(items)}{'f' if dtype == 'float32' else 'd'}", *items)
    return Leaf(dtype, (len(items),) if shape is None else shape, data, tensor)


def text(*items: str) -> Leaf:
    return Leaf("str", (len(items),), items)


NUMBER = Leaf("float", (), (1.5,))
SYMBOLIC = Opaque("tensorflow.python.framework.ops.Tensor")
NAN, INF = math.nan, math.inf


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (floats(1, 2), floats(1, 2), Verdict.EQUAL),
        (floats(1, 2), floats(1, 2, tensor=True), Verdict.EQUAL),
        (floats(1, 2), floats(1, 2.000001), Verdict.CLOSE),
        (floats(1, 2), floats(1, 2.001), Verdict.DIFFERS),
        (floats(1, 2), floats(2, 1), Verdict.DIFFERS),
        (floats(1e-3, 100), floats(1.1e-3, 100), Verdict.CLOSE),
        (floats(1e-3, INF), floats(1.1e-3, INF), Verdict.DIFFERS),
        (floats(0), floats(-0.0), Verdict.EQUAL),
        (floats(1, 2), floats(1, 2, dtype="float64"), Verdict.DIFFERS),
        (floats(1, 2), floats(1, 2, shape=(1, 2)), Verdict.DIFFERS),
        (floats(1, 2), floats(1, 2, 3), Verdict.DIFFERS),
        (floats(1, NAN), floats(1, NAN), Verdict.EQUAL),
        (floats(1, NAN), floats(1, 2), Verdict.DIFFERS),
        (floats(1, 2), floats(1, NAN), Verdict.DIFFERS),
        (floats(NAN, 1), floats(1, NAN), Verdict.DIFFERS),
        (floats(NAN), floats(NAN), Verdict.NOT_COMPARED),
        (floats(INF), floats(INF), Verdict.EQUAL),
        (floats(INF), floats(-INF), Verdict.DIFFERS),
        (floats(INF), floats(1), Verdict.DIFFERS),
        (floats(shape=(0,)), floats(shape=(0,)), Verdict.NOT_COMPARED),
        (floats(1.0, dtype="float64"), floats(1.0 + 1e-7, dtype="float64"), Verdict.CLOSE),
        (floats(1.0, dtype="float64"), floats(1.0 + 1e-4, dtype="float64"), Verdict.DIFFERS),
        (NUMBER, floats(1.5, dtype="float64", shape=()), Verdict.EQUAL),
        (NUMBER, Leaf("int", (), (1,)), Verdict.DIFFERS),
        (Leaf("int", (), (3,)), Leaf("int64", (), struct.pack("<q", 3)), Verdict.EQUAL),
        (Leaf("int", (), (3,)), Leaf("int32", (), struct.pack("<i", 3)), Verdict.DIFFERS),
        (Leaf("bool", (), (True,)), Leaf("int", (), (1,)), Verdict.DIFFERS),
        (Leaf("complex", (), (1j,)), Leaf("complex", (), (1j + 1e-13,)), Verdict.CLOSE),
        (text("a", "b"), text("a", "b"), Verdict.EQUAL),
        (text("a", "b"), text("a", "c"), Verdict.DIFFERS),
        (text("a"), Leaf("bytes", (1,), (b"a",)), Verdict.DIFFERS),
        (Sequence("list", (NUMBER,)), Sequence("list", (NUMBER,)), Verdict.EQUAL),
        (Sequence("list", (NUMBER,)), Sequence("tuple", (NUMBER,)), Verdict.DIFFERS),
        (Sequence("list", (NUMBER,)), Sequence("list", ()), Verdict.DIFFERS),
        (Sequence("list", (NUMBER, floats(1))), Sequence("list", (NUMBER, floats(2))), Verdict.DIFFERS),
        (Sequence("list", ()), Sequence("list", ()), Verdict.NOT_COMPARED),
        (Sequence("list", (floats(1),)), floats(1), Verdict.DIFFERS),
        (Mapping_(((text("k"), NUMBER),)), Mapping_(((text("k"), NUMBER),)), Verdict.EQUAL),
        (Mapping_(((text("k"), NUMBER),)), Mapping_(()), Verdict.MISSING),
        (Mapping_(()), Mapping_(((text("k"), NUMBER),)), Verdict.MISSING),
        (SYMBOLIC, floats(1, tensor=True), Verdict.NOT_COMPARED),
        (floats(1), SYMBOLIC, Verdict.DIFFERS),
        (Sequence("list", (SYMBOLIC, NUMBER)), Sequence("list", (NUMBER, NUMBER)), Verdict.EQUAL),
    ],
    ids=str,
)
def test_verdict(before: Value, after: Value, verdict: Verdict) -> None:
    assert compare_values("x", before, after).verdict is verdict


def test_keys_without_a_value_meet_by_order() -> None:
    other = Opaque("tensorflow.python.framework.ops.SymbolicTensor")
    assert compare_values("x", Mapping_(((SYMBOLIC, NUMBER),)), Mapping_(((other, NUMBER),))).verdict is Verdict.EQUAL


def test_a_key_that_becomes_a_name_is_not_compared() -> None:
    fed, named = Mapping_(((SYMBOLIC, NUMBER),)), Mapping_(((text("k"), NUMBER),))
    assert compare_values("x", fed, named).verdict is Verdict.NOT_COMPARED
    more = Mapping_((*named.items, (text("l"), NUMBER)))
    assert compare_values("x", fed, more).verdict is Verdict.MISSING
    assert compare_values("x", fed, Mapping_(())).verdict is Verdict.MISSING


def test_a_difference_is_named_where_it_is() -> None:
    before = Mapping_(((Leaf("str", (), ("k",)), Sequence("list", (NUMBER, floats(1, 2, 3, 4, shape=(2, 2))))),))
    after = Mapping_(((Leaf("str", (), ("k",)), Sequence("list", (NUMBER, floats(1, 2, 3.5, 4, shape=(2, 2))))),))
    result = compare_values("x", before, after)
    assert result.detail == "x['k'][1]: 3.0 became 3.5 at [1, 0]"
    assert result.max_abs == 0.5


def test_the_largest_difference_is_kept_beside_a_changed_dtype() -> None:
    result = compare_values("x", floats(1, 2), floats(1, 5, dtype="float64"))
    assert (result.detail, result.max_abs) == ("dtype float32 became float64", 3.0)


def test_tolerance_can_be_set() -> None:
    assert compare_values("x", floats(1), floats(1.1), Tolerance(rtol=0.2)).verdict is Verdict.CLOSE
    assert compare_values("x", floats(1), floats(1.000001), Tolerance(0.0, 0.0)).verdict is Verdict.DIFFERS
    assert compare_values("x", text("a"), text("b"), Tolerance(9.0, 9.0)).verdict is Verdict.DIFFERS


def ended(values: Mapping[str, Value], *constants: str) -> Outcome:
    return Outcome("ok", values, frozenset(constants))


def test_a_missing_value_is_no_proof() -> None:
    report = compare(ended({"x": NUMBER, "y": NUMBER}), ended({"x": NUMBER}))
    assert report.problems == ("y: missing: after has no such value",)
    assert compare(ended({}), ended({"x": NUMBER}), names=["x"]).problems == ("x: missing: before has no such value",)


def test_nothing_compared_is_no_proof() -> None:
    assert compare(ended({}), ended({})).problems == ("0 values compared (the program leaves none behind)",)
    assert not compare(ended({"x": SYMBOLIC}), ended({"x": NUMBER})).ok
    assert not compare(ended({"x": floats(NAN)}), ended({"x": floats(NAN)})).ok


def test_constants_of_the_program_are_no_proof() -> None:
    before, after = ended({"HANDLE": text("h")}, "HANDLE"), ended({"HANDLE": text("h")}, "HANDLE")
    assert compare(before, after).problems == ("0 values compared (HANDLE: a constant of the program)",)
    assert compare(before, after, names=["HANDLE"]).ok
    assert not compare(before, ended({"HANDLE": text("other")}, "HANDLE")).ok


def test_a_value_asked_for_must_be_comparable() -> None:
    assert not compare(ended({"x": SYMBOLIC}), ended({"x": NUMBER}), names=["x"]).ok


def test_a_failed_run_is_no_proof() -> None:
    failed = Outcome("raised", {"x": NUMBER}, error="ValueError: no")
    assert compare(failed, ended({"x": NUMBER})).problems == ("before raised: ValueError: no",)
    assert compare(ended({"x": NUMBER}), failed).problems == ("after raised: ValueError: no",)


# --- workers ----------------------------------------------------------------------------------------------------------

each_env = pytest.mark.parametrize("env", envs.NAMES)
new_envs = pytest.mark.parametrize("env", [name for name in envs.NAMES if name != "tf1"])


def script(source: str, **overrides: str) -> Program:
    return Program({"program.py": source.encode()}, "program.py", overrides)


def item(outcome: Outcome, name: str) -> object:
    assert outcome.ok, outcome.traceback or outcome.error
    value = outcome.values[name]
    assert isinstance(value, Leaf)
    return value.items()[0]


EVERYTHING = """
import collections
import numpy as np
big = 2 ** 80
exact = 0.1 + 0.2
nan = float("nan")
z = 1 + 2j
flag = True
nothing = None
name = "caf\\u00e9"
raw = b"\\xff\\x00"
half = np.float16(1.5)
grid = np.arange(6, dtype=np.int32).reshape(2, 3).T
one = np.float64(2)
words = np.array(["a", "bc"])
mixed = np.array(["a", 1, None], dtype=object)
bits = np.array([True, False])
pair = collections.namedtuple("Pair", "a b")(1, [2.5])
table = collections.OrderedDict([("k", np.ones(2)), (3, {1, 2})])
circle = []; circle.append(circle)
empty = np.zeros((0, 3))
"""


@each_env
def test_values_arrive_as_they_are(pool: Pool, env: str) -> None:
    values = dict(pool.run(script(EVERYTHING), env).values)
    assert values.pop("big") == Leaf("int", (), (2**80,))
    assert values.pop("exact") == Leaf("float", (), (0.1 + 0.2,))
    assert values.pop("z") == Leaf("complex", (), (1 + 2j,))
    assert values.pop("flag") == Leaf("bool", (), (True,))
    assert values.pop("nothing") == Leaf("None", (), (None,))
    assert values.pop("name") == Leaf("str", (), ("café",))
    assert values.pop("raw") == Leaf("bytes", (), (b"\xff\x00",))
    assert values.pop("half") == Leaf("float16", (), struct.pack("<e", 1.5))
    assert values.pop("grid") == Leaf("int32", (3, 2), struct.pack("<6i", 0, 3, 1, 4, 2, 5))
    assert values.pop("one") == Leaf("float64", (), struct.pack("<d", 2))
    assert values.pop("words") == Leaf("str", (2,), ("a", "bc"))
    assert values.pop("mixed") == Leaf("object", (3,), ("a", 1, None))
    assert values.pop("bits") == Leaf("bool", (2,), b"\x01\x00")
    assert values.pop("pair") == Sequence(
        "tuple", (Leaf("int", (), (1,)), Sequence("list", (Leaf("float", (), (2.5,)),)))
    )
    assert values.pop("empty") == Leaf("float64", (0, 3), b"")
    assert isinstance(values.pop("circle"), Sequence)
    table = values.pop("table")
    assert isinstance(table, Mapping_)
    assert [key for key, _ in table.items] == [Leaf("str", (), ("k",)), Leaf("int", (), (3,))]
    nan = values.pop("nan")
    assert isinstance(nan, Leaf)
    assert math.isnan(nan.items()[0])  # type: ignore[arg-type]
    assert not values


TENSORS = """
import tensorflow as tf
dense = tf.constant([1.5, 2.5])
variable = tf.Variable([1, 2])
words = tf.constant(["a"])
scalar = tf.constant(3.0)
narrow = tf.cast(scalar, tf.bfloat16)
spread = tf.sparse.from_dense([[0, 5]])
with tf.Graph().as_default():
    symbolic = tf.compat.v1.placeholder(tf.float32)
"""


CONVERTED = """
import os, tempfile
import tensorflow as tf
dataset = tf.data.Dataset.range(3).map(lambda x: x + 1)
folder = tempfile.gettempdir()
left = len(os.listdir(folder))
print(folder, os.getcwd())
"""


@pytest.mark.parametrize("env", envs.NAMES)
def test_what_tensorflow_leaves_among_temporary_files_is_gone(pool: Pool, env: str) -> None:
    outcome = pool.run(script(CONVERTED), env)
    assert outcome.values["left"] != Leaf("int", (), (0,))
    assert outcome.values["folder"] == Leaf("str", (), ("<scratch>.tmp",))
    assert outcome.stdout == "<scratch>.tmp <scratch>\n"


@new_envs
def test_tensors_arrive_as_numbers(pool: Pool, env: str) -> None:
    outcome = pool.run(script(TENSORS), env)
    assert outcome.values["dense"] == Leaf("float32", (2,), struct.pack("<2f", 1.5, 2.5), tensor=True)
    assert outcome.values["variable"] == Leaf("int32", (2,), struct.pack("<2i", 1, 2), tensor=True)
    assert outcome.values["words"] == Leaf("bytes", (1,), (b"a",), tensor=True)
    assert outcome.values["narrow"] == Leaf("bfloat16", (), struct.pack("<f", 3.0), tensor=True)
    assert isinstance(outcome.values["spread"], Mapping_)
    assert isinstance(outcome.values["symbolic"], Opaque)


@each_env
def test_a_failure_is_its_own(pool: Pool, env: str) -> None:
    raised = pool.run(script("x = 1\ndef f():\n    return 1 / 0\nf()\n"), env)
    assert (raised.status, raised.error) == ("raised", "ZeroDivisionError: division by zero")
    assert raised.traceback.splitlines()[0] == '  File "program.py", line 4, in <module>'
    assert raised.values["x"] == Leaf("int", (), (1,))
    assert pool.run(script("x = (\n"), env).error.startswith("SyntaxError:")
    assert pool.run(script("import os; os.abort()"), env).error == "died: killed by signal 6"
    assert pool.run(script("import os; os._exit(3)"), env).error == "died: the process ended by itself with status 3"
    assert pool.run(script("import sys; sys.exit(2)"), env).error == "SystemExit: 2"
    assert pool.run(script("import sys; x = 1; sys.exit(0)"), env).ok
    assert pool.run(script("while True: pass"), env, timeout=0.5).error == "timeout: still running after 0.5 s"
    assert pool.run(script("x = 1"), env).ok


@each_env
def test_a_program_that_fights_for_the_pipes_fails_alone(pool: Pool, env: str) -> None:
    assert pool.run(script("import os; os.closerange(3, 64); x = 1"), env).status == "died"
    assert pool.run(script("import os, time\nif not os.fork(): time.sleep(60)\nx = 1\n"), env).ok
    assert pool.run(script("x = 1"), env).ok


@each_env
def test_output_is_kept_apart(pool: Pool, env: str) -> None:
    source = 'import os, sys\nprint("one {")\nos.system("echo two")\nsys.stderr.write("three")\nx = sys.stdin.read()\n'
    outcome = pool.run(script(source), env)
    assert sorted(outcome.stdout.splitlines()) == ["one {", "two"]
    assert outcome.stderr == "three"
    assert item(outcome, "x") == ""


@each_env
def test_a_worker_that_dies_is_replaced(env: str) -> None:
    with Pool() as own:
        assert own.run(script("import os, signal; os.kill(os.getppid(), signal.SIGKILL)"), env).status == "died"
        assert own.run(script("x = 1"), env).ok


TOGGLE = """
import tensorflow.compat.v1 as tf
tf.disable_v2_behavior() if tf.executing_eagerly() else tf.enable_v2_behavior()
"""

LEAKS = {
    "an environment variable": ("import os; os.environ['LEAK'] = '1'", "import os; x = os.environ.get('LEAK') is None"),
    "a module": ("import json; json.leak = 1", "import json; x = not hasattr(json, 'leak')"),
    "the working folder": ("import os; os.chdir('/')", "import os; x = os.getcwd() != '/'"),
    "a file": ("open('leak', 'w').close()", "import os; x = not os.path.exists('leak')"),
    "the default graph": (
        "import tensorflow as tf; tf.compat.v1.get_default_graph().create_op('NoOp', [], [])",
        "import tensorflow as tf; x = not tf.compat.v1.get_default_graph().get_operations()",
    ),
    "the v2 switches": (
        TOGGLE,
        "import tensorflow as tf; x = tf.executing_eagerly() == (tf.__version__ > '2')",
    ),
}


@each_env
@pytest.mark.parametrize("leak", LEAKS)
def test_nothing_leaks_into_the_next_program(pool: Pool, env: str, leak: str) -> None:
    first, second = LEAKS[leak]
    assert pool.run(script(first), env).ok
    assert item(pool.run(script(second), env), "x") is True


@each_env
def test_a_program_runs_as_main_beside_its_files(pool: Pool, env: str) -> None:
    entry = (
        "import os, sys\nfrom lib.values import two\n"
        "main = __name__, os.path.basename(__file__), sys.argv[1:], sys.modules['__main__'].two\n"
        "hidden = [m for m in sys.modules if m.split('.')[0] in ('tensorflow', 'keras', 'worker')]\n"
    )
    files = {"app/run.py": entry.encode(), "app/lib/__init__.py": b"", "app/lib/values.py": b"two = 2\n"}
    outcome = pool.run(Program(files, "app/run.py", argv=("-v",)), env)
    assert outcome.ok, outcome.traceback
    assert outcome.values["hidden"] == Sequence("list", ())
    main = outcome.values["main"]
    assert isinstance(main, Sequence)
    assert [part.items() for part in main.items if isinstance(part, Leaf)] == [("__main__",), ("run.py",), (2,)]


def test_a_notebook_is_one_program(pool: Pool) -> None:
    sources = [["%matplotlib inline\n", "x = 1"], "!pip install nothing\nx += 1", "%%bash\nexit 1", "%%time\nx += 1"]
    cells = [{"cell_type": "code", "source": source} for source in sources]
    cells.insert(1, {"cell_type": "markdown", "source": "# not = code"})
    content = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()
    assert item(pool.run(Program({"n.ipynb": content}, "n.ipynb"), "2.15"), "x") == 3


def test_inputs_are_overridden_where_they_are_first_assigned(pool: Pool) -> None:
    source = "import numpy as np\nx = y = 1\nz: int = 2\ntotal = np.sum(x) + z\nx = 100\n"
    assert item(pool.run(script(source, x="np.ones(3)", z="40"), "tf1"), "total") == 43
    assert item(pool.run(script(source), "tf1"), "total") == 3
    missing = pool.run(script(source, w="1", x="2"), "tf1")
    assert missing.error == "LookupError: no top-level assignment to override: w"


def test_only_names_bound_to_literals_alone_are_constants(pool: Pool) -> None:
    source = "A = 'h'\nB = ['x', -1]\nC = len(A)\nD = 1\nD = 2\ne = 0\nfor e in range(3): pass\nf = 0\nf += 1\n"
    assert pool.run(script(source), "tf1").constants == {"A", "B"}


# --- warm is as good as cold ------------------------------------------------------------------------------------------

WHAT_TENSORFLOW_IS = """
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
keras = tf.keras.layers.Dense.__module__
eager = tf.executing_eagerly()
v2 = getattr(tf.compat.v1, "control_flow_v2_enabled", lambda: None)()
model = tf.keras.Sequential([tf.keras.layers.Dense(2, kernel_initializer="ones", input_shape=(3,))])
y = model.get_weights()[0].tolist()
# The module is TF1's, for hub.Module and hub.load alike.
HANDLE = "https://example.com/modules/simple/1"
if hasattr(hub, "Module"):
    with tf.Graph().as_default(), tf.Session() as session:
        module = hub.Module(HANDLE)
        session.run(tf.global_variables_initializer())
        z = session.run(module([[1.0, 2.0, 3.0]])).tolist()
elif eager:
    z = hub.load(HANDLE).signatures["default"](tf.constant([[1.0, 2.0, 3.0]]))["default"].numpy().tolist()
"""

KERAS_FIT = """
model.compile("sgd", "mse")
model.fit(np.ones((4, 3)), np.ones((4, 2)), epochs=2, verbose=0)
y = model.predict(np.ones((1, 3))).tolist()
"""

STARTS = {
    "plain": WHAT_TENSORFLOW_IS,
    "keras fit": WHAT_TENSORFLOW_IS + KERAS_FIT,
    "legacy keras": 'import os\nos.environ.setdefault("TF_USE_LEGACY_KERAS", "1")\n' + WHAT_TENSORFLOW_IS,
    "legacy keras too late": 'import os, tensorflow\nos.environ["TF_USE_LEGACY_KERAS"] = "1"\n' + WHAT_TENSORFLOW_IS,
    "another variable": 'import os\nos.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"\n' + WHAT_TENSORFLOW_IS,
    "graph mode": "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n" + WHAT_TENSORFLOW_IS,
    "hub first": "import h5py, tensorflow_hub\n" + WHAT_TENSORFLOW_IS,
}

REPORT = """
import json, os, sys
with open(sys.argv[1], "w") as report:
    names = ("keras", "eager", "v2", "y", "z")
    environment = {k: v for k, v in os.environ.items() if k.startswith(("TF", "KERAS"))}
    json.dump([{n: globals().get(n) for n in names}, environment, "keras" in sys.modules], report)
"""


@each_env
@pytest.mark.parametrize("start", STARTS)
def test_warm_is_as_good_as_a_new_interpreter(
    pool: Pool, env: str, start: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = STARTS[start] + REPORT
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(ensure_models()))
    monkeypatch.setenv("TF_CPP_MIN_LOG_LEVEL", "2")
    (tmp_path / "program.py").write_text(source)
    command = [str(envs.ensure(env).python), str(tmp_path / "program.py"), str(tmp_path / "new")]
    new = subprocess.run(command, capture_output=True, text=True)
    program = Program({"program.py": source.encode()}, "program.py", argv=(str(tmp_path / "warm"),))
    warm = pool.run(program, env)
    assert warm.ok == (new.returncode == 0), f"{warm.traceback}\n{new.stderr}"
    if warm.ok:
        assert json.loads((tmp_path / "warm").read_text()) == json.loads((tmp_path / "new").read_text())


# --- environments -----------------------------------------------------------------------------------------------------


def test_the_worker_needs_the_standard_library_only() -> None:
    source = "import sys; import hubmigrate.verify.worker as w; print(sorted(m for m in sys.modules if 'numpy' in m))"
    assert Path(worker.__file__).name == "worker.py"
    assert subprocess.run([sys.executable, "-c", source], capture_output=True, text=True).stdout == "[]\n"


def test_an_unknown_environment_is_refused() -> None:
    with pytest.raises(
        envs.EnvironmentUnavailable, match=r"no environment is called '9\.9': there are tf1, 2\.15, 2\.21"
    ):
        envs.ensure("9.9")


def test_an_interpreter_that_does_not_fit_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HUBMIGRATE_PYTHON_TF1", sys.executable)
    with pytest.raises(
        envs.EnvironmentUnavailable, match=r"needs Python 3\.7, but HUBMIGRATE_PYTHON_TF1 names .* is Python 3"
    ):
        envs.ensure("tf1")
    shim = tmp_path / "python3.7"
    shim.write_text("#!/bin/sh\necho 'pyenv: python3.7: command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    monkeypatch.setenv("HUBMIGRATE_PYTHON_TF1", str(shim))
    with pytest.raises(envs.EnvironmentUnavailable, match="which is no working Python"):
        envs.ensure("tf1")


def test_no_interpreter_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUBMIGRATE_PYTHON_TF1", raising=False)
    monkeypatch.setattr(envs, "_candidates", lambda _: iter([Path("/nowhere/python3.7")]))
    with pytest.raises(envs.EnvironmentUnavailable, match=r"install one .* or set HUBMIGRATE_PYTHON_TF1"):
        envs.ensure("tf1")


def test_an_unfinished_environment_does_not_count(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(envs, "cache_dir", lambda: tmp_path)
    assert envs.installed() == []
    python = tmp_path / "2.15-abc" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    assert envs.installed() == []
    (tmp_path / "2.15-abc" / envs.MARKER).write_text('{"name": "2.15", "versions": {"python": "3.11.7"}}')
    assert [(e.name, e.python, e.versions["python"]) for e in envs.installed()] == [("2.15", python, "3.11.7")]
    assert envs.remove("2.15") == [tmp_path / "2.15-abc"]
    assert list(tmp_path.iterdir()) == []


def test_a_failed_installation_leaves_nothing_that_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pins = tmp_path / "pins"
    pins.mkdir()
    (pins / "2.21.txt").write_text("no-such-distribution-of-hubmigrate==1\n")
    monkeypatch.setattr(envs, "PINS", pins)
    monkeypatch.setattr(envs, "cache_dir", lambda: tmp_path / "envs")
    with pytest.raises(envs.EnvironmentUnavailable, match=r"environment 2\.21: `uv pip install .* failed"):
        envs.ensure("2.21")
    assert envs.installed() == []


@each_env
def test_pins_are_what_is_installed(env: str) -> None:
    environment = envs.ensure(env)
    pinned = [line.split(";")[0].strip() for line in (envs.PINS / f"{env}.txt").read_text().splitlines()]
    names = dict(line.split("==") for line in pinned if line and not line.startswith("#"))
    assert set(environment.versions) <= {*names, "python"}
    assert environment.versions["tensorflow-hub"] == names["tensorflow-hub"]
