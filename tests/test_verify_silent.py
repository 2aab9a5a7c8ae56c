"""Wrong migrations that run without an error, and give other numbers: each is found. And right ones raise no alarm."""

from __future__ import annotations

from dataclasses import replace

import harness
import pytest

from hubmigrate.verify.compare import UNEQUAL, Verdict
from hubmigrate.verify.pool import Pool, Program
from hubmigrate.verify.proof import Pair, Settings, Subject, verify
from hubmigrate.verify.trees import names_bound

OLD = "import numpy as np\nimport tensorflow as tf\nimport tensorflow_hub as hub\n"
GRAPH = (
    "import numpy as np\nimport tensorflow.compat.v1 as tf\nimport tensorflow_hub as hub\ntf.disable_v2_behavior()\n"
)
EAGER = OLD
START = "session = tf.Session()\nsession.run([tf.global_variables_initializer(), tf.tables_initializer()])\n"
BASE = "https://example.com/modules/"
DENSE, TEXT, IMAGE, DROPOUT = (f"{BASE}{name}/1" for name in ("dense", "text", "image-static", "dropout"))
BERT = "https://tfhub.dev/google/albert_base/1"
X = "x = np.ones([2, 4], np.float32)\n"
"""All programs that train have an unseeded head, so that none of their numbers can be compared."""
TRAIN = (
    "w = tf.get_variable('w', [3, 1])\nloss = tf.reduce_mean((tf.matmul(y, w) - 1.0) ** 2)\n"
    "step = tf.train.GradientDescentOptimizer(0.1).minimize(loss{0})\n"
    + START
    + "for _ in range(3): session.run(step)\n"
)
IMAGES = "x = np.random.RandomState(0).rand(2, 16, 12, 3).astype('float32')\n"
UPDATES = "updates = tf.get_collection(tf.GraphKeys.UPDATE_OPS)\n" + START + "session.run(updates)\n"
FRUIT = f"{BASE}fruit_to_pet/1"
TWO = f'a, b = np.float32([[1, 2], [3, 4]]), np.int32([1, 2])\nm = hub.{{0}}("{FRUIT}")\n'

SILENT: dict[str, tuple[str, str]] = {
    "trainable is dropped: only the head trains": (
        f'm = hub.Module("{DENSE}", trainable=True)\n{X}y = m(x)\n{TRAIN.format("")}',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["default"]\n{TRAIN.format("")}',
    ),
    "a module trains that was frozen": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)\n{TRAIN.format("")}',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["default"]\n'
        + TRAIN.format(", var_list=tf.trainable_variables() + list(m.variables)"),
    ),
    "moving averages are not updated": (
        f'm = hub.Module("{IMAGE}", trainable=True, tags={{"train"}})\n{IMAGES}y = m(x)\n{UPDATES}',
        f'm = hub.load("{IMAGE}", tags={{"train"}})\n{IMAGES}y = m.signatures["default"](tf.constant(x))["default"]\n'
        + UPDATES,
    ),
    "the vocabulary file is SAVEDMODEL-ASSET": (
        f'm = hub.Module("{BERT}")\ni = m(signature="tokenization_info", as_dict=True)\n{START}f = session.run(i["vocab_file"])\n',
        f'm = hub.load("{BERT}")\ni = m.signatures["tokenization_info"]()\n{START}f = session.run(i["vocab_file"])\n',
    ),
    "the tag train is lost, where dropout is random": (
        f'm = hub.Module("{DROPOUT}", tags={{"train"}})\n{X}y = tf.nn.dropout(m(x), rate=0.5)\n{START}z = session.run(y)\n',
        f'm = hub.load("{DROPOUT}")\n{X}y = tf.nn.dropout(m.signatures["default"](tf.constant(x))["default"], rate=0.5)\n'
        f"{START}z = session.run(y)\n",
    ),
    "the tag train is kept for inference": (
        f'm = hub.Module("{DROPOUT}")\n{X}y = m(x)\n{START}z = session.run(y)\n',
        f'm = hub.load("{DROPOUT}", tags={{"train"}})\n{X}y = m.signatures["default"](tf.constant(x))["default"]\n'
        f"{START}z = session.run(y)\n",
    ),
    "the result is a dict: its length": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)\n{START}n = len(session.run(y))\n',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))\n{START}n = len(session.run(y))\n',
    ),
    "a call of one output becomes another": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x, as_dict=True)["hidden"]\n{START}z = session.run(y).sum()\n',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["prob"]\n{START}z = session.run(y).sum()\n',
    ),
    "the ignored argument selects a signature": (
        f'm = hub.Module("{DENSE}")\n{X}y = tf.reduce_sum(m(x, "features"))\n{START}z = session.run(y)\n',
        f'm = hub.load("{DENSE}")\n{X}y = tf.reduce_sum(m.signatures["features"](tf.constant(x))["default"])\n'
        f"{START}z = session.run(y)\n",
    ),
    "integers are not converted": (
        f'm = hub.Module("{DENSE}")\ny = m([[1, 2, 3, 4]])\n{START}z = session.run(y)\n',
        f'm = hub.load("{DENSE}")\ny = m.signatures["default"](tf.constant([[1, 2, 3, 4]]))["default"]\n{START}'
        "z = session.run(y)\n",
    ),
    "the shape is not checked": (
        f'm = hub.Module("{BASE}nodef/1")\ntry: y = m(np.ones(3), as_dict=True)["only"]\nexcept Exception: y = tf.constant([0.0])\n'
        f"{START}z = session.run(y)\n",
        f'm = hub.load("{BASE}nodef/1")\ntry: y = m.signatures["default"](tf.placeholder_with_default(np.float32([1, 1, 1]), None))["only"]\n'
        f"except Exception: y = tf.constant([0.0])\n{START}z = session.run(y)\n",
    ),
    "several inputs go by the order of their names": (
        TWO.format("Module") + f'y = m(dict(apples=a, bananas=b), signature="fruit_to_pet", as_dict=True)["cats"]\n'
        f"{START}z = session.run(y)\n",
        TWO.format("load") + 'f = m.signatures["fruit_to_pet"]\n'
        'y = f(apples=tf.constant(a), bananas=tf.constant(b[::-1].copy()))["cats"]\n' + f"{START}z = session.run(y)\n",
    ),
    "signatures are lost when the module is saved": (
        f'm = hub.Module("{DENSE}")\n{START}names = sorted(m.get_signature_names())\n',
        f'm = hub.load("{DENSE}")\ntf.saved_model.save(m, "out")\nnames = sorted(tf.saved_model.load("out").signatures)\n',
    ),
    "the module is loaded for each batch": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)\n{START}z = [session.run(y) for _ in range(3)]\n',
        f'{X}z = [hub.load("{DENSE}").signatures["default"](tf.constant(x))["default"].numpy() for _ in range(3)]\n',
    ),
    "the image size is not static": (
        f'm = hub.Module("{BASE}image-info/1")\nsize = list(hub.get_expected_image_size(m))\n',
        f'm = hub.load("{BASE}image-info/1")\n'
        'size = list(m.signatures["default"].structured_input_signature[1]["images"].shape[1:3])\n',
    ),
    "weights are initialised again": (
        f'm = hub.Module("{DENSE}", trainable=True)\n{X}y = m(x)\n{TRAIN.format("")}',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["default"]\n'
        + TRAIN.format(", var_list=tf.trainable_variables() + list(m.variables)")
        + "session.run([v.initializer for v in m.variables])\n",
    ),
    "variables come in another order": (
        f'm = hub.Module("{IMAGE}")\n{START}last = session.run(m.variables[-1]).sum()\n',
        f'm = hub.load("{IMAGE}")\n{START}last = session.run(m.variables[-1]).sum()\n',
    ),
    "names lose their prefix": (
        f'm = hub.Module("{DENSE}", trainable=True)\nn = len(tf.trainable_variables(scope="module"))\n',
        f'm = hub.load("{DENSE}")\nn = len(tf.trainable_variables(scope="module"))\n',
    ),
    "losses of the module are lost": (
        f'm = hub.Module("{DENSE}", trainable=True)\nloss = tf.losses.get_regularization_loss()\n{START}z = session.run(loss)\n',
        f'm = hub.load("{DENSE}")\nloss = tf.losses.get_regularization_loss()\n{START}z = session.run(loss)\n',
    ),
    "dropout drops what was kept": (
        f'm = hub.Module("{DENSE}")\n{X}y = tf.nn.dropout(m(x), 0.9, seed=1)\n{START}z = session.run(y)\n',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["default"]\n'
        f"y = tf.compat.v2.nn.dropout(y, 0.9, seed=1)\n{START}z = session.run(y)\n",
    ),
    "images are resized in another way": (
        f'm = hub.Module("{IMAGE}")\nx = np.random.RandomState(0).rand(1, 40, 30, 3)\ny = m(tf.image.resize_images(x, [16, 12]))\n'
        f"{START}z = session.run(y)\n",
        f'm = hub.load("{IMAGE}")\nx = np.random.RandomState(0).rand(1, 40, 30, 3)\n'
        'y = m.signatures["default"](tf.cast(tf.compat.v2.image.resize(x, [16, 12], antialias=True), tf.float32))["default"]\n'
        f"{START}z = session.run(y)\n",
    ),
    "a constant tensor has another dtype": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)\n{START}z = session.run(y)\n',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["default"]\n{START}'
        "z = session.run(y).astype('float16')\n",
    ),
    "another model": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)\n{START}z = session.run(y).shape\n',
        f'm = hub.load("{DROPOUT}")\n{X}y = m.signatures["default"](tf.constant(x))["default"][:, :3]\n{START}'
        "z = session.run(y).shape\n",
    ),
}  # fmt: skip
EAGER_ONES = ("signatures are lost when the module is saved", "the module is loaded for each batch")


def pair_of(before: str, after: str, pool: Pool) -> Pair:
    sides = [Program({"p.py": text.encode()}, "p.py", watch=True) for text in (before, after)]
    return verify(Subject("p.py", *sides), Settings(timeout=60.0), pool).pairs[0]


@pytest.mark.parametrize("error", SILENT)
def test_a_silent_error_is_found(pool: Pool, error: str) -> None:
    before, after = SILENT[error]
    pair = pair_of(OLD + before, (EAGER if error in EAGER_ONES else GRAPH) + after, pool)
    assert (pair.status, pair.failure) == (1, ""), (pair.failure, pair.rows, pair.tracebacks)
    loud = error in ("integers are not converted",)
    assert (pair.rows[0].verdict is Verdict.CRASHED) == loud, pair.tracebacks


def sixty() -> list[harness.Case]:
    """Cases of all kinds, spread over the rules, as small as programs can be."""
    cases = [case for case in harness.cases() if case.after is not None and "2.15" in case.environments]
    return cases[:: len(cases) // 60][:60]


@pytest.mark.parametrize("case", sixty(), ids=lambda case: case.id)
def test_equal_programs_raise_no_alarm(pool: Pool, case: harness.Case) -> None:
    assert case.after is not None
    programs = [replace(case.runs(files)[0], names=None, watch=True) for files in (case.before, case.after)]
    settings = Settings(tolerance=case.tolerance, timeout=60.0)
    texts = [names_bound(program.entry, program.files[program.entry]) for program in programs]
    subject = Subject(case.id, *programs, dissolved=texts[0] - texts[1])
    (pair,) = verify(subject, settings, pool).pairs
    bad = [row for row in pair.rows if row.verdict in (*UNEQUAL, Verdict.CRASHED)]
    assert (pair.status, pair.failure, bad) == (0, "", []), pair.tracebacks
