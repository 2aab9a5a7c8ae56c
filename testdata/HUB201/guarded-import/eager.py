try:
    import tensorflow as tf
    import tensorflow_hub as hub
except ImportError:
    raise ImportError("pip install tensorflow tensorflow-hub")

WORDS = ["cat", "dog", "mat"]


class WordVectors(object):
    def __init__(self, url="https://tfhub.dev/google/random-nnlm-en-dim128/1"):
        module = hub.load(url)

        def vectors(words):
            return module.signatures["default"](words)["default"]

        self._vectors = vectors

    def __call__(self, words):
        return dict(zip(words, self._vectors(tf.constant(words, dtype=tf.string)).numpy()))


vectors = WordVectors()(WORDS)
