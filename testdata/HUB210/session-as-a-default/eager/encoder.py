import tensorflow as tf
import tensorflow_hub as hub

SENTENCES = ["movie", "film"]
embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
    tf.constant(SENTENCES, dtype=tf.string)
)["default"]


def sums(axis, session=None):
    """Of what the module gives."""
    return tf.reduce_sum(embedded, axis=1).numpy()[axis]


def _largest(tensor):
    return tf.reduce_max(tensor).numpy()


def largest(times=1, own=None):
    return [tf.reduce_min(embedded).numpy(), _largest(embedded), _largest(embedded)] * times
