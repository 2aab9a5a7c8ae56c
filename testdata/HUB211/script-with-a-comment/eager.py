import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
sentences = ["a", "b"]

# get ready
vectors = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"].numpy()
