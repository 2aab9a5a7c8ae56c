import tensorflow as tf
import tensorflow_hub as hub

sentences = ["a cat", "a dog"]
empty = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
none = hub.load("https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1")

tokens = tf.constant(sentences)
both = tf.concat([empty.signatures["default"](tokens)["default"], none.signatures["default"](tokens)["default"]], axis=1)

joined = both.numpy()
