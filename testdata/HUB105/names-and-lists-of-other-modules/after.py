import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


def tuned(url):
    """Never worked: a module has no such list."""
    module = hub.Module(url)
    return module.trainable_variables


def last_weights(url, words):
    """The variables of an encoder that go by the name of its projection."""
    encoder = hub.Module(url)
    encoder(words)
    return [v for v in encoder.variables if "projection" in v.name]


with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
