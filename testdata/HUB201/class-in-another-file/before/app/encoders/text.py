import tensorflow as tf
import tensorflow_hub as hub

from ..settings import MODULE, DIMENSION


class TextEncoder:
    """Turns sentences into unit vectors."""

    dimension = DIMENSION

    def __init__(self, url=MODULE):
        self.graph = tf.Graph()
        with self.graph.as_default():
            self.text = tf.placeholder(tf.string, [None])
            self.module = hub.Module(url)
            self.vectors = self.module(self.text)
            init = [tf.global_variables_initializer(), tf.tables_initializer()]
        self.session = tf.Session(graph=self.graph)
        self.session.run(init)

    def encode(self, sentences):
        return self.session.run(self.vectors, feed_dict={self.text: sentences})

    def close(self):
        self.session.close()
