import abc

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

PAIR = ["the cat", "a cat"]


class Base(abc.ABC):
    url = None

    def __init__(self):
        self.build()
        self._sess = None

    @abc.abstractmethod
    def build(self):
        """Sets self.inputs and self.outputs."""

    @property
    def sess(self):
        if self._sess is None:
            self._sess = tf.Session()
            self._sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return self._sess

    def __call__(self, texts):
        return self.sess.run(self.outputs, {self.inputs: texts})

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.sess.close()


class Use(Base):
    url = "https://tfhub.dev/google/universal-sentence-encoder/2"

    def build(self):
        self.inputs = tf.placeholder(tf.string, shape=[None])
        self.encoder = hub.load(self.url)
        self.outputs = self.encoder.signatures["default"](self.inputs)["default"]


class Elmo(Base):
    url = "https://tfhub.dev/google/elmo/2"

    def build(self):
        self.inputs = tf.placeholder(tf.string, shape=[None])
        self.encoder = hub.load(self.url)
        self.outputs = self.encoder.signatures["default"](self.inputs)["elmo"]


with Use() as use, Elmo() as elmo:
    similarity = np.inner(*use(PAIR))
    words = elmo(PAIR)
