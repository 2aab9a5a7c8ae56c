"""Where the names of standalone Keras 2.x and of TF 1's ``tf.keras`` live in TensorFlow 2 (with Keras 2).

Modules: the file layout of keras-team/keras 2.0.0 to 2.3.1 (``keras/layers/core.py`` and so on). Every target is
imported on TF 2.15.1 and on TF 2.21.0 with ``TF_USE_LEGACY_KERAS=1`` by ``tests/test_knowledge.py``; which names a
target has is in the symbol table, which is measured there too.
"""

from __future__ import annotations

from hubmigrate.knowledge import symbols

ROOT = "tensorflow.keras"
V1_ROOT = "tensorflow.compat.v1.keras"

SAME_PATH = (
    "activations",
    "applications",
    "backend",
    "callbacks",
    "constraints",
    "datasets",
    "initializers",
    "layers",
    "losses",
    "metrics",
    "models",
    "optimizers",
    "preprocessing",
    "preprocessing.image",
    "preprocessing.sequence",
    "preprocessing.text",
    "regularizers",
    "utils",
)
"""Modules of ``keras`` that have the same path below ``tensorflow.keras``."""

MODULES: dict[str, str] = {
    "applications.densenet": "applications.densenet",
    "applications.imagenet_utils": "applications.imagenet_utils",
    "applications.inception_resnet_v2": "applications.inception_resnet_v2",
    "applications.inception_v3": "applications.inception_v3",
    "applications.mobilenet": "applications.mobilenet",
    "applications.mobilenet_v2": "applications.mobilenet_v2",
    "applications.mobilenetv2": "applications.mobilenet_v2",
    "applications.nasnet": "applications.nasnet",
    "applications.resnet": "applications.resnet",
    "applications.resnet50": "applications.resnet50",
    "applications.resnet_v2": "applications.resnet_v2",
    "applications.vgg16": "applications.vgg16",
    "applications.vgg19": "applications.vgg19",
    "applications.xception": "applications.xception",
    "backend.tensorflow_backend": "backend",
    "callbacks.callbacks": "callbacks",
    "datasets.boston_housing": "datasets.boston_housing",
    "datasets.cifar10": "datasets.cifar10",
    "datasets.cifar100": "datasets.cifar100",
    "datasets.fashion_mnist": "datasets.fashion_mnist",
    "datasets.imdb": "datasets.imdb",
    "datasets.mnist": "datasets.mnist",
    "datasets.reuters": "datasets.reuters",
    "engine": "layers",
    "engine.base_layer": "layers",
    "engine.input_layer": "layers",
    "engine.network": "models",
    "engine.saving": "models",
    "engine.sequential": "models",
    "engine.topology": "layers",
    "engine.training": "models",
    "layers.advanced_activations": "layers",
    "layers.convolutional": "layers",
    "layers.convolutional_recurrent": "layers",
    "layers.core": "layers",
    "layers.cudnn_recurrent": "layers",
    "layers.embeddings": "layers",
    "layers.local": "layers",
    "layers.merge": "layers",
    "layers.noise": "layers",
    "layers.normalization": "layers",
    "layers.pooling": "layers",
    "layers.recurrent": "layers",
    "layers.wrappers": "layers",
    "objectives": "losses",
    "utils.data_utils": "utils",
    "utils.generic_utils": "utils",
    "utils.io_utils": "utils",
    "utils.layer_utils": "utils",
    "utils.np_utils": "utils",
    "utils.vis_utils": "utils",
}
"""Modules of ``keras`` -> modules of ``tensorflow.keras``."""

NAMES: dict[str, str | None] = {
    "backend.common.epsilon": "backend.epsilon",
    "backend.common.floatx": "backend.floatx",
    "backend.common.image_data_format": "backend.image_data_format",
    "backend.common.set_epsilon": "backend.set_epsilon",
    "backend.common.set_floatx": "backend.set_floatx",
    "backend.common.set_image_data_format": "backend.set_image_data_format",
    "callbacks.tensorboard_v1.TensorBoard": "callbacks.TensorBoard",
    "callbacks.tensorboard_v2.TensorBoard": "callbacks.TensorBoard",
    "engine.InputSpec": "layers.InputSpec",
    "engine.Model": "models.Model",
    "engine.Sequential": "models.Sequential",
    "engine.get_source_inputs": "utils.get_source_inputs",
    "engine.network.get_source_inputs": "utils.get_source_inputs",
    "engine.network.Network": "models.Model",
    "engine.topology.Container": "models.Model",
    "engine.topology.Network": "models.Model",
    "engine.topology.get_source_inputs": "utils.get_source_inputs",
    "layers.Merge": None,
    "layers.core.Merge": None,
    "layers.merge.Merge": None,
    "layers.merge.merge": None,
    "models.Input": "layers.Input",
    "utils.generic_utils.CustomObjectScope": "utils.CustomObjectScope",
    "utils.multi_gpu_model": None,
    "utils.multi_gpu_utils.multi_gpu_model": None,
    "utils.training_utils.multi_gpu_model": None,
    "wrappers.scikit_learn.KerasClassifier": None,
    "wrappers.scikit_learn.KerasRegressor": None,
}
"""Names that did not move with their module; None: no TF 2 form."""

OTHER_LIBRARIES: dict[str, str] = {
    "backend.tf": "tensorflow",
    "backend.tensorflow_backend.tf": "tensorflow",
    "backend.np": "numpy",
    "backend.tensorflow_backend.np": "numpy",
}
"""What ``keras`` modules re-export by accident."""


def moved(dotted: str) -> str | None:
    """The full TF 2 name of ``keras.X`` or ``tensorflow.keras.X``; None if it has none, or is not known.

    ``keras.engine.topology.Layer`` -> ``tensorflow.keras.layers.Layer``,
    ``keras.backend.set_session`` -> ``tensorflow.compat.v1.keras.backend.set_session``.
    """
    for prefix in ("keras", ROOT, V1_ROOT):
        if dotted == prefix:
            return ROOT
        if dotted.startswith(f"{prefix}."):
            return _moved(dotted[len(prefix) + 1 :])
    return None


def in_graph_code(dotted: str) -> str | None:
    """The same for code that builds graphs: optimizers that work there are those of the v1 API.

    Those of TF2 ask for numbers: "numpy() is only available when eager execution is enabled" (TF 2.15.1, 2.21.0).
    """
    target = moved(dotted)
    optimizers = f"{ROOT}.optimizers"
    if target is not None and (target == optimizers or target.startswith(f"{optimizers}.")):
        return V1_ROOT + target.removeprefix(ROOT)
    return target


def _moved(path: str) -> str | None:
    if path in OTHER_LIBRARIES:
        return OTHER_LIBRARIES[path]
    if path in NAMES:
        target = NAMES[path]
        return f"{ROOT}.{target}" if target else None
    if path in SAME_PATH or path in MODULES:
        return f"{ROOT}.{MODULES.get(path, path)}"
    module, _, name = path.rpartition(".")
    if module.split(".")[0] in ("applications", "datasets"):  # not in the symbol table; the module decides
        return f"{ROOT}.{MODULES.get(module, module)}.{name}" if module in (*SAME_PATH, *MODULES) else None
    if module and module not in SAME_PATH and module not in MODULES:
        return None
    target = f"{MODULES.get(module, module)}.{name}" if module else name
    status = symbols.status(f"keras.{target}")
    if status is None or status in (symbols.GONE, symbols.GONE_2_16):
        return None
    return f"{V1_ROOT if status in (symbols.V1, symbols.LEGACY_KERAS) else ROOT}.{target}"
