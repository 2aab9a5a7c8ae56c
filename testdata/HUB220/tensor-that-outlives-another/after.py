import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


class Scorer:
    def __init__(self):
        self.embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
        self.text = tf.placeholder(tf.string, [None])

    def build(self, double):
        if double:
            self.scores = self.embed.signatures["default"](self.text)["default"] * 2.0
            self.total = tf.reduce_sum(self.scores)
        else:
            self.scores = self.embed.signatures["default"](self.text)["default"]


sentences = ["hello world", "cat"]
scorer = Scorer()
scorer.build(double=True)
scorer.build(double=False)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    scores = session.run(scorer.scores, {scorer.text: sentences})
    total = session.run(scorer.total, {scorer.text: sentences})
