import tensorflow as tf
import tensorflow_hub as hub


class Scorer:
    def __init__(self):
        self.embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
        self.text = tf.placeholder(tf.string, [None])

    def build(self, double):
        if double:
            self.scores = self.embed(self.text) * 2.0
            self.total = tf.reduce_sum(self.scores)
        else:
            self.scores = self.embed(self.text)


sentences = ["hello world", "cat"]
scorer = Scorer()
scorer.build(double=True)
scorer.build(double=False)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    scores = session.run(scorer.scores, {scorer.text: sentences})
    total = session.run(scorer.total, {scorer.text: sentences})
