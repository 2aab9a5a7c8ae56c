import tensorflow as tf
from tensorflow_hub import Module

words = ["hello", "world"]


def by_hand(words, server):
    import old

    return old.embedded("https://tfhub.dev/google/nnlm-en-dim128/1", words, server)


with tf.Graph().as_default(), tf.Session() as session:
    vectors = Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
