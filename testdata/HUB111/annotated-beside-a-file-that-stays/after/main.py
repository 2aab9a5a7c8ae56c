import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


def embedded(module, words):
    return module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


def by_hand(words, server):
    import old

    return old.embedded("https://tfhub.dev/google/nnlm-en-dim128/1", words, server)


with tf.Graph().as_default(), tf.Session() as session:
    vectors = embedded(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"), words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
