import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

weights = np.ones([1, 6])
first = weights.reshape(-1)[:3]
text = tf.placeholder(tf.string, [None])
module = hub.Module("https://example.com/modules/text/1")
vectors = module(text) * weights
first[0] = 9.0
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = sess.run(vectors, {text: ["a", "b a"]})
