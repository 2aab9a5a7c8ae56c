import os

import tensorflow as tf
import tensorflow_hub as hub

if "PLAIN" in os.environ:
    features = tf.identity
else:
    features = hub.Module("https://example.com/modules/simple/1")

result = features(tf.ones([2, 3]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
