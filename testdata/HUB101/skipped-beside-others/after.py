import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

words = ["hello", "world"]


def old(words):
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")  # hubmigrate: skip
    return embed(words)


def smoothed(labels):
    return tf.contrib.layers.one_hot_encoding(labels, 2)  # hubmigrate: skip


with tf.Graph().as_default(), tf.compat.v1.Session() as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    numbers = session.run(vectors)
