import tensorflow as tf
import tensorflow_hub as hub


def encode(words):
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    return vectors.numpy()
