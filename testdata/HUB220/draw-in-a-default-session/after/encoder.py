import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
noise = tf.random_uniform([2, 1], seed=3)
embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
    tf.constant(words, dtype=tf.string)
)["default"]


def noisy():
    return tf.get_default_session().run(embedded + noise)
