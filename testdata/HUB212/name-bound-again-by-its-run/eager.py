import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def embeddings(x):
    return module.signatures["default"](x)["default"]


embeddings = embeddings(tf.constant(["a"], dtype=tf.string)).numpy()
