"""What other functions do with what they are given: who gives no tensor, who calls back, who is harmless.

Names are full import paths (``numpy.array``, ``tensorflow.map_fn``, ``builtins.print``). ``tensorflow.compat.v1.X`` is
``tensorflow.X`` here, and ``keras.X`` is what ``keras_moves`` makes of it.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from hubmigrate.knowledge import keras_moves

TENSORS = "tensors"
"""Symbolic tensors (in eager code: eager ones)."""
KERAS = "keras tensors"
ARRAYS = "arrays"
"""Numpy arrays, or other values that are certainly no tensor."""
ELEMENTS = "elements"
"""The elements of the other arguments, or the other arguments themselves: tensors if those are."""
NOTHING = "nothing"
"""It is called without arguments."""

OURS = "ours"
"""Called in the graph that is current where the callee is called (in eager code: eagerly)."""
NEW = "new"
"""Called in a graph of the callee's own."""
NONE = "none"
"""Called outside of any graph of ours: later, in another thread or process, or while a session runs."""


@dataclass(frozen=True)
class Callback:
    """One place where a callee takes a function that it will call."""

    position: int | None
    """Index among the positional arguments (``self`` does not count); None: by keyword only."""
    keyword: str | None
    gives: str
    """What the function gets: ``tensors``, ``keras tensors``, ``arrays``, ``elements`` or ``nothing``."""
    graph: str
    """In which graph it is called: ``ours``, ``new`` or ``none``."""
    source: str


def gives_no_tensor(dotted: str) -> bool:
    """Whether a call of this function certainly gives no tensor (nor a container that holds one)."""
    root = dotted.partition(".")[0]
    if root == "builtins":
        return dotted.removeprefix("builtins.") in NO_TENSOR_BUILTINS
    return (root in NO_TENSOR_LIBRARIES or root in sys.stdlib_module_names) and not passes_through(dotted)


def passes_through(dotted: str) -> bool:
    """Whether the result may be or hold what was handed over, or what a function that was handed over gave."""
    return dotted.partition(".")[0] in PASS_THROUGH_MODULES or dotted in PASS_THROUGH


def callbacks(dotted: str) -> tuple[Callback, ...]:
    """Where this callee takes functions that it calls; empty: not in the table."""
    return CALLBACKS.get(_canonical(dotted), ())


def is_harmless(dotted: str) -> bool:
    """Whether the callee neither keeps, changes nor calls what it is given, beyond reading and printing it."""
    name = _canonical(dotted)
    return name in HARMLESS or any(name.startswith(f"{module}.") for module in HARMLESS_MODULES)


def _canonical(dotted: str) -> str:
    name = re.sub(r"^tensorflow\.compat\.v[12]\.", "tensorflow.", dotted)
    if name.startswith(("keras.", "tensorflow.keras.")):
        return keras_moves.moved(name) or re.sub(r"^keras\.", "tensorflow.keras.", name)
    return name


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


NO_TENSOR_LIBRARIES = _names(
    """
    absl annoy boto3 bokeh bs4 cv2 emoji faiss flask gensim google h5py imageio imblearn jieba langdetect librosa
    lightgbm lxml matplotlib nltk numpy pandas PIL plotly psutil pydot pymongo pyspark pytz regex requests rouge
    sacrebleu scipy seaborn sentencepiece skimage sklearn soundfile spacy sqlalchemy statsmodels tabulate termcolor
    textblob tokenizers ujson umap wget wordcloud xgboost yaml
    """
)
"""Libraries without TensorFlow in them: what their functions give is certainly no tensor.

Source: their documentation. Not here on purpose: keras, anything named tensorflow, bert, official, tensor2tensor, t5,
and libraries that hand over what they get (apache_beam, joblib, toolz, tqdm ...).
"""

NO_TENSOR_BUILTINS = _names(
    """
    all any ascii bin bool bytearray bytes callable chr complex dir divmod float format hash hex id input int
    isinstance issubclass len memoryview oct open ord print range repr str type
    """
)
"""Built-in functions; ``abs``, ``max``, ``min``, ``pow``, ``round`` and ``sum`` give a tensor for tensors.

Source: https://docs.python.org/3/library/functions.html.
"""

PASS_THROUGH_MODULES = _names(
    """
    _collections asyncio builtins collections concurrent contextlib copy copyreg ctypes dataclasses functools gc heapq
    importlib inspect itertools multiprocessing operator pickle queue runpy shelve threading types typing unittest
    weakref
    """
)
"""Modules of the standard library whose functions may hand over what they got.

Source: https://docs.python.org/3/library/.
"""

PASS_THROUGH = _names(
    """
    numpy.apply_along_axis numpy.frompyfunc numpy.vectorize random.choice random.choices random.sample sys.exc_info
    """
)
"""Functions of other modules that may do so.

Source: https://docs.python.org/3/library/random.html, https://numpy.org/doc/stable/reference/routines.html.
"""

_TF1 = "https://github.com/tensorflow/docs/tree/r1.15/site/en/api_docs"
_KERAS = "https://keras.io/2.15/api/"
_PYTHON = "https://docs.python.org/3/library/"
_BEAM = "https://beam.apache.org/releases/pydoc/2.24.0/"
_TFT = "https://www.tensorflow.org/tfx/transform/api_docs/python/"
_PANDAS = "https://pandas.pydata.org/docs/reference/"
_HUB = "tensorflow/hub@v0.12.0:tensorflow_hub"
_ABSL = "https://abseil.io/docs/python/"

_DATASET = {
    name: (Callback(0, keyword, TENSORS, NEW, _TF1),)
    for name, keyword in (
        ("map", "map_func"),
        ("flat_map", "map_func"),
        ("interleave", "map_func"),
        ("filter", "predicate"),
        ("map_with_legacy_function", "map_func"),
        ("filter_with_legacy_function", "predicate"),
    )
}

_COMPILE = (Callback(1, "loss", KERAS, OURS, _KERAS), Callback(2, "metrics", KERAS, OURS, _KERAS))

_INPUT_FN = Callback(0, "input_fn", NOTHING, NEW, _TF1)
_SERVING_INPUT = (Callback(1, "serving_input_receiver_fn", NOTHING, NEW, _TF1),)

_ESTIMATOR = {
    "train": (_INPUT_FN,),
    "evaluate": (_INPUT_FN,),
    "predict": (_INPUT_FN,),
    "export_saved_model": _SERVING_INPUT,
    "export_savedmodel": _SERVING_INPUT,
}

_PER_ELEMENT = (Callback(0, "func", ARRAYS, NONE, _PANDAS),)

CALLBACKS: dict[str, tuple[Callback, ...]] = {
    "tensorflow.keras.layers.Lambda": (Callback(0, "function", KERAS, OURS, _KERAS),),
    "tensorflow.keras.Model.compile": _COMPILE,
    "tensorflow.keras.Sequential.compile": _COMPILE,
    "tensorflow.keras.models.Model.compile": _COMPILE,
    "tensorflow.keras.models.Sequential.compile": _COMPILE,
    "tensorflow.keras.callbacks.LambdaCallback": tuple(
        Callback(index, f"on_{event}", ARRAYS, NONE, _KERAS)
        for index, event in enumerate(
            ("epoch_begin", "epoch_end", "batch_begin", "batch_end", "train_begin", "train_end")
        )
    ),
    "tensorflow.keras.callbacks.LearningRateScheduler": (Callback(0, "schedule", ARRAYS, NONE, _KERAS),),
    **{f"tensorflow.data.Dataset.{name}": rows for name, rows in _DATASET.items()},
    "tensorflow.data.Dataset.from_generator": (Callback(0, "generator", ARRAYS, NONE, _TF1),),
    "tensorflow.data.Dataset.reduce": (Callback(1, "reduce_func", TENSORS, NEW, _TF1),),
    "tensorflow.data.Dataset.apply": (Callback(0, "transformation_func", ELEMENTS, OURS, _TF1),),
    "tensorflow.data.experimental.map_and_batch": (Callback(0, "map_func", TENSORS, NEW, _TF1),),
    "tensorflow.contrib.data.map_and_batch": (Callback(0, "map_func", TENSORS, NEW, _TF1),),
    "tensorflow.data.experimental.parallel_interleave": (Callback(0, "map_func", TENSORS, NEW, _TF1),),
    "tensorflow.contrib.data.parallel_interleave": (Callback(0, "map_func", TENSORS, NEW, _TF1),),
    "tensorflow.map_fn": (Callback(0, "fn", TENSORS, OURS, _TF1),),
    "tensorflow.vectorized_map": (Callback(0, "fn", TENSORS, NEW, _TF1),),
    "tensorflow.foldl": (Callback(0, "fn", TENSORS, OURS, _TF1),),
    "tensorflow.foldr": (Callback(0, "fn", TENSORS, OURS, _TF1),),
    "tensorflow.scan": (Callback(0, "fn", TENSORS, OURS, _TF1),),
    "tensorflow.while_loop": (Callback(0, "cond", TENSORS, OURS, _TF1), Callback(1, "body", TENSORS, OURS, _TF1)),
    "tensorflow.cond": (
        Callback(1, "true_fn", NOTHING, OURS, _TF1),
        Callback(2, "false_fn", NOTHING, OURS, _TF1),
        Callback(None, "fn1", NOTHING, OURS, _TF1),
        Callback(None, "fn2", NOTHING, OURS, _TF1),
    ),
    "tensorflow.case": (Callback(1, "default", NOTHING, OURS, _TF1),),
    "tensorflow.custom_gradient": (Callback(0, "f", TENSORS, OURS, _TF1),),
    "tensorflow.make_template": (Callback(1, "func_", ELEMENTS, OURS, _TF1),),
    "tensorflow.nest.map_structure": (Callback(0, "func", ELEMENTS, OURS, _TF1),),
    "tensorflow.contrib.framework.nest.map_structure": (Callback(0, "func", ELEMENTS, OURS, _TF1),),
    "tensorflow.function": (Callback(0, "func", TENSORS, NEW, _TF1),),
    "tensorflow.contrib.eager.defun": (Callback(0, "func", TENSORS, NEW, _TF1),),
    "tensorflow.wrap_function": (Callback(0, "fn", TENSORS, NEW, _TF1),),
    "tensorflow.py_func": (Callback(0, "func", ARRAYS, NONE, _TF1),),
    "tensorflow.numpy_function": (Callback(0, "func", ARRAYS, NONE, _TF1),),
    "tensorflow.py_function": (Callback(0, "func", TENSORS, NONE, _TF1),),
    "tensorflow.contrib.tpu.rewrite": (Callback(0, "computation", TENSORS, OURS, _TF1),),
    "tensorflow.contrib.tpu.replicate": (Callback(0, "computation", TENSORS, OURS, _TF1),),
    "tensorflow.contrib.tpu.shard": (Callback(0, "computation", TENSORS, OURS, _TF1),),
    "tensorflow.contrib.tpu.batch_parallel": (Callback(0, "computation", TENSORS, OURS, _TF1),),
    "tensorflow.tpu.rewrite": (Callback(0, "computation", TENSORS, OURS, _TF1),),
    "tensorflow.tpu.replicate": (Callback(0, "computation", TENSORS, OURS, _TF1),),
    "tensorflow.tpu.shard": (Callback(0, "computation", TENSORS, OURS, _TF1),),
    "tensorflow.tpu.batch_parallel": (Callback(0, "computation", TENSORS, OURS, _TF1),),
    "tensorflow.estimator.Estimator": (Callback(0, "model_fn", TENSORS, NEW, _TF1),),
    "tensorflow.estimator.tpu.TPUEstimator": (Callback(0, "model_fn", TENSORS, NEW, _TF1),),
    "tensorflow.contrib.tpu.TPUEstimator": (Callback(0, "model_fn", TENSORS, NEW, _TF1),),
    **{f"tensorflow.estimator.Estimator.{name}": rows for name, rows in _ESTIMATOR.items()},
    "tensorflow.estimator.TrainSpec": (_INPUT_FN,),
    "tensorflow.estimator.EvalSpec": (_INPUT_FN,),
    "tensorflow.estimator.LatestExporter": _SERVING_INPUT,
    "tensorflow.estimator.FinalExporter": _SERVING_INPUT,
    "tensorflow.estimator.BestExporter": _SERVING_INPUT,
    "tensorflow.train.Scaffold": (Callback(None, "init_fn", ARRAYS, NONE, _TF1),),
    "tensorflow.app.run": (Callback(0, "main", ARRAYS, OURS, _TF1),),
    "tensorflow.compat.app.run": (Callback(0, "main", ARRAYS, OURS, _TF1),),
    "absl.app.run": (Callback(0, "main", ARRAYS, OURS, _ABSL),),
    "tensorflow_hub.create_module_spec": (Callback(0, "module_fn", NOTHING, NEW, f"{_HUB}/native_module.py"),),
    "tensorflow_hub.LatestModuleExporter": (Callback(1, "serving_input_fn", NOTHING, NEW, f"{_HUB}/estimator.py"),),
    "tensorflow_transform.map": (Callback(0, None, TENSORS, OURS, _TFT),),
    "tensorflow_transform.apply_function": (Callback(0, "fn", TENSORS, OURS, _TFT),),
    "tensorflow_transform.beam.AnalyzeAndTransformDataset": (Callback(0, "preprocessing_fn", TENSORS, NEW, _TFT),),
    "tensorflow_transform.beam.AnalyzeDataset": (Callback(0, "preprocessing_fn", TENSORS, NEW, _TFT),),
    "tensorflow_transform.beam.impl.AnalyzeAndTransformDataset": (Callback(0, "preprocessing_fn", TENSORS, NEW, _TFT),),
    "tensorflow_transform.beam.impl.AnalyzeDataset": (Callback(0, "preprocessing_fn", TENSORS, NEW, _TFT),),
    "apache_beam.Map": (Callback(0, "fn", ARRAYS, NONE, _BEAM),),
    "apache_beam.FlatMap": (Callback(0, "fn", ARRAYS, NONE, _BEAM),),
    "apache_beam.Filter": (Callback(0, "fn", ARRAYS, NONE, _BEAM),),
    "apache_beam.MapTuple": (Callback(0, "fn", ARRAYS, NONE, _BEAM),),
    "apache_beam.CombineGlobally": (Callback(0, "fn", ARRAYS, NONE, _BEAM),),
    "apache_beam.CombinePerKey": (Callback(0, "fn", ARRAYS, NONE, _BEAM),),
    "builtins.map": (Callback(0, None, ELEMENTS, OURS, _PYTHON),),
    "builtins.filter": (Callback(0, None, ELEMENTS, OURS, _PYTHON),),
    "builtins.sorted": (Callback(None, "key", ELEMENTS, OURS, _PYTHON),),
    "builtins.max": (Callback(None, "key", ELEMENTS, OURS, _PYTHON),),
    "builtins.min": (Callback(None, "key", ELEMENTS, OURS, _PYTHON),),
    "builtins.list.sort": (Callback(None, "key", ELEMENTS, OURS, _PYTHON),),
    "functools.partial": (Callback(0, None, ELEMENTS, OURS, _PYTHON),),
    "functools.reduce": (Callback(0, None, ELEMENTS, OURS, _PYTHON),),
    "itertools.starmap": (Callback(0, None, ELEMENTS, OURS, _PYTHON),),
    "itertools.groupby": (Callback(1, "key", ELEMENTS, OURS, _PYTHON),),
    "atexit.register": (Callback(0, None, ELEMENTS, NONE, _PYTHON),),
    "signal.signal": (Callback(1, None, ARRAYS, NONE, _PYTHON),),
    "threading.Thread": (Callback(1, "target", ELEMENTS, NONE, _PYTHON),),
    "threading.Timer": (Callback(1, "function", ELEMENTS, NONE, _PYTHON),),
    "multiprocessing.Process": (Callback(1, "target", ELEMENTS, NONE, _PYTHON),),
    "multiprocessing.Pool.map": (Callback(0, "func", ELEMENTS, NONE, _PYTHON),),
    "multiprocessing.Pool.imap": (Callback(0, "func", ELEMENTS, NONE, _PYTHON),),
    "multiprocessing.Pool.apply": (Callback(0, "func", ELEMENTS, NONE, _PYTHON),),
    "multiprocessing.Pool.apply_async": (Callback(0, "func", ELEMENTS, NONE, _PYTHON),),
    "concurrent.futures.ThreadPoolExecutor.submit": (Callback(0, None, ELEMENTS, NONE, _PYTHON),),
    "concurrent.futures.ThreadPoolExecutor.map": (Callback(0, None, ELEMENTS, NONE, _PYTHON),),
    "concurrent.futures.ProcessPoolExecutor.submit": (Callback(0, None, ELEMENTS, NONE, _PYTHON),),
    "concurrent.futures.ProcessPoolExecutor.map": (Callback(0, None, ELEMENTS, NONE, _PYTHON),),
    "pandas.DataFrame.apply": _PER_ELEMENT,
    "pandas.DataFrame.applymap": _PER_ELEMENT,
    "pandas.DataFrame.map": _PER_ELEMENT,
    "pandas.Series.apply": _PER_ELEMENT,
    "pandas.Series.map": (Callback(0, "arg", ARRAYS, NONE, _PANDAS),),
    "numpy.vectorize": (Callback(0, "pyfunc", ARRAYS, OURS, "https://numpy.org/doc/stable/reference/"),),
    "numpy.apply_along_axis": (Callback(0, "func1d", ARRAYS, OURS, "https://numpy.org/doc/stable/reference/"),),
}
"""Callee -> where it takes functions. A graph is ``none`` too where the call comes from another thread or later."""

HARMLESS_MODULES = frozenset(
    ("absl.logging", "logging", "pprint", "reprlib", "tensorflow.logging", "traceback", "warnings")
)
"""Modules whose functions read and print what they are given.

Source: https://docs.python.org/3/library/, https://abseil.io/docs/python/.
"""

HARMLESS = _names(
    """
    builtins.bool builtins.callable builtins.dir builtins.format builtins.hasattr builtins.hash builtins.id
    builtins.isinstance builtins.issubclass builtins.len builtins.print builtins.repr builtins.str builtins.type
    gc.collect gc.get_referrers inspect.getdoc inspect.getmodule inspect.isclass inspect.isfunction inspect.ismethod
    sys.getrefcount sys.getsizeof tensorflow.contrib.framework.is_tensor tensorflow.is_tensor
    """
)
"""Functions that keep nothing. Source: https://docs.python.org/3/library/ and the API documentation of TF 1.15."""

LOGGER_METHODS = frozenset(("critical", "debug", "error", "exception", "fatal", "info", "log", "warn", "warning"))
"""Methods of a ``logging.Logger`` that keep nothing. Source: https://docs.python.org/3/library/logging.html."""
