import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]


def total(sess, embeddings):
    """Sums of what callers have embedded in their graph."""
    return sess.run(tf.reduce_sum(embeddings, axis=1))


def embed(sess, start):
    embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(words)
    start()
    return sess.run(embedded)
