import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def embedded(words):
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    return embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
