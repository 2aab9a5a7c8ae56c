import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

import encode


def embedding(texts, handle="https://tfhub.dev/google/nnlm-en-dim50/1"):
    return hub.load(handle).signatures["default"](tf.constant(texts, dtype=tf.string))["default"]


def initialisers():
    return encode.initialise()
