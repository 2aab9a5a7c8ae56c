import functools

import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


class Encoder:
    def __init__(self, url):
        self.module = hub.Module(url)

    def encode(self, words):
        return self.module(words)


def served(server, url):
    """For the web service, which takes functions."""
    encoder = Encoder(url)
    server.register(encoder.encode)
    module = hub.Module(url)
    server.register(functools.partial(module, as_dict=True))
    other = hub.Module(url)
    server.register(functools.partial(other))


def read(url, name):
    module = hub.Module(url)
    return getattr(module, name)


def layer(url):
    return tf.keras.layers.Lambda(hub.Module(url))


def operations(url):
    module = hub.Module(url)
    return [v.op for v in module.variables]


with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
