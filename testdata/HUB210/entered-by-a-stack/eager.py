import contextlib

import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
PATH = "https://tfhub.dev/google/universal-sentence-encoder/2"
closed = []


@contextlib.contextmanager
def loaded(path):
    yield hub.load(path)
    closed.append(path)


@contextlib.contextmanager
def counted():
    yield
    closed.append("counted")


def embed(texts):
    counter = counted()
    with contextlib.ExitStack() as stack:
        stack.enter_context(counter)
        module = stack.enter_context(loaded(PATH))

        def embedded(text):
            return module.signatures["default"](text)["default"]

        return embedded(tf.constant(texts, dtype=tf.string)).numpy()


def total(path):
    # nothing else is entered here
    # a graph and a session
    sums = tf.reduce_sum(hub.load(path).signatures["default"](tf.constant(words, dtype=tf.string))["default"], axis=1)
    return sums.numpy()


class Encoder:
    def __init__(self, path):
        self.stack = contextlib.ExitStack()
        module = hub.load(path)

        def embedded(text):
            return module.signatures["default"](text)["default"]

        self.embedded = embedded

    def encode(self, texts):
        return self.embedded(tf.constant(texts, dtype=tf.string)).numpy()

    def close(self):
        self.stack.close()


vectors = [embed(words), embed(["x"])]
sums = total(PATH)
encoder = Encoder(PATH)
more = [encoder.encode(words), encoder.encode(["x"])]
encoder.close()
