import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class Ranker:
    def __init__(self, handle):
        self.text = tf.placeholder(tf.string, [None], name="text")
        self.sharpness = tf.placeholder_with_default(1.5, shape=[], name="sharpness")
        embed = hub.Module(handle)
        self.vectors = tf.nn.l2_normalize(embed(self.text), axis=1)
        self.similar = tf.matmul(self.vectors, self.vectors, transpose_b=True)
        self.ranks = tf.nn.softmax(self.similar * self.sharpness + tf.to_float(tf.shape(self.similar)[0]))
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def rank(self, sentences):
        return self.session.run(self.ranks, {self.text: sentences})

    def sharpest(self, sentences, by):
        feed = {self.text: sentences, self.sharpness: by}
        return self.session.run({"ranks": self.ranks, "vectors": self.vectors}, feed)

    def rank_vectors(self, vectors):
        return self.session.run([self.similar, self.ranks], feed_dict={self.similar: vectors})


sentences = ["the cat", "a dog ran"]
ranker = Ranker("https://tfhub.dev/google/nnlm-en-dim50/1")
first = ranker.rank(sentences)
second = ranker.sharpest(sentences, 3)
third = ranker.rank_vectors(np.eye(2))
fourth = ranker.rank(sentences[:1])
