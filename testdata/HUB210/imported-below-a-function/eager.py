words = ["cat", "dog"]


def encode(texts):
    module = load_module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
    return vectors.numpy()


import functools

import tensorflow as tf
import tensorflow_hub as hub


@functools.lru_cache(maxsize=None)
def load_module(handle):
    return hub.load(handle)


first = encode(words)
second = encode(["the"])
