import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

words = ["sat", "dog"]


class Lazy:
    def __init__(self, url):
        self.url = url
        self._module = None
        self.graph = tf.Graph()

    @property
    def module(self):
        if self._module is None:
            self._module = hub.load(self.url)
        return self._module

    def run(self, words):
        with self.graph.as_default():
            first = self.module.signatures["default"](tf.constant(words[:1], dtype=tf.string))["default"]
            vectors = tf.concat([first, self.module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]], 0)
            with tf.Session(graph=self.graph) as sess:
                sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
                return sess.run(vectors)


result = Lazy("https://tfhub.dev/google/Wiki-words-250/1").run(words)
