import tensorflow as tf
import tensorflow_hub as hub

embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(["movie", "film"])


def scaled(factor):
    return tf.get_default_session().run(tf.multiply(embedded, factor))
