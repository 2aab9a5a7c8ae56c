import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

words = ["a cat", "the dog ran"]
head = tf.keras.layers.Dense(2, kernel_initializer="ones")


def scores(session, start):
    embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    out = head(embedded)
    start()
    return session.run(out)
