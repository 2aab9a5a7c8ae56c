"""Imports TensorFlow when it is needed: it takes seconds."""

import functools


@functools.lru_cache(maxsize=None)
def load_module(handle):
    import tensorflow_hub as hub

    return hub.load(handle)


NNLM = "https://tfhub.dev/google/nnlm-en-dim50/1"
words = ["cat", "dog"]


def encode(texts, url=NNLM):
    import tensorflow as tf

    module = load_module(url)

    def out(text):
        return module.signatures["default"](text)["default"]

    return out(tf.constant(texts, dtype=tf.string)).numpy()


def encode_by_hand(texts):
    import tensorflow as tf

    module = load_module("https://tfhub.dev/google/nnlm-en-dim128/1")
    out = module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
    return out.numpy()


first = encode(words)
second = encode(words, "https://tfhub.dev/google/universal-sentence-encoder/2")
third = encode_by_hand(words)
fourth = encode_by_hand(["the"])
