"""Hub calls that a run makes where nothing can be fetched are replayed, too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hubmigrate.verify import subjects
from hubmigrate.verify.compare import UNEQUAL, Verdict
from hubmigrate.verify.models import ensure_models
from hubmigrate.verify.pool import Pool, Program
from hubmigrate.verify.proof import Pair, Settings, Subject, verify
from hubmigrate.verify.stubs import cached_name

OLD = "import numpy as np\nimport tensorflow as tf\nimport tensorflow_hub as hub\n"
GRAPH = "import numpy as np\nimport tensorflow.compat.v1 as tf\nimport tensorflow_hub as hub\n"
SWITCHES = {"v1": "tf.disable_v2_behavior()\n", "v2": "tf.disable_eager_execution()\ntf.enable_control_flow_v2()\n"}
DENSE = "https://example.com/modules/dense/1"

MOVE = 'session.run([tf.assign(v, v * 1.5) for v in sorted(m.variables, key=lambda v: v.name.split(":")[0])])\n'
"""As training does."""

INSIDE = """
p = tf.placeholder(tf.bool, [])
noise = tf.random.uniform([2, 3])
x = tf.constant(np.ones([2, 4], np.float32))
y = tf.cond(p, lambda: CALL(x) * noise, lambda: CALL(x * 2.0) * noise)
z = tf.while_loop(lambda i, a: i < 5, lambda i, a: (i + 1, a + CALL(x + tf.cast(i, tf.float32)) * noise), [0, noise])[1]
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
MOVE
values = [session.run(y, {p: True}), session.run(y, {p: False}), session.run(z)]
"""


def inside(call: str, move: str = "") -> str:
    """A program all of whose values are random, with its calls in ``tf.cond`` and ``tf.while_loop``."""
    return INSIDE.replace("CALL", call).replace("MOVE\n", move)


def proven(before: str, after: str, pool: Pool, target: str = "2.15") -> Pair:
    sides = [Program({"p.py": text.encode()}, "p.py", watch=True) for text in (before, after)]
    return verify(Subject("p.py", *sides), Settings(targets=(target,), timeout=60.0), pool).pairs[0]


def calls_of(pair: Pair) -> list[str]:
    compared = (row.name for row in pair.rows if row.verdict is not Verdict.NOT_COMPARED)
    return [name for name in compared if name.startswith("Hub call")]


@pytest.mark.parametrize("move", ["", MOVE], ids=["published", "trained"])
@pytest.mark.parametrize("switch", SWITCHES)
@pytest.mark.parametrize("target", ["2.15", "2.21"])
def test_calls_in_branches_and_loops_are_replayed(pool: Pool, target: str, switch: str, move: str) -> None:
    before = f'{OLD}m = hub.Module("{DENSE}", trainable={bool(move)})\n' + inside("m", move)
    lines = f'm = hub.load("{DENSE}")\ndef called(x):\n    return m.signatures["default"](x)["default"]\n'
    pair = proven(before, GRAPH + SWITCHES[switch] + lines + inside("called", move), pool, target)
    assert (pair.status, pair.failure) == (0, ""), pair
    assert sum("'default'" in name for name in calls_of(pair)) == 5, "one of each branch, three of the loop"
    assert "more executions of Hub calls were not replayed: of each call the first 3" in " ".join(pair.notes)
    assert not any("could not be watched" in note for note in pair.notes)


TRAINED = f"""
import tensorflow as tf
import tensorflow_hub as hub
m = hub.load("{DENSE}")
x = tf.ones([2, 4])

@tf.function
def step(x):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(m.signatures["default"](x)["default"] ** 2)
    for v, g in zip(m.variables, tape.gradient(loss, m.variables)):
        v.assign_sub(0.01 * g)
    return loss

losses = [float(step(x)) * 0 for _ in range(3)]
print("done")
"""
TRAINING = f"""
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
m = hub.Module("{DENSE}", trainable=True)
loss = tf.reduce_mean(m(tf.ones([2, 4])) ** 2)
step = tf.train.GradientDescentOptimizer(0.01).minimize(loss)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    losses = [float(session.run([loss, step])[0]) * 0 for _ in range(3)]
print("done")
"""


@pytest.mark.parametrize("target", ["2.15", "2.21"])
def test_a_function_that_trains_is_replayed_with_what_it_had(pool: Pool, target: str) -> None:
    pair = proven(TRAINING, TRAINED, pool, target)
    bad = [row for row in pair.rows if row.verdict in UNEQUAL]
    assert (pair.status, pair.failure, bad) == (0, "", []), pair
    assert len([name for name in calls_of(pair) if name.endswith("'default'")]) == 3


EXPORT = """
import tensorflow as tf
import tensorflow_hub as hub

class Exported(tf.Module):
    def __init__(self):
        self.module = hub.load("https://example.com/modules/simple/1")
        self.calls = tf.Variable(0.0, trainable=False)

    @tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
    def run(self, x):
        y = self.module.signatures["default"](x)["default"]
        STATE
        return {"default": y}

exported = Exported()
tf.saved_model.save(exported, "FOLDER", signatures={"default": exported.run})
"""
COUNTS = "y = y + self.calls\n        self.calls.assign_add(1.0)"
ONCE = {
    "before": (
        OLD + 'm = hub.Module("model")\ny = m(np.ones([1, 3], np.float32))\nsession = tf.Session()\n'
        "session.run(tf.global_variables_initializer())\nz = session.run(y)\n"
    ),
    "after": OLD + 'm = hub.load("model")\nz = m.signatures["default"](tf.ones([1, 3]))["default"].numpy()\n',
}


@pytest.mark.parametrize(("state", "status"), [("", 0), (COUNTS, 1)], ids=["none", "a counter"])
def test_only_a_second_pass_finds_a_state(pool: Pool, tmp_path: Path, state: str, status: int) -> None:
    for side, text in ONCE.items():
        (tmp_path / side).mkdir()
        (tmp_path / side / "p.py").write_text(text)
    simple = ensure_models() / cached_name("https://example.com/modules/simple/1")
    shutil.copytree(simple, tmp_path / "before" / "model")
    export = EXPORT.replace("STATE", state or "pass").replace("FOLDER", str(tmp_path / "after" / "model"))
    assert pool.run(Program({"export.py": export.encode()}, "export.py"), "2.15").ok
    subject = subjects.program(tmp_path / "after" / "p.py", before=str(tmp_path / "before"))
    (pair,) = verify(subject, Settings(timeout=60.0), pool).pairs
    bad = [(row.name, row.detail) for row in pair.rows if row.verdict in UNEQUAL]
    found = ("Hub call p.py:5 [default] again", "a second pass with the same inputs gives another 'default'")
    assert (pair.status, pair.failure, bad) == (status, "", [found] * status), pair
