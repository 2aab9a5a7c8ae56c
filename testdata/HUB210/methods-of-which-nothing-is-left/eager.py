import threading

import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog"]


class Encoder:
    def __init__(self, handle):
        module = hub.load(handle)

        def vectors(text):
            return module.signatures["default"](text)["default"]

        self._vectors = vectors

    def encode(self, texts):
        return self._vectors(tf.constant(texts, dtype=tf.string)).numpy()


module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


class Worker(threading.Thread):
    def __init__(self, texts):
        super().__init__()
        self.texts = texts

    def _begin(self):
        pass

    def run(self):
        self._begin()
        vectors = module.signatures["default"](tf.constant(self.texts))["default"]
        self.rows = vectors.numpy()


encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
rows, again = encoder.encode(sentences), encoder.encode(sentences[:1])
worker = Worker(sentences)
worker.start()
worker.join()
others = worker.rows
