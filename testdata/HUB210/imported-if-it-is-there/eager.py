import functools

import tensorflow as tf1


@functools.lru_cache(maxsize=None)
def load_module(handle):
    import tensorflow_hub as hub

    return hub.load(handle)


words = ["cat", "dog"]

try:
    import tensorflow as tf
    import tensorflow_hub as hub
except ImportError:
    tf = hub = None


def encode(texts):
    if hub is None:
        return None
    module = load_module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = module.signatures["default"](tf1.constant(texts, dtype=tf1.string))["default"]
    return vectors.numpy()


first = encode(words)
second = encode(["the"])
