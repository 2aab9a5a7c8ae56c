import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]
URLS = {"small": "https://tfhub.dev/google/nnlm-en-dim50/1", "large": "https://tfhub.dev/google/nnlm-en-dim128/1"}


class Service:
    def __init__(self, size):
        raise NotImplementedError

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, size):
        """Another size is another module."""
        self._size = size
        self.module = hub.load(URLS[size])

    @size.deleter
    def size(self):
        self.module = None


class Embeddings(Service):
    def __init__(self, size):
        self.size = size

    def embed(self, words):
        if not words:
            raise ValueError("no words")
        elif isinstance(words, str):
            words = [words]
        elif len(words) > 100:
            words = words[:100]
        assert words
        return self.module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


def tried(service, words):
    try:
        return Embeddings.embed(service, words)
    except ValueError:
        print("nothing to embed")
        raise


vectors = tried(Embeddings("small"), words)
numbers = vectors.numpy()
