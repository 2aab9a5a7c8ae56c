import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import functools

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


class Encoder:
    def __init__(self, url):
        self.module = hub.load(url)

    def encode(self, words):
        return self.module.signatures["default"](
            tf.convert_to_tensor(words, dtype=self.module.signatures["default"].inputs[0].dtype)
        )["default"]


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
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
