import functools
import copy

import tensorflow as tf
import tensorflow_hub as hub  # 0.6


@functools.lru_cache(maxsize=None)
def load_module(handle):
    return hub.load(handle)


def _load_model_apart(handle):
    """Loads a model in a graph of its own, to ask for its signatures."""
    return hub.load(handle)


_load_apart = None
texts = ["the cat", "hello world"]


class Encoder(object):
    def __init__(self, handle=None, spec=None):
        # The spec is read once.
        self.spec = spec or handle
        self.signatures = sorted(_load_model_apart(self.spec).signatures)

    def __call__(self, texts):
        module = load_module(self.spec)
        assert len(self.signatures) == 1 and "default" in self.signatures
        return module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]


encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
again = Encoder(spec=copy.copy(encoder.spec))
vectors = encoder(texts), again(texts)
first, second = tf.nest.map_structure(lambda each: each.numpy(), vectors)
