import random

import tensorflow as tf
import tensorflow_hub as hub

random.seed(3)
text = tf.placeholder(tf.string, [None])
module = hub.Module("https://example.com/modules/text/1")
vectors = module(text) * random.random()
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first = sess.run(vectors, {text: ["a", "b a"]})
    second = sess.run(vectors, {text: ["a", "b a"]})
