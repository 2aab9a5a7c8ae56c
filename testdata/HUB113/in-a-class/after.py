import copy

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub  # 0.6


def _load_model_apart(handle):
    """Loads a model in a graph of its own, to ask for its signatures."""
    with tf.Graph().as_default():
        return hub.load(handle)


_load_apart = None
texts = ["the cat", "hello world"]


class Encoder(object):
    def __init__(self, handle=None, spec=None):
        # The spec is read once.
        self.spec = spec or handle
        self.signatures = sorted(_load_model_apart(self.spec).signatures)

    def __call__(self, texts):
        module = hub.load(self.spec)
        assert len(self.signatures) == 1 and "default" in self.signatures
        return module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]


with tf.Graph().as_default():
    encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
    again = Encoder(spec=copy.copy(encoder.spec))
    vectors = encoder(texts), again(texts)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        first, second = session.run(vectors)
