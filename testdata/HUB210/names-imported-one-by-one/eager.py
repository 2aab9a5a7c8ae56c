"""Names of TensorFlow that are imported one by one: those that mean the same, that go, and that are others now."""
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow import concat
from tensorflow.nn import l2_normalize

SENTENCES = ["a cat", "the dog ran"]

module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def both(text):
    embedded = module.signatures["default"](text)["default"]
    return concat([l2_normalize(embedded, 1), tf.math.log(tf.nn.relu(embedded) + 1.0), tf.nn.softmax(embedded)], axis=1)


def named(string):
    return f"{string}: {len(string)}"


names = [named(each) for each in SENTENCES]
vectors = both(tf.constant(SENTENCES, dtype=tf.string)).numpy()
again = both(tf.constant(names, dtype=tf.string)).numpy()
