import tensorflow as tf
import tensorflow_hub as hub

words = ["good"]
hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")  # so that it is in the cache

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
numbers = vectors.numpy()
