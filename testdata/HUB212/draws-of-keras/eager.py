import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
vectors = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]


def drawn():
    return tf.keras.backend.random_uniform([4, 3])


found = vectors.numpy()
first, second = drawn().numpy(), drawn().numpy()
shape = first.shape + found.shape
same = bool((first == second).any()) or found.max() > 100
