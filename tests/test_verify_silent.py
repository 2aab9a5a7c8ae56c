"""Wrong migrations that run without an error, and give other numbers: each is found. And right ones raise no alarm."""

from __future__ import annotations

import re
from dataclasses import replace

import harness
import pytest

from hubmigrate.verify import envs
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

TOKENS = "i, k, s = np.int32([[1, 2, 3]]), np.int32([[1, 1, 0]]), np.int32([[0, 1, 1]])\n"
SHARED = (
    "def head(y):\n    with {0}.variable_scope('head', reuse={0}.AUTO_REUSE):\n"
    "        return tf.matmul(y, {0}.get_variable('w', [3, 1]))\na, b = head(y), head(y)\n"
)
LAYER = (
    "class Embed(tf.keras.layers.Layer):\n    def __init__(self):\n        super().__init__()\n"
    "        self.module = {0}\n        self.tv = list(self.module.variables)\n        {2}\n"
    "    def call(self, x):\n        return {1}\n"
)
FIT = (
    "model = tf.keras.Sequential([tf.keras.layers.InputLayer((4,)), Embed(), tf.keras.layers.Dense(1)])\n"
    "model.compile('sgd', 'mse')\nmodel.fit(np.ones([4, 4], 'float32'), np.ones([4, 1], 'float32'), verbose=0)\n"
)

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
    "another signature, where dropout is random": (
        f'm = hub.Module("{DENSE}")\n{X}y = tf.nn.dropout(m(x, "features"), rate=0.5)\n{START}z = session.run(y).ndim\n',
        f'm = hub.load("{DENSE}")\n{X}y = tf.nn.dropout(m.signatures["features"](tf.constant(x))["default"], rate=0.5)\n'
        f"{START}z = session.run(y).ndim\n",
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
    "fine-tuning by tape: moving averages and the regulariser are lost": (
        f'm = hub.Module("{IMAGE}", trainable=True, tags={{"train"}})\n{IMAGES}y = m(x)\n'
        "loss = tf.reduce_mean(y ** 2) + tf.losses.get_regularization_loss()\n"
        "steps = [tf.train.GradientDescentOptimizer(0.01).minimize(loss), tf.get_collection(tf.GraphKeys.UPDATE_OPS)]\n"
        f"{START}for _ in range(3): session.run(steps)\n",
        f'm = hub.load("{IMAGE}", tags={{"train"}})\n{IMAGES}trained = [v for v in m.variables if v.trainable]\n'
        "for _ in range(3):\n    with tf.GradientTape() as tape:\n"
        '        loss = tf.reduce_mean(m.signatures["default"](tf.constant(x))["default"] ** 2)\n'
        "    for v, g in zip(trained, tape.gradient(loss, trained)): v.assign_sub(0.01 * g)\n",
    ),
    "the result is a dict: its truth": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)\n{START}found = bool(session.run(y)[0, 0] > 0)\n',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))\n{START}found = bool(session.run(y))\n',
    ),
    "several inputs by position": (
        f'm = hub.Module("{BERT}")\n{TOKENS}y = m(dict(input_ids=i, input_mask=k, segment_ids=s), signature="tokens", '
        f'as_dict=True)["pooled_output"]\n{START}z = session.run(y)\n',
        f'm = hub.load("{BERT}")\n{TOKENS}i, k, s = map(tf.constant, (i, k, s))\n'
        'z = m.signatures["tokens"](i, s, k)["pooled_output"].numpy()\n',
    ),
    "training by a prefix that is lost": (
        f'm = hub.Module("{DENSE}", trainable=True)\n{X}y = m(x)\n'
        + TRAIN.format(", var_list=[w] + tf.trainable_variables(scope='module')"),
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["default"]\n'
        + TRAIN.format(", var_list=[w] + tf.trainable_variables(scope='module')"),
    ),
    "variables are shared no more": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)\n{SHARED.format("tf")}{START}same = bool(np.equal(*session.run([a, b])).all())\n',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["default"]\n'
        f'{SHARED.format("tf.compat.v1")}same = bool(np.equal(a, b).all())\n',
    ),
    "there are no variables of a graph": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)\n{START}n = len(tf.global_variables())\n',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["default"]\n'
        "n = len(tf.compat.v1.global_variables())\n",
    ),
    "where chooses elements, not rows": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)[:, :2]\n{START}z = session.run(tf.where([True, False], y, -y))\n',
        f'm = hub.load("{DENSE}")\n{X}y = m.signatures["default"](tf.constant(x))["default"][:, :2]\n'
        f"{START}z = session.run(tf.compat.v2.where([True, False], y, -y))\n",
    ),
    "empty strings are tokens": (
        f'm = hub.Module("{TEXT}")\nwords = tf.string_split(["a  b"]).values\ny = m(words)\n{START}n = len(session.run(words))\n',
        f'm = hub.load("{TEXT}")\nwords = tf.compat.v2.strings.split(["a  b"], sep=" ").values\n'
        f'y = m.signatures["default"](words)["default"]\n{START}n = len(session.run(words))\n',
    ),
    "a layer of Keras 3 trains no variables that are only kept on it": (
        LAYER.format(f'hub.Module("{DENSE}", trainable=True)', "self.module(x)", "self._trainable_weights += self.tv")
        + "tf.keras.backend.get_session().run(tf.global_variables_initializer())\n" + FIT,
        LAYER.format(f'hub.load("{DENSE}")', 'self.module.signatures["default"](x)["default"]', "pass") + FIT,
    ),
    "another model": (
        f'm = hub.Module("{DENSE}")\n{X}y = m(x)\n{START}z = session.run(y).shape\n',
        f'm = hub.load("{DROPOUT}")\n{X}y = m.signatures["default"](tf.constant(x))["default"][:, :3]\n{START}'
        "z = session.run(y).shape\n",
    ),
}  # fmt: skip

EAGER_ONES = (
    "signatures are lost when the module is saved",
    "the module is loaded for each batch",
    "fine-tuning by tape: moving averages and the regulariser are lost",
    "variables are shared no more",
    "there are no variables of a graph",
    "a layer of Keras 3 trains no variables that are only kept on it",
    "several inputs by position",
)
NEWER = ("a layer of Keras 3 trains no variables that are only kept on it", "several inputs by position")
"""Silent with the newest TensorFlow only; before it they raise, or do no harm."""

TABLE = {
    # what TensorFlow 2 does otherwise with a module
    "only the head trains where trainable=True is dropped, or is the default of var_list": (
        "trainable is dropped: only the head trains", "a module trains that was frozen",
    ),
    "fine-tuning with the tag train by tape loses moving averages and regularisers": (
        "fine-tuning by tape: moving averages and the regulariser are lost", "moving averages are not updated",
        "losses of the module are lost",
    ),
    "the file of a vocabulary is SAVEDMODEL-ASSET": ("the vocabulary file is SAVEDMODEL-ASSET",),
    "the tag train is dropped, or kept at inference": (
        "the tag train is lost, where dropout is random", "the tag train is kept for inference",
    ),
    "a signature gives a dict: its length, its truth, what a loop over it gives": (
        "the result is a dict: its length", "the result is a dict: its truth", "a call of one output becomes another",
    ),
    "a constant without a dtype": ("integers are not converted", "a constant tensor has another dtype"),
    "no check of shapes": ("the shape is not checked",),
    "positional inputs go by sorted names from TensorFlow 2.19 on": (
        "several inputs by position", "several inputs go by the order of their names",
    ),
    "saved without signatures": ("signatures are lost when the module is saved",),
    "loaded for each batch": ("the module is loaded for each batch",),
    "the expected size of images is not static": ("the image size is not static",),
    "converted graphs initialise their weights again": ("weights are initialised again",),
    # what must survive besides
    "variables come in the order of their making": ("variables come in another order",),
    "names lose the module's prefix": ("names lose their prefix", "training by a prefix that is lost"),
    "the second positional argument never selected a signature": (
        "the ignored argument selects a signature", "another signature, where dropout is random",
    ),
    "what is bound to a graph gives nothing, or something of its own each time, without one": (
        "variables are shared no more", "there are no variables of a graph",
    ),
    "names of TensorFlow that mean something else now: dropout, where, image.resize, strings.split": (
        "dropout drops what was kept", "where chooses elements, not rows", "images are resized in another way",
        "empty strings are tokens",
    ),
    "variables that a layer only keeps are frozen with Keras 3": (
        "a layer of Keras 3 trains no variables that are only kept on it",
    ),
    "another model": ("another model",),
}  # fmt: skip
"""Every error known to run without a word -> the wrong migrations that make it. What only an environment does (packages
that take away ``pkg_resources``, or bring another TensorFlow) is no migration: pins keep it out."""


def pair_of(before: str, after: str, pool: Pool, target: str) -> Pair:
    sides = [Program({"p.py": text.encode()}, "p.py", watch=True) for text in (before, after)]
    return verify(Subject("p.py", *sides), Settings(targets=(target,), timeout=60.0), pool).pairs[0]


@pytest.mark.parametrize("error", SILENT)
def test_a_silent_error_is_found(pool: Pool, error: str) -> None:
    before, after = SILENT[error]
    pair = pair_of(
        OLD + before, (EAGER if error in EAGER_ONES else GRAPH) + after, pool, "2.21" if error in NEWER else "2.15"
    )
    assert (pair.status, pair.failure) == (1, ""), (pair.failure, pair.rows, pair.tracebacks)
    loud = error in ("integers are not converted",)
    assert (pair.rows[0].verdict is Verdict.CRASHED) == loud, pair.tracebacks


def test_every_known_error_has_its_wrong_migrations() -> None:
    listed = [name for names in TABLE.values() for name in names]
    assert sorted(listed) == sorted(SILENT), "each once"
    assert {*EAGER_ONES, *NEWER} <= set(SILENT)
    pins = [(envs.PINS / f"{name}.txt").read_text() for name in envs.NAMES]
    assert all(re.search(r"^setuptools==(?:[1-7]?\d|80)\.", text, re.M) for text in pins), "82 has no pkg_resources"


def sixty() -> list[harness.Case]:
    """Cases of all kinds, spread over the rules, as small as programs can be, of which everything is compared.

    Without those that show other texts in TF2: names of tensors, which HUB211 gives for review.
    """
    cases = [case for case in harness.cases() if case.after is not None and "2.15" in case.environments]
    whole = [case for case in cases if "compare" not in case.settings and not shows(case)]
    return whole[:: len(whole) // 60][:60]


def shows(case: harness.Case) -> bool:
    """Whether what a program shows is for review."""
    return any(code == "HUB211" and safety == "review" for code, _, safety in case.findings)


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


def test_a_function_that_keras_traces_twice_raises_no_alarm(pool: Pool) -> None:
    model = "layer = tf.keras.layers.Lambda(called)\nmodel = tf.keras.Sequential([tf.keras.layers.InputLayer((4,)), layer])\n"
    used = f"{X}z = model.predict(x, verbose=0)\n"
    old = f'{OLD}def called(x): return hub.Module("{DENSE}")(x)\n{model}'
    init = "tf.keras.backend.get_session().run(tf.global_variables_initializer())\n"
    new = f'{OLD}def called(x): return hub.load("{DENSE}").signatures["default"](x)["default"]\n{model}'
    pair = pair_of(old + init + used, new + used, pool, "2.15")
    assert (pair.status, pair.failure) == (0, ""), pair.rows


def test_there_are_sixty_of_them() -> None:
    assert len({case.id for case in sixty()}) == 60
    assert len({case.id.split("/")[0] for case in sixty()}) >= 20, "of many rules"
