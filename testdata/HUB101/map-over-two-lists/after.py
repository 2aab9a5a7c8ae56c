import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["cat", "dog"]
modules = [hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"), hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")]


def embed(word, module):
    return module.signatures["default"](tf.constant([word], dtype=tf.string))["default"]


by_name = tf.concat(list(map(embed, words, modules)), axis=0)
by_lambda = tf.concat([*map(lambda module, word: module.signatures["default"](tf.constant([word, word], dtype=tf.string))["default"], modules, words)], axis=0)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run([by_name, by_lambda])
