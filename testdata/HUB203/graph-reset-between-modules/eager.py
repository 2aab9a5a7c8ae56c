import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

URLS = [
    "https://tfhub.dev/google/nnlm-en-dim128/1",  # English
    "https://tfhub.dev/google/nnlm-de-dim128/1",  # German
]
texts = ["hello world", "good film"]
similarities = {}

for url in URLS:
    embed = hub.load(url)
    encoded = tf.nn.l2_normalize(embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"], axis=1)
    matrix = encoded.numpy()
    similarities[url] = np.inner(matrix, matrix)
