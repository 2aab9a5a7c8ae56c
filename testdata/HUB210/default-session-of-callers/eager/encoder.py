import tensorflow as tf
import tensorflow_hub as hub

SENTENCES = ["movie", "film"]
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def embedded(text):
    return module.signatures["default"](text)["default"]


total = tf.reduce_sum(module.signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"], axis=1)


def encode(texts):
    return embedded(tf.constant(texts, dtype=tf.string)).numpy()


def sums():
    return total.numpy()
