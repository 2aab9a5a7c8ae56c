import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog ran"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(text):
    return embed.signatures["default"](text)["default"]


fixed = embed.signatures["default"](tf.constant(["a mat", "fog"], dtype=tf.string))["default"]


def centred(vectors):
    return vectors - tf.reduce_mean(vectors, axis=0)


def lengths(centred, fixed=fixed):
    return tf.norm(centred + fixed, axis=1)


def sums(fixed=fixed):
    return tf.reduce_sum(fixed, axis=1)


# everything from the texts
first = lengths(centred(vectors(tf.constant(sentences, dtype=tf.string)))).numpy()
vectors_ = vectors(tf.constant(sentences, dtype=tf.string))
centred_ = centred(vectors_)
both = [vectors_.numpy(), centred_.numpy(), lengths(centred_).numpy()]
# the same from vectors that are kept
again = lengths(centred(tf.constant(both[0], dtype=tf.float32))).numpy()
vectors_ = tf.constant(np.ones([2, 50]) * 3, dtype=tf.float32)
scaled, same = centred(vectors_).numpy(), vectors_.numpy()
found = sums().numpy()
fixed_ = tf.constant([[1.0] * 50] * 2, dtype=fixed.dtype)
other = [sums(fixed_).numpy(), lengths(centred=centred(tf.constant(both[0], dtype=tf.float32)), fixed=fixed_).numpy()]
