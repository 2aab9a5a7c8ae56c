import tensorflow as tf
import tensorflow_hub as hub


class Embedder(object):
    url = None

    def __init__(self, name="embedder"):
        self.name = name
        self.module = hub.load(self.url)

    def embed(self, texts):
        return self.module.signatures["default"](texts)["default"]


class NormalisedEmbedder(Embedder):
    url = "https://tfhub.dev/google/Wiki-words-250/1"

    def embed(self, texts):
        return tf.nn.l2_normalize(super(NormalisedEmbedder, self).embed(texts), 1)

    def weighted(self, texts, weight):
        return self.module.signatures["default"](texts)["default"] * weight


queries = ["cat", "dog", "fog"]
embedder = NormalisedEmbedder(name="words")
plain = embedder.embed(tf.constant(queries))
heavy = embedder.weighted(tf.constant(queries), 3.0)

plain_values, heavy_values = plain.numpy(), heavy.numpy()
