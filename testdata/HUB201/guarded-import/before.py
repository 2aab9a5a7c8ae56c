try:
    import tensorflow as tf
    import tensorflow_hub as hub
except ImportError:
    raise ImportError("pip install tensorflow tensorflow-hub")

WORDS = ["cat", "dog", "mat"]


class WordVectors(object):
    def __init__(self, url="https://tfhub.dev/google/random-nnlm-en-dim128/1"):
        self._graph = tf.Graph()
        with self._graph.as_default():
            self._words = tf.placeholder(tf.string, (None,))
            self._vectors = hub.Module(url)(self._words)
            self._init = [tf.global_variables_initializer(), tf.tables_initializer()]

    def __call__(self, words):
        with tf.Session(graph=self._graph) as sess:
            sess.run(self._init)
            return dict(zip(words, sess.run(self._vectors, {self._words: words})))


vectors = WordVectors()(WORDS)
