"""The knowledge tables: every row has a source, means what it says, and is what the real TensorFlows say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

from hubmigrate.knowledge import contrib, handles, interfaces, keras_moves, libraries, results, symbols
from hubmigrate.verify import envs

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def every_handle(kind: str) -> list[str]:
    return [f"https://tfhub.dev/{name}" for name, row in handles.catalogue().items() if row[0] == kind]


def ask(environment: str, script: str, names: object, **environ: str) -> dict[str, object]:
    """Run a script in a real TensorFlow; it reads JSON and prints JSON on its last line."""
    command = [str(envs.ensure(environment).python), "-c", script]
    variables = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "", **environ}
    done = subprocess.run(command, input=json.dumps(names), env=variables, capture_output=True, text=True, check=True)
    answer: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return answer


class TestHandles:
    @pytest.mark.parametrize(
        "spelling",
        [
            "https://tfhub.dev/google/elmo/2",
            "https://tfhub.dev/google/elmo/2/",
            "http://tfhub.dev/google/elmo/2",
            "https://alpha.tfhub.dev/google/elmo/2",
            "https://tfhub.dev/google/elmo/2?tf-hub-format=compressed",
            "https://storage.googleapis.com/tfhub-modules/google/elmo/2.tar.gz",
            "https://hub.tensorflow.google.cn/google/elmo/2",
        ],
    )
    def test_every_spelling_is_one_handle(self, spelling: str) -> None:
        assert handles.normalize(spelling) == "google/elmo/2"
        assert handles.format_of(spelling) == "hub"

    @pytest.mark.parametrize(
        "other",
        [
            "google/elmo/2",
            "./elmo",
            "gs://bucket/google/elmo/2",
            "https://example.com/google/elmo/2",
            "",
            "https://tfhub.dev/",
        ],
    )
    def test_other_strings_are_none(self, other: str) -> None:
        assert handles.normalize(other) is None
        assert handles.format_of(other) is None
        assert handles.successor(other) is None

    def test_an_unversioned_handle_is_not_in_the_catalogue(self) -> None:
        assert handles.format_of("https://tfhub.dev/google/elmo") is None

    def test_columns(self) -> None:
        catalogue = handles.catalogue()
        assert len(catalogue) == 1815
        for name, row in catalogue.items():
            assert re.fullmatch(r"\S+/\d+", name)
            assert row[0] in {"hub", "saved_model", "unclear"}
            assert len(row) in (1, 3)

    def test_a_successor_is_a_saved_model(self) -> None:
        found = [handles.successor(handle) for handle in every_handle("hub")]
        named = [successor for successor in found if successor]
        assert len(named) == 378
        for successor in named:
            assert handles.format_of(successor.handle) == "saved_model"
            assert successor.weights in {"same", "inferred", "retrained", "different", "unknown"}

    def test_known_successors(self) -> None:
        assert handles.successor("https://tfhub.dev/google/universal-sentence-encoder/2") == handles.Successor(
            "https://tfhub.dev/google/universal-sentence-encoder/4", "retrained"
        )
        assert handles.successor("https://tfhub.dev/google/elmo/3") is None


class TestInterfaces:
    def test_every_row_has_a_source(self) -> None:
        for interface in interfaces.interfaces():
            assert re.search(r"\S+/\S+", interface.source), interface.name

    def test_every_handle_of_the_tf1_format_but_these_has_a_row(self) -> None:
        missing = [h for h in every_handle("hub") if interfaces.lookup(h) is None]
        assert len(missing) == 12
        assert all(re.search(r"deepmind/spiral/|tensorflow/tfgan/", h) for h in missing)  # their pages show no call

    def test_no_saved_model_has_a_row(self) -> None:
        assert [h for h in every_handle("saved_model") if interfaces.lookup(h)] == []

    def test_every_row_has_a_handle_and_every_pattern_too(self) -> None:
        names = [name for name, row in handles.catalogue().items() if row[0] != "saved_model"]
        for interface in interfaces.interfaces():
            for pattern in interface.handles:
                assert any(re.fullmatch(pattern, name) for name in names), pattern

    def test_a_handle_matches_one_family_only(self) -> None:
        for handle in every_handle("hub"):
            name = handles.normalize(handle) or ""
            rows = [i.name for i in interfaces.interfaces() if any(re.fullmatch(p, name) for p in i.handles)]
            assert len(rows) <= 1 or "quantization" in rows[0], (handle, rows)

    def test_dtypes_and_ranks(self) -> None:
        for interface in interfaces.interfaces():
            for signature in interface.signatures:
                for each in signature.inputs or ():
                    assert each.dtype in {None, "float32", "int32", "int64", "string", "uint8"}, interface.name
                    assert each.rank is None or 0 <= each.rank <= 5

    def test_bert(self) -> None:
        bert = interfaces.lookup(BERT)
        assert bert is not None
        assert bert.signature(None) is None
        tokens = bert.signature("tokens")
        assert tokens is not None
        assert tokens.sole_input is None
        assert tokens.input("segment_ids") == interfaces.Input("segment_ids", "int32", 2)
        assert tokens.input("nope") is None
        assert tokens.outputs == ("pooled_output", "sequence_output")
        assert bert.tags == (frozenset(), frozenset({"train"}))
        info = bert.signature("tokenization_info")
        assert info is not None
        assert info.inputs == ()
        asset = bert.asset("vocab_file")
        assert asset is not None
        assert re.fullmatch(asset.file, "vocab.txt")
        assert bert.asset("do_lower_case") is None

    def test_an_only_input_of_unknown_name_answers_to_every_key(self) -> None:
        elmo = interfaces.lookup("https://tfhub.dev/google/elmo/3")
        assert elmo is not None
        assert elmo.tables is True
        default = elmo.signature("default")
        assert default is not None
        assert default == elmo.signature(None)
        assert default.sole_input == default.input("strings") == interfaces.Input("*", "string", 1)

    def test_a_signature_of_unknown_inputs(self) -> None:
        augmentation = interfaces.lookup("https://tfhub.dev/google/image_augmentation/nas_svhn/1")
        assert augmentation is not None
        assert augmentation.ops == ("tensorflow.contrib.image",)
        signature = augmentation.signature("from_decoded_images")
        assert signature is not None
        assert signature.inputs is None
        assert signature.sole_input is None
        assert signature.input("image") is None

    @pytest.mark.parametrize(
        ("handle", "signature", "key", "dtype", "rank"),
        [
            ("google/imagenet/inception_v3/feature_vector/1", None, "images", "float32", 4),
            ("google/imagenet/nasnet_large/classification/3", "image_classification", "images", "float32", 4),
            ("google/universal-sentence-encoder/2", None, "text", "string", 1),
            ("google/universal-sentence-encoder-lite/2", None, "indices", "int64", 2),
            ("google/nnlm-en-dim128/1", None, "*", "string", 1),
            ("google/elmo/2", "tokens", "sequence_len", "int32", 1),
            ("google/albert_base/3", "mlm", "mlm_positions", "int32", 2),
            ("google/delf/1", None, "max_feature_num", "int32", 0),
            ("deepmind/biggan-deep-256/1", None, "truncation", "float32", 0),
            ("google/wiki40b-lm-en/1", "prediction", "mem_11", "float32", 3),
        ],
    )
    def test_known_inputs(self, handle: str, signature: str | None, key: str, dtype: str, rank: int) -> None:
        interface = interfaces.lookup(f"https://tfhub.dev/{handle}")
        assert interface is not None
        found = interface.signature(signature)
        assert found is not None
        assert found.input(key) == interfaces.Input(key, dtype, rank)


STATUSES = {
    "nn.dropout": symbols.DIFFERS,
    "where": symbols.DIFFERS,
    "image.resize": symbols.DIFFERS,
    "strings.split": symbols.DIFFERS,
    "cast": symbols.SAME,
    "math.log": symbols.SAME,
    "io.gfile.GFile": symbols.SAME,
    "float32": symbols.SAME,
    "Session": symbols.V1,
    "placeholder": symbols.V1,
    "logging.info": symbols.V1,
    "logging": symbols.V1,
    "app.run": symbols.V1,
    "flags.DEFINE_string": symbols.V1,
    "train.AdamOptimizer": symbols.V1,
    "train.AdamOptimizer.minimize": symbols.V1,
    "keras.backend.set_session": symbols.V1,
    "layers.dense": symbols.LEGACY_KERAS,
    "nn.rnn_cell.LSTMCell": symbols.LEGACY_KERAS,
    "estimator.Estimator": symbols.GONE_2_16,
    "estimator": symbols.GONE_2_16,
    "contrib": symbols.GONE,
    "contrib.layers.l2_regularizer": symbols.GONE,
    "config.list_physical_devices": symbols.NEW,
    "keras.layers.TextVectorization": symbols.TF2,
    "nn": symbols.MODULE,
    "train": symbols.MODULE,
    "nn.no_such_thing": None,
    "no_such_thing": None,
}

CHECK_SYMBOLS = """
import json, sys
import tensorflow as tf

def find(root, dotted):
    for part in dotted.split("."):
        root = getattr(root, part, None)
    while getattr(getattr(root, "__code__", None), "co_filename", "").endswith("weak_tensor_ops.py"):
        root = root.__wrapped__
    return root

sys.stdout.write("\\n" + json.dumps({
    name: [find(tf, name) is not None, find(tf.compat.v1, name) is not None, find(tf, name) is find(tf.compat.v1, name)]
    for name in json.load(sys.stdin)
}))
"""

CHECK_ARGUMENTS = """
import json, sys
import numpy as np
import tensorflow as tf

v1 = tf.compat.v1
random = np.random.RandomState(0)
x, m, k = (random.randn(*shape).astype("float32") for shape in ((2, 4, 4, 3), (3, 4), (2, 2, 3, 5)))
deep = random.randn(1, 2, 2, 4).astype("float32")
calls = {
    "argmax": [(m,), (m, 1)], "argmin": [(m,)], "boolean_mask": [(m, [True, False, True])],
    "constant": [(m,), ([1, 2], "float32")], "convert_to_tensor": [(m, "float32")], "expand_dims": [(m, 0)],
    "foldl": [(lambda a, b: a - b, m)], "foldr": [(lambda a, b: a - b, m)], "gather": [(m, [1, 0])],
    "gather_nd": [(m, [1, 0])], "image.crop_and_resize": [(x, [[0.0, 0.0, 0.5, 0.5]], [0], [3, 3])],
    "io.decode_csv": [(["1,2"], [[0], [0]])], "io.decode_raw": [(["abcd"], "uint8")], "linalg.norm": [(m, 2, 1)],
    "map_fn": [(lambda a: a * 2, m)], "math.confusion_matrix": [([0, 1], [1, 1], 2)],
    "math.count_nonzero": [(m, 1)], "math.softmax": [(m, 0)], "nn.avg_pool": [(x, 2, 2, "SAME")],
    "nn.conv1d": [(x[0], k[0], 1, "SAME")], "nn.conv2d": [(x, k, [1, 1, 1, 1], "SAME")], "nn.crelu": [(m,)],
    "nn.depth_to_space": [(deep, 2)], "nn.depthwise_conv2d": [(x, k, [1, 1, 1, 1], "SAME")],
    "nn.log_softmax": [(m,), (m, 0)], "nn.max_pool": [(x, 2, 2, "VALID")], "nn.moments": [(x, [0, 1])],
    "nn.softmax": [(m,), (m, 0)], "nn.space_to_depth": [(x, 2)], "nn.weighted_moments": [(m, [0], np.ones_like(m))],
    "norm": [(m,), (m, 1), (m, 2, 1)], "ones_like": [(m, "int32")], "pad": [(m, [[1, 1], [0, 0]], "REFLECT")],
    "reverse_sequence": [(m, [1, 2, 3], 1, 0)], "scalar_mul": [(2.0, m)], "scan": [(lambda a, b: a + b, m)],
    "shape": [(m,)], "size": [(m,)], "sparse.segment_mean": [(m, [0, 1], [0, 0])], "squeeze": [(m[:, :1], 1)],
    "strings.length": [(["ab"],)], "strings.reduce_join": [(["ab", "c"],)], "strings.substr": [(["abc"], 0, 2)],
    "strings.to_hash_bucket": [(["a"], 7)], "strings.to_number": [(["1.5"],)], "transpose": [(x, [0, 2, 1, 3])],
    "tuple": [([m, m],)], "where": [(m > 0,)], "zeros_like": [(m,)],
    "nn.dropout": [{"x": np.ones((3, 3), "float32"), "rate": 0.5, "seed": 3}],
    "math.in_top_k": [{"predictions": m, "targets": [0, 1, 2], "k": 2}],
    "nn.sigmoid_cross_entropy_with_logits": [{"labels": m, "logits": m}],
    "nn.sparse_softmax_cross_entropy_with_logits": [{"labels": [0, 1, 2], "logits": m}],
    "random.poisson": [{"shape": [2], "lam": [3.0, 4.0], "seed": 1}],
}
for name in ("max", "mean", "min", "prod", "sum", "logsumexp"):
    calls["reduce_" + name] = calls["math.reduce_" + name] = [(m,), (m, 1), (m, 0, True)]
calls["reduce_all"] = calls["reduce_any"] = [(m > 0, 1)]


def values(root, name, arguments):
    for part in name.split("."):
        root = getattr(root, part)
    with tf.Graph().as_default(), v1.Session() as session:
        keywords = isinstance(arguments, dict)
        found = root(**arguments) if keywords else root(*arguments)
        return [np.asarray(value) for value in session.run(tf.nest.flatten(found))]


def same(name):
    for arguments in calls[name]:
        for one, other in zip(values(v1, name, arguments), values(tf, name, arguments)):
            if one.dtype != other.dtype or one.shape != other.shape or not (one == other).all():
                return False
    return True


sys.stdout.write("\\n" + json.dumps({name: same(name) for name in calls}))
"""

CHECK_MODULES = """
import importlib, json, sys

def there(dotted):
    module, _, name = dotted.rpartition(".")
    try:
        importlib.import_module(dotted)
    except ImportError:
        try:
            return hasattr(importlib.import_module(module), name)
        except ImportError:
            return False
    return True

sys.stdout.write("\\n" + json.dumps({name: there(name) for name in json.load(sys.stdin)}))
"""


class TestSymbols:
    @pytest.mark.parametrize("name", STATUSES)
    def test_status(self, name: str) -> None:
        assert symbols.status(name) == STATUSES[name]

    @pytest.mark.parametrize("environment", ["2.15", "2.21"])
    def test_what_tensorflow_says(self, environment: str) -> None:
        statuses = (symbols.SAME, symbols.DIFFERS, symbols.V1)
        names = [s.name for s in symbols.symbols().values() if s.status in statuses and not s.name.startswith("keras.")]
        names.remove("newaxis")
        found = ask(environment, CHECK_SYMBOLS, names, TF_USE_LEGACY_KERAS="1")
        expected = {
            symbols.SAME: [True, True, True],
            symbols.DIFFERS: [True, True, False],
            symbols.V1: [False, True, False],
        }
        wrong = [n for n in names if found[n] != expected[symbols.status(n) or ""]]
        assert wrong == []

    def test_what_tensorflow_1_says(self) -> None:
        old = (symbols.SAME, symbols.GONE, symbols.LEGACY_KERAS)
        new = (symbols.TF2, symbols.NEW)
        names = {s.name: s.status in old for s in symbols.symbols().values() if s.status in old + new}
        names.pop("newaxis")
        script = CHECK_SYMBOLS.replace("tf.compat.v1", "tf")
        found = ask("tf1", script, list(names))
        assert [name for name, there in names.items() if found[name] != [there, there, True]] == []

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("reduce_mean", results.TENSOR),
            ("nn.dropout", results.TENSOR),
            ("image.resize_images", results.TENSOR),
            ("nn.top_k", results.TENSORS),
            ("string_split", results.COMPOSITE),
            ("get_variable", results.VARIABLE),
            ("global_variables_initializer", results.OPERATION),
            ("gfile.GFile", results.OTHER),
            ("io.gfile.exists", results.OTHER),
            ("logging.info", results.OTHER),
            ("train.AdamOptimizer", results.OTHER),
            ("ConfigProto", results.OTHER),
            ("train.AdamOptimizer.minimize", results.UNKNOWN),
            ("contrib.layers.flatten", results.UNKNOWN),
            ("nn", results.UNKNOWN),
            ("no_such_thing", results.UNKNOWN),
        ],
    )
    def test_returns(self, name: str, kind: str) -> None:
        assert symbols.returns(name) == kind

    def test_every_reviewed_result_is_a_symbol(self) -> None:
        assert [name for name in results.RETURNS if name not in symbols.symbols()] == []

    def test_every_symbol_has_a_result(self) -> None:
        for name in symbols.symbols():
            assert symbols.returns(name)

    @pytest.mark.parametrize("environment", ["2.15", "2.21"])
    def test_same_arguments_mean_the_same(self, environment: str) -> None:
        found = ask(environment, CHECK_ARGUMENTS, None)
        assert [name for name in found if symbols.same_arguments(name) is None] == []
        assert [name for name, same in found.items() if not same] == []

    def test_arguments(self) -> None:
        assert symbols.same_arguments("reduce_mean") == symbols.Arguments(
            4, frozenset({"input_tensor", "axis", "keepdims", "name"})
        )
        assert symbols.same_arguments("where") == symbols.Arguments(1, frozenset({"condition", "name"}))
        assert symbols.same_arguments("image.resize") is None

    def test_functions_that_others_do(self) -> None:
        found = symbols.instead("to_float")
        assert found is not None
        assert (found.name, found.positional, found.added) == ("cast", 1, {"dtype": "float32"})
        dropout = symbols.instead("nn.dropout")
        assert dropout is not None
        assert dict(dropout.parameters)["keep_prob"] == symbols.Parameter("rate", complement=True)
        assert symbols.instead("div") is None


class TestKerasMoves:
    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("keras", "tensorflow.keras"),
            ("keras.layers", "tensorflow.keras.layers"),
            ("keras.Model", "tensorflow.keras.Model"),
            ("keras.engine.Layer", "tensorflow.keras.layers.Layer"),
            ("keras.engine.topology.Layer", "tensorflow.keras.layers.Layer"),
            ("keras.engine.training.Model", "tensorflow.keras.models.Model"),
            ("keras.layers.core.Lambda", "tensorflow.keras.layers.Lambda"),
            ("keras.layers.merge.concatenate", "tensorflow.keras.layers.concatenate"),
            ("keras.utils.np_utils", "tensorflow.keras.utils"),
            ("keras.utils.np_utils.to_categorical", "tensorflow.keras.utils.to_categorical"),
            ("keras.utils.training_utils.multi_gpu_model", None),
            ("keras.backend.tensorflow_backend.set_session", "tensorflow.compat.v1.keras.backend.set_session"),
            ("tensorflow.keras.backend.get_session", "tensorflow.compat.v1.keras.backend.get_session"),
            ("keras.backend.clear_session", "tensorflow.keras.backend.clear_session"),
            ("keras.backend.tf", "tensorflow"),
            ("keras.layers.CuDNNLSTM", "tensorflow.compat.v1.keras.layers.CuDNNLSTM"),
            ("keras.applications.vgg16.VGG16", "tensorflow.keras.applications.vgg16.VGG16"),
            ("keras.preprocessing.text.Tokenizer", "tensorflow.keras.preprocessing.text.Tokenizer"),
            ("keras.layers.NoSuchLayer", None),
            ("keras.legacy.interfaces", None),
            ("keras.wrappers.scikit_learn.KerasClassifier", None),
            ("keras_contrib.layers.CRF", None),
        ],
    )
    def test_moved(self, old: str, new: str | None) -> None:
        assert keras_moves.moved(old) == new

    @pytest.mark.parametrize(("environment", "legacy"), [("2.15", ""), ("2.21", "1")])
    def test_every_target_can_be_imported(self, environment: str, legacy: str) -> None:
        paths = [*keras_moves.SAME_PATH, *keras_moves.MODULES, *keras_moves.NAMES]
        targets = {keras_moves.moved(f"keras.{path}") for path in paths}
        tables = {keras_moves.moved(name) for name in symbols.symbols() if name.startswith("keras.")}
        names = sorted(target for target in targets | tables if target)
        extra = {"TF_USE_LEGACY_KERAS": legacy} if legacy else {}
        found = ask(environment, CHECK_MODULES, names, **extra)
        assert [name for name in names if not found[name]] == []


class TestLibraries:
    def test_who_gives_no_tensor(self) -> None:
        for name in (
            "numpy.array",
            "pandas.DataFrame",
            "json.loads",
            "os.path.join",
            "builtins.len",
            "sklearn.svm.SVC",
        ):
            assert libraries.gives_no_tensor(name), name
        for name in (
            "keras.backend.dot",
            "tensorflow.constant",
            "bert.x",
            "copy.deepcopy",
            "builtins.sum",
            "tqdm.tqdm",
        ):
            assert not libraries.gives_no_tensor(name), name

    def test_pass_through(self) -> None:
        assert libraries.passes_through("functools.partial")
        assert libraries.passes_through("random.choice")
        assert not libraries.passes_through("os.path.join")

    @pytest.mark.parametrize(
        "name", ["keras.layers.Lambda", "tensorflow.keras.layers.Lambda", "keras.layers.core.Lambda"]
    )
    def test_one_lambda(self, name: str) -> None:
        (row,) = libraries.callbacks(name)
        assert (row.position, row.keyword, row.gives) == (0, "function", libraries.KERAS)

    def test_callbacks(self) -> None:
        assert libraries.callbacks("tensorflow.compat.v1.map_fn")[0].graph == libraries.OURS
        assert libraries.callbacks("tensorflow.data.Dataset.map")[0].graph == libraries.NEW
        assert libraries.callbacks("tensorflow.py_func")[0].gives == libraries.ARRAYS
        assert libraries.callbacks("tensorflow.no_such_thing") == ()

    def test_every_callback_has_a_source(self) -> None:
        for name, rows in libraries.CALLBACKS.items():
            for row in rows:
                assert row.source, name
                assert row.position is not None or row.keyword is not None, name
                assert row.gives in {"tensors", "keras tensors", "arrays", "elements", "nothing"}
                assert row.graph in {"ours", "new", "none"}

    def test_every_key_is_found_by_its_own_name(self) -> None:
        assert [name for name in libraries.CALLBACKS if not libraries.callbacks(name)] == []

    def test_harmless(self) -> None:
        for name in ("builtins.print", "logging.info", "tensorflow.compat.v1.logging.info", "pprint.pformat"):
            assert libraries.is_harmless(name), name
        for name in ("builtins.setattr", "builtins.vars", "pickle.dump", "mylib.f"):
            assert not libraries.is_harmless(name), name


class TestContrib:
    def test_names_are_those_of_the_v1_api(self) -> None:
        here = (symbols.SAME, symbols.NEW, symbols.V1, symbols.DIFFERS, symbols.LEGACY_KERAS)
        names = [*contrib.SAME.values(), *(form.gives for forms in contrib.CALLS.values() for form in forms)]
        assert [name for name in names if symbols.status(name) not in here] == []

    def test_meant(self) -> None:
        assert contrib.meant("contrib.lookup.TextFileIndex.WHOLE_LINE") == "lookup.TextFileIndex.WHOLE_LINE"
        assert contrib.meant("contrib.layers.fully_connected") == "contrib.layers.fully_connected"
        assert contrib.meant("nn.relu") == "nn.relu"


def test_import_is_cheap() -> None:
    code = (
        "import sys, hubmigrate.knowledge.interfaces, hubmigrate.knowledge.libraries, hubmigrate.knowledge.symbols\n"
        "print([m for m in ('libcst', 'tensorflow', 'numpy', 'click') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
