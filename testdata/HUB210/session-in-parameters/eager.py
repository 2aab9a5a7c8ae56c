import tensorflow as tf
import tensorflow_hub as hub



class Encoder:
    def __init__(self, handle):
        module = hub.load(handle)

        def out(text):
            return module.signatures["default"](text)["default"]

        self.out = out

    def encode(self, texts):
        return self.out(tf.constant(texts, dtype=tf.string)).numpy()


def simple(texts):
    return module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"].numpy()


module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
a = encoder.encode(["x"])
b = simple(["a", "b"])
