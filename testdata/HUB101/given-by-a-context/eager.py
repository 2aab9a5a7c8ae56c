import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]


class Loaded:
    def __init__(self, url):
        self.url = url

    def __enter__(self):
        self.module = hub.load(self.url)
        return self.module

    def __exit__(self, kind, error, traceback):
        return None


with Loaded("https://tfhub.dev/google/nnlm-en-dim50/1") as embed:
    vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
numbers = vectors.numpy()
