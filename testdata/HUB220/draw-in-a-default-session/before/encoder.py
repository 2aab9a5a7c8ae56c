import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
noise = tf.random_uniform([2, 1], seed=3)
embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(words)


def noisy():
    return tf.get_default_session().run(embedded + noise)
