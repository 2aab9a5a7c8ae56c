import random

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

random.seed(3)
text = tf.placeholder(tf.string, [None])
module = hub.load("https://example.com/modules/text/1")
vectors = module.signatures["default"](text)["default"] * random.random()
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first = sess.run(vectors, {text: ["a", "b a"]})
    second = sess.run(vectors, {text: ["a", "b a"]})
