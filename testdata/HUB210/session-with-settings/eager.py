import tensorflow as tf
import tensorflow_hub as hub

texts = ["mat", "fog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"].numpy()
again = embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"].numpy()
