import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


def registered(url, words, server) -> "hub.Module":
    module: hub.Module = hub.Module(url)
    server.add(module)
    return module


def embedded(module, words):
    return module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


with tf.Graph().as_default(), tf.Session() as session:
    vectors = embedded(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"), words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
