import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

SENTENCES = ["movie", "film"]
embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
    tf.constant(SENTENCES, dtype=tf.string)
)["default"]
SESSION = tf.Session()
SESSION.run([tf.global_variables_initializer(), tf.tables_initializer()])


def sums(axis, session=SESSION):
    """Of what the module gives."""
    return session.run(tf.reduce_sum(embedded, axis=1))[axis]


def _largest(tensor, session=SESSION):
    return session.run(tf.reduce_max(tensor))


def largest(times=1, own=tf.Session()):
    with own:
        own.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return [own.run(tf.reduce_min(embedded)), _largest(embedded), _largest(embedded, session=SESSION)] * times
