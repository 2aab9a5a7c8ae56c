import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]


class Encoder:
    def __init__(self, path):
        self.path = path
        self.out = None
        self.built = 0

    def build(self):
        self.built += 1
        module = hub.load(self.path)

        def out(text):
            return module.signatures["default"](text)["default"]

        self.out = out

    def encode(self, texts):
        if self.out is None:
            self.build()
        return self.out(tf.constant(texts, dtype=tf.string)).numpy()

    def is_built(self):
        return self.out is not None


encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
before = encoder.is_built()
vectors = [encoder.encode(words), encoder.encode(["x"])]
after = encoder.is_built(), encoder.built
