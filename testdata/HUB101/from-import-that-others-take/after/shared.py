import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow_hub import Module


def spanish(words):
    return hub.load("https://tfhub.dev/google/nnlm-es-dim50/1").signatures["default"](
        tf.convert_to_tensor(words, dtype=tf.string)
    )["default"]
