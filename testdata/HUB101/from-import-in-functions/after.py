import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


def embedded(words):
    import tensorflow_hub as hub

    return hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]


def registered(url, words, server):
    from tensorflow_hub import Module  # the server keeps it

    module = Module(url)
    server.add(module)
    return module(words)


with tf.Graph().as_default(), tf.Session() as session:
    vectors = embedded(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
