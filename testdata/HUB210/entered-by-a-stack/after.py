import contextlib

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
PATH = "https://tfhub.dev/google/universal-sentence-encoder/2"
closed = []


@contextlib.contextmanager
def loaded(path):
    yield hub.load(path)
    closed.append(path)


@contextlib.contextmanager
def counted():
    yield
    closed.append("counted")


def embed(texts):
    counter = counted()
    with contextlib.ExitStack() as stack:
        stack.enter_context(counter)
        stack.enter_context(tf.Graph().as_default())
        text = tf.placeholder(tf.string, [None])
        module = stack.enter_context(loaded(PATH))
        embedded = module.signatures["default"](text)["default"]
        session = stack.enter_context(tf.Session())
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(embedded, {text: texts})


def total(path):
    # nothing else is entered here
    with contextlib.ExitStack() as stack:  # a graph and a session
        stack.enter_context(tf.Graph().as_default())
        sums = tf.reduce_sum(hub.load(path).signatures["default"](tf.constant(words, dtype=tf.string))["default"], axis=1)
        session = stack.enter_context(tf.Session())
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(sums)


class Encoder:
    def __init__(self, path):
        self.stack = contextlib.ExitStack()
        graph = tf.Graph()
        with graph.as_default():
            self.text = tf.placeholder(tf.string, [None])
            self.embedded = hub.load(path).signatures["default"](self.text)["default"]
            start = tf.group(tf.global_variables_initializer(), tf.tables_initializer())
        self.session = self.stack.enter_context(tf.Session(graph=graph))
        self.session.run(start)

    def encode(self, texts):
        return self.session.run(self.embedded, {self.text: texts})

    def close(self):
        self.stack.close()


vectors = [embed(words), embed(["x"])]
sums = total(PATH)
encoder = Encoder(PATH)
more = [encoder.encode(words), encoder.encode(["x"])]
encoder.close()
