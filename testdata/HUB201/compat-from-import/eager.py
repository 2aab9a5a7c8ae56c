import tensorflow as tf
import tensorflow_hub as hub

BATCH = [["a film", "good"], ["cat", "dog"]]

encoder = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3")


def difference(flat):
    encoded = tf.reshape(encoder.signatures["default"](tf.reshape(flat, [-1]))["default"], [-1, 2, 512])
    return tf.math.abs(encoded[:, 0] - encoded[:, 1])


distances = difference(tf.constant(BATCH, dtype=tf.string)).numpy()
