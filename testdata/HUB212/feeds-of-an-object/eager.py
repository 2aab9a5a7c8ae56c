import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class Ranker:
    def __init__(self, handle):
        self.sharpness = tf.constant(1.5)
        embed = hub.load(handle)

        def vectors(text):
            return tf.nn.l2_normalize(embed.signatures["default"](text)["default"], axis=1)

        self.vectors = vectors

        def similar(vectors):
            return tf.matmul(vectors, vectors, transpose_b=True)

        self.similar = similar

        def ranks(similar, sharpness=self.sharpness):
            return tf.nn.softmax(similar * sharpness + tf.cast(tf.shape(similar)[0], tf.float32))

        self.ranks = ranks

    def rank(self, sentences):
        return self.ranks(self.similar(self.vectors(tf.constant(sentences, dtype=tf.string)))).numpy()

    def sharpest(self, sentences, by):
        vectors = self.vectors(tf.constant(sentences, dtype=tf.string))
        return {"ranks": self.ranks(
            similar=self.similar(vectors),
            sharpness=tf.constant(by, dtype=tf.float32),
        ).numpy(), "vectors": vectors.numpy()}

    def rank_vectors(self, vectors):
        similar = tf.constant(vectors, dtype=tf.float32)
        return [similar.numpy(), self.ranks(similar).numpy()]


sentences = ["the cat", "a dog ran"]
ranker = Ranker("https://tfhub.dev/google/nnlm-en-dim50/1")
first = ranker.rank(sentences)
second = ranker.sharpest(sentences, 3)
third = ranker.rank_vectors(np.eye(2))
fourth = ranker.rank(sentences[:1])
