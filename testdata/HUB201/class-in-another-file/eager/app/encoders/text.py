import tensorflow as tf
import tensorflow_hub as hub

from ..settings import MODULE, DIMENSION


class TextEncoder:
    """Turns sentences into unit vectors."""

    dimension = DIMENSION

    def __init__(self, url=MODULE):
        self.module = hub.load(url)

        def vectors(text):
            return self.module.signatures["default"](text)["default"]

        self.vectors = vectors

    def encode(self, sentences):
        return self.vectors(tf.constant(sentences, dtype=tf.string)).numpy()

    def close(self):
        pass
