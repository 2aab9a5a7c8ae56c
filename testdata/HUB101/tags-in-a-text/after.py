import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

TRAIN = "train"


def encoder(training):
    if training:
        return hub.load("https://example.com/modules/text/1", tags=TRAIN)
    return hub.load("https://example.com/modules/text/1")


with tf.Graph().as_default():
    vectors = encoder(False).signatures["default"](tf.constant(["a", "b"], dtype=tf.string))["default"]
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = session.run(vectors)
