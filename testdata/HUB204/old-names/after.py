import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

frames = np.arange(12).reshape(4, 3) / 10.0

with tf.Graph().as_default():
    module = hub.load("https://example.com/modules/simple/1")
    x = tf.placeholder(tf.float32, shape=(None, 3))
    y = tf.sigmoid(module.signatures["default"](x)["default"])
    total = tf.reduce_sum(y, 1, keep_dims=True)

    sess = tf.Session()
    sess.run(tf.initialize_all_variables())
    shares = sess.run(tf.div(y, total), feed_dict={x: frames})
