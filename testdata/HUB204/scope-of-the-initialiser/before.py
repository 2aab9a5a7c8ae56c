import tensorflow as tf
import tensorflow_hub as hub

LEFT = ["the cat", "a movie"]
RIGHT = ["the dog", "a film"]


class Scorer:
    """Cosine similarity of two columns of text."""

    def __init__(self, url):
        self.left = tf.placeholder(tf.string, [None], "left")
        self.right = tf.placeholder(tf.string, [None], "right")
        encoder = hub.Module(url, name="encoder")
        a, b = (tf.nn.l2_normalize(encoder(side), axis=1) for side in (self.left, self.right))
        self.score = tf.reduce_sum(a * b, axis=1)
        self.initialise()

    def initialise(self):
        self.sess = tf.Session()
        init = tf.global_variables_initializer()
        tables = tf.tables_initializer()
        self.sess.run([init, tables])

    def __call__(self, left, right):
        feed = {self.left: left}
        feed[self.right] = right
        return self.sess.run(self.score, feed)

    def __del__(self):
        self.sess.close()


scorer = Scorer("https://tfhub.dev/google/universal-sentence-encoder/1")
scores = scorer(LEFT, RIGHT)
