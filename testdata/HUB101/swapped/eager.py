import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]
small, large = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1"), hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
small, large = large, small
vectors = [small.signatures["default"](tf.constant(words, dtype=tf.string))["default"], large.signatures["default"](tf.constant(words, dtype=tf.string))["default"]]
numbers = [each.numpy() for each in vectors]
