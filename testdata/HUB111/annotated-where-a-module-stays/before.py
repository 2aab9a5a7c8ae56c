import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


def registered(url, words, server) -> "hub.Module":
    module: hub.Module = hub.Module(url)
    server.add(module)
    return module


def embedded(module: hub.Module, words):
    return module(words)


with tf.Graph().as_default(), tf.Session() as session:
    vectors = embedded(hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1"), words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
