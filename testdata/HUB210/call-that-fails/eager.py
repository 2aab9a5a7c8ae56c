import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]


def total(sess, embeddings):
    return tf.reduce_sum(embeddings, axis=1).numpy()


def first(embeddings, sess=None, place=0):
    return embeddings.numpy()[place]


module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
embedded = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
sums = total(None, embedded)
again = total(embeddings=module.signatures["default"](tf.constant(["x"], dtype=tf.string))["default"], sess=None)
one = first(embedded, None, place=-1)
try:
    sums = total(embedded)
except TypeError:
    failed = True
try:
    one = first(sess=None)
except TypeError:
    failed = not failed
