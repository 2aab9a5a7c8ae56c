import threading

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat", "a dog"]


class Encoder:
    def __init__(self, handle):
        self._session = None
        module = hub.load(handle)
        self._text = tf.placeholder(tf.string, [None])
        self._vectors = module.signatures["default"](self._text)["default"]

    def _start(self):
        """Makes the session that all calls share."""
        if self._session is None:
            self._session = tf.Session()
            self._session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def encode(self, texts):
        self._start()
        return self._session.run(self._vectors, {self._text: texts})


class Worker(threading.Thread):
    def __init__(self, texts):
        super().__init__()
        self.texts = texts
        self._graph = tf.Graph()

    def _begin(self):
        self._session = tf.Session(graph=self._graph)

    def run(self):
        self._begin()
        with self._graph.as_default():
            module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
            vectors = module.signatures["default"](tf.constant(self.texts))["default"]
            self._session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            self.rows = self._session.run(vectors)


encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
rows, again = encoder.encode(sentences), encoder.encode(sentences[:1])
worker = Worker(sentences)
worker.start()
worker.join()
others = worker.rows
