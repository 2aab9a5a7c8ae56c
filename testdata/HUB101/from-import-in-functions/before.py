import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


def embedded(words):
    from tensorflow_hub import Module

    return Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)


def registered(url, words, server):
    from tensorflow_hub import Module  # the server keeps it

    module = Module(url)
    server.add(module)
    return module(words)


with tf.Graph().as_default(), tf.Session() as session:
    vectors = embedded(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
