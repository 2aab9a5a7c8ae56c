import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

np.random.seed(7)
tf.random.set_seed(7)
words = ["good", "bad"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
embedded = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


def noisy():
    noise = tf.random.normal([2, 50], stddev=0.1, seed=3)
    return embedded + noise


def kept():
    return tf.nn.dropout(embedded, rate=1 - 0.75, seed=5)


def other():
    return tf.random.uniform([3])


numbers, rest = noisy().numpy(), kept().numpy()
drawn = other().numpy().shape
