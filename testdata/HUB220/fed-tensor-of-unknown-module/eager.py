import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


class Scorer:
    def __init__(self, handle):
        self.text = tf.placeholder(tf.string, [None])
        embed = hub.load(handle)
        self.vectors = embed.signatures["default"](self.text)["default"]
        self.scores = tf.reduce_mean(self.vectors, axis=1)
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def of_texts(self, sentences):
        return self.session.run(self.scores, {self.text: sentences})

    def of_vectors(self, vectors):
        return self.session.run(self.scores, {self.vectors: vectors})


scorer = Scorer("https://example.com/modules/text/1")
first = scorer.of_texts(["the cat", "the dog"])
second = scorer.of_vectors([[0.5] * 6, [1.5] * 6])
