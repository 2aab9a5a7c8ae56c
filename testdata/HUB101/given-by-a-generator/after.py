import contextlib

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

words = ["good", "bad"]


@contextlib.contextmanager
def encoder(url):
    with tf.Graph().as_default():
        yield hub.load(url)


with encoder("https://tfhub.dev/google/nnlm-en-dim50/1") as embed:
    vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        numbers = session.run(vectors)
