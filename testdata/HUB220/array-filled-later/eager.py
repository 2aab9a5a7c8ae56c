import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
weights = np.ones([128], "float32")
text = tf.placeholder(tf.string, [None])
vectors = embed.signatures["default"](text)["default"] * weights
weights.fill(5.0)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(vectors, {text: sentences})
