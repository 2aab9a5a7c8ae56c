import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


class Model:
    """Holds a module; another handle is another module."""

    def __init__(self, url):
        self._module = hub.load(url)
        self._scale = 1.0

    @property
    def module(self):
        return self._module

    @module.setter
    def module(self, url):
        self._module = hub.load(url)

    @property
    def scale(self):
        return self._scale

    @scale.setter
    def scale(self, scale):
        self._scale = scale

    @scale.deleter
    def scale(self):
        self._scale = 1.0

    def embed(self, words):
        return self.module.signatures["default"](tf.constant(words, dtype=tf.string))["default"] * self.scale


model = Model("https://tfhub.dev/google/nnlm-en-dim50/1")
model.scale = 3.0
vectors = model.embed(words)
numbers = vectors.numpy()
