import tensorflow as tf
import tensorflow_hub as hub

TRAIN = "train"


def encoder(training):
    if training:
        return hub.Module("https://example.com/modules/text/1", tags=TRAIN)
    return hub.Module("https://example.com/modules/text/1", tags="")


with tf.Graph().as_default():
    vectors = encoder(False)(["a", "b"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = session.run(vectors)
