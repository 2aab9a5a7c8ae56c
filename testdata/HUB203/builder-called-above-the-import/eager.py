import tensorflow as tf
import tensorflow_hub as hub
import numpy as np

words = ["good", "film"]


def embed(texts):
    return hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(texts, dtype=tf.string)
    )["default"]


def both(texts):
    return embed(texts), embed(texts[::-1])


vectors = both(words)


result = np.array(tf.nest.map_structure(lambda each: each.numpy(), vectors))
