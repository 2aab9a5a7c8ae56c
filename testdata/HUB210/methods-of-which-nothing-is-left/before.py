import threading

import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog"]


class Encoder:
    def __init__(self, handle):
        self._session = None
        module = hub.Module(handle)
        self._text = tf.placeholder(tf.string, [None])
        self._vectors = module(self._text)

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
            module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
            vectors = module(tf.constant(self.texts))
            self._session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            self.rows = self._session.run(vectors)


encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
rows, again = encoder.encode(sentences), encoder.encode(sentences[:1])
worker = Worker(sentences)
worker.start()
worker.join()
others = worker.rows
