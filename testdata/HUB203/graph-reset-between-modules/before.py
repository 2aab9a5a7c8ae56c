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
    tf.reset_default_graph()
    embed = hub.Module(url, name="encoder")
    encoded = tf.nn.l2_normalize(embed(texts), axis=1)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        matrix = sess.run(encoded)
    similarities[url] = np.inner(matrix, matrix)
