import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class Embedder:
    def __init__(self, size=2):
        self.size = size

        def dataset(lines):
            return tf.data.Dataset.from_tensor_slices(lines).batch(size)

        self.dataset = dataset
        embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")

        def vectors(batch):
            return embed.signatures["default"](
                tf.convert_to_tensor(batch, dtype=tf.string)
            )["default"]

        self.vectors = vectors

    def embed(self, lines):
        self.iterator = iter(self.dataset(tf.constant(lines, dtype=tf.string)))
        found = []
        while True:
            try:
                vectors = self.vectors(self.iterator.get_next()).numpy()
                found.append(vectors)
            except tf.errors.OutOfRangeError:
                break
        return np.concatenate(found)

    def begin(self, lines):
        self.iterator = iter(self.dataset(tf.constant(lines, dtype=tf.string)))

    def next(self):
        batch = self.iterator.get_next()
        return [batch.numpy(), self.vectors(batch).numpy()]


lines = ["the cat", "the dog", "the mat"]
embedder = Embedder()
every = embedder.embed(lines)
embedder.begin(lines[1:])
first = embedder.next()
