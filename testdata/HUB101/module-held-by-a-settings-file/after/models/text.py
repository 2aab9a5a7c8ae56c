import tensorflow.compat.v1 as tf
import settings


def scaled(vectors):
    return vectors * 2.0


def embedded(words):
    return settings.embed.signatures["default"](tf.convert_to_tensor(words, dtype=tf.string))["default"]
