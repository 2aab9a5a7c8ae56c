import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
vectors = embed.signatures["default"](tf.constant(["hello world", "cat"], dtype=tf.string))["default"]
drawn = vectors * tf.random_uniform([])
