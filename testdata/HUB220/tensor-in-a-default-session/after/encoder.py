import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
    tf.constant(["movie", "film"], dtype=tf.string)
)["default"]


def scaled(factor):
    return tf.get_default_session().run(tf.multiply(embedded, factor))
