import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

texts = ["A good film", "a BAD film"]


class Similarity(object):
    def __init__(self, words):
        self.words = list(words)
        self.embedder = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")

    def cleaned(self):
        return [word.strip().lower() for word in self.words]

    def embed(self):
        module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        return self.execute(module.signatures["default"](tf.constant(self.cleaned(), dtype=tf.string))["default"])

    def execute(self, tensor):
        return tensor.numpy()


vectors = Similarity(texts).embed()
