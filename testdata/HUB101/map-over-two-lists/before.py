import tensorflow as tf
import tensorflow_hub as hub

words = ["cat", "dog"]
modules = [hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1"), hub.Module("https://tfhub.dev/google/nnlm-de-dim50/1")]


def embed(word, module):
    return module([word])


by_name = tf.concat(list(map(embed, words, modules)), axis=0)
by_lambda = tf.concat([*map(lambda module, word: module([word, word]), modules, words)], axis=0)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run([by_name, by_lambda])
