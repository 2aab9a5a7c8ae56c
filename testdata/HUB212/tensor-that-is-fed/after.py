import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat", "a dog ran"]

text = tf.placeholder(tf.string, [None])
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](text)["default"]
fixed = embed.signatures["default"](tf.constant(["a mat", "fog"], dtype=tf.string))["default"]
centred = vectors - tf.reduce_mean(vectors, axis=0)
lengths = tf.norm(centred + fixed, axis=1)
sums = tf.reduce_sum(fixed, axis=1)

session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
# everything from the texts
first = session.run(lengths, {text: sentences})
both = session.run([vectors, centred, lengths], {text: sentences})
# the same from vectors that are kept
again = session.run(lengths, {vectors: both[0]})
scaled, same = session.run([centred, vectors], feed_dict={vectors: np.ones([2, 50]) * 3})
found = session.run(sums)
other = session.run([sums, lengths], {fixed: [[1.0] * 50] * 2, vectors: both[0]})
