import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


def old(words):
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")  # hubmigrate: skip
    return embed(words)


def smoothed(labels):
    return tf.contrib.layers.one_hot_encoding(labels, 2)  # hubmigrate: skip


with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
