import tensorflow as tf
import tensorflow_hub as hub

_modules = {}


def encode(x):
    if "simple" not in _modules:
        _modules["simple"] = hub.load("https://example.com/modules/simple/1")
    return tf.nn.elu(_modules["simple"].signatures["default"](x)["default"])


def initialise():
    pass
