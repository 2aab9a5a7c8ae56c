import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

URLS = [
    "https://tfhub.dev/google/nnlm-en-dim128/1",  # English
    "https://tfhub.dev/google/nnlm-de-dim128/1",  # German
]
texts = ["hello world", "good film"]
similarities = {}

for url in URLS:
    tf.reset_default_graph()
    embed = hub.load(url)
    encoded = tf.nn.l2_normalize(embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"], axis=1)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        matrix = sess.run(encoded)
    similarities[url] = np.inner(matrix, matrix)
