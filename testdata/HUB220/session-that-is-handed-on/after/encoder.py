import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

words = ["a cat", "the dog ran"]


def embed(session, start):
    embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    start(session)
    return session.run(embedded)
