import tensorflow_hub as hub
import tensorflow as tf

reviews = ["a good movie", "in the fog"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(reviews, dtype=tf.string))["default"]

result = vectors.numpy()
