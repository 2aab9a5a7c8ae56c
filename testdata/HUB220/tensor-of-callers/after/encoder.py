import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]


def total(sess, embeddings):
    """Sums of what callers have embedded in their graph."""
    return sess.run(tf.reduce_sum(embeddings, axis=1))


def embed(sess, start):
    embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    start()
    return sess.run(embedded)
