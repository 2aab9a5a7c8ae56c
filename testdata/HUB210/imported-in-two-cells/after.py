import functools
import os

print("TensorFlow", "is imported twice")

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


@functools.lru_cache(maxsize=None)
def load_module(handle):
    return hub.load(handle)


words = ["good", "bad"]
major = int(tf.__version__.split(".")[0]) > 0

import tensorflow as tf
import tensorflow_hub as hub


def encode(handle, words):
    embed = load_module(handle)

    def vectors(text):
        return tf.nn.l2_normalize(embed.signatures["default"](text)["default"], axis=1)

    tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
    return vectors(tf.constant(words, dtype=tf.string)).numpy()


handles = ["https://tfhub.dev/google/nnlm-en-dim50/1"]
found = [encode(handle, words) for handle in handles for _ in range(2)]
similar = np.inner(found[0], found[1])
name = os.path.basename(handles[0])
