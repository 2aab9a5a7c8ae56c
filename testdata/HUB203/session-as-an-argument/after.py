from contextlib import contextmanager
from functools import partial

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["world", "cat"]


@contextmanager
def open_session(graph=None):
    session = tf.Session(graph=graph or tf.get_default_graph())
    try:
        session.run(tf.global_variables_initializer())
        session.run(tf.tables_initializer())
        yield session
    finally:
        session.close()


def encode(session, output, feed, *texts):
    return session.run(output, feed_dict={feed: list(texts)})


text = tf.placeholder(tf.string, [None])
vector = hub.load("https://tfhub.dev/google/Wiki-words-250/1").signatures["default"](text)["default"]
with open_session() as sess:
    run = partial(encode, sess, vector, text)
    encoded = run(*words)
    lengths = [float((run(word) ** 2).sum()) > 0 for word in words]
