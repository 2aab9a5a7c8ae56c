import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat sat", "on the mat"]


def old_features(scores):
    """Only ever called under TF1."""
    return tf.cast(scores, tf.float32)


embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]
words = tf.compat.v1.string_split(sentences)
filled = tf.compat.v1.where(tf.greater(vectors, 0.0), vectors, tf.zeros_like(vectors))
positive, count = filled.numpy(), words.dense_shape.numpy()
