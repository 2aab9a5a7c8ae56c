import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow as tf
import tensorflow_hub as hub

ids = [3, 1]


def vectorizer(vocabulary):
    """For the new model; nothing calls it yet."""
    return tf.keras.layers.TextVectorization(vocabulary=vocabulary)


def as_floats(scores):
    """Of the old model; nothing calls it any more."""
    return tf.to_float(scores)


embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
table = embed.signatures["default"](
    tf.constant(["the cat", "sat", "on", "the mat", "dog"], dtype=tf.string)
)["default"]
rows = tf.nn.embedding_lookup(table, ids)
picked = rows.numpy()
