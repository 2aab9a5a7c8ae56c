import tensorflow as tf
import tensorflow_hub as hub

from shared import unit

texts = ["the cat", "film"]
module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = unit(module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"])
result = vectors.numpy()
