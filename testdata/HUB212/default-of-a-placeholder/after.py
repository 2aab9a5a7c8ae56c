import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat", "a dog ran"]
factor = 3

text = tf.placeholder_with_default(["a mat", "fog"], shape=[None], name="text")
# as long as they come
scale = tf.placeholder_with_default(2.0, [])
shift = tf.placeholder_with_default(np.float32(0.5), shape=())
rate = tf.placeholder_with_default(0.25, [])  # never fed
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](text)["default"] * rate
scaled = vectors * scale
moved = scaled + shift
norms = tf.norm(moved, axis=1)

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    neither = sess.run(norms)
    one = sess.run(norms, {text: sentences})
    other = sess.run(norms, {scale: factor})
    third = sess.run(moved, feed_dict={shift: np.float64(factor)})
    both, alone = sess.run([vectors, norms], {text: sentences, scale: np.float64(0.5)})
    given = sess.run([scale, shift, text], {scale: factor})
