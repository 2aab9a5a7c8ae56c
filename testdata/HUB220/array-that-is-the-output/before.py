import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

weights = np.full(6, 1.5)
text = tf.placeholder(tf.string, [None])
module = hub.Module("https://example.com/modules/text/1")
vectors = module(text) * weights
np.multiply(weights, 3.0, out=weights)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = sess.run(vectors, {text: ["a", "b a"]})
