from contextlib import contextmanager
from functools import partial

import tensorflow as tf
import tensorflow_hub as hub

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
vector = hub.Module("https://tfhub.dev/google/Wiki-words-250/1")(text)
with open_session() as sess:
    run = partial(encode, sess, vector, text)
    encoded = run(*words)
    lengths = [float((run(word) ** 2).sum()) > 0 for word in words]
