import tensorflow as tf
import tensorflow_hub as hub

words = ["cat", "dog"]
modules = [hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"), hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")]


def embed(word, module):
    return module.signatures["default"](tf.constant([word], dtype=tf.string))["default"]


by_name = tf.concat(list(map(embed, words, modules)), axis=0)
by_lambda = tf.concat([*map(lambda module, word: module.signatures["default"](tf.constant([word, word], dtype=tf.string))["default"], modules, words)], axis=0)
numbers = [by_name.numpy(), by_lambda.numpy()]
