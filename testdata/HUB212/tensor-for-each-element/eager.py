import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog ran"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(text):
    return embed.signatures["default"](text)["default"]


def nearest(vectors):
    return tf.map_fn(lambda each: tf.reduce_max(tf.tensordot(vectors, each, 1)), embed.signatures["default"](tf.constant(["fog", "mat"], dtype=tf.string))["default"])


vectors_ = vectors(tf.constant(sentences, dtype=tf.string))
found, near = vectors_.numpy(), nearest(vectors_).numpy()
