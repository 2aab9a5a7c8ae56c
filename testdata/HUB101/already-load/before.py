import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(["a cat"]))["default"].numpy()
