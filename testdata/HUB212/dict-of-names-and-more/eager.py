import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")


def parts(text):
    embedded = embed.signatures["default"](text)["default"]
    return {"plain": embedded, "moved": embedded + 1.0}


plain = parts(tf.constant(words, dtype=tf.string))["plain"].numpy()
moved = parts(tf.constant(words, dtype=tf.string))["moved"].numpy()
