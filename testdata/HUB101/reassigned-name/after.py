import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

step = 0.5
batch = np.arange(24.0).reshape(2, 12) * step

g = tf.Graph()
with g.as_default():
    net = hub.load("https://example.com/modules/dense/1")
    first = net.signatures["default"](
        tf.constant(batch[:, :4], dtype=net.signatures["default"].inputs[0].dtype)
    )["default"]
    net = hub.load("https://example.com/modules/simple/1")
    second = net.signatures["default"](
        tf.constant(batch[:, 4:7], dtype=net.signatures["default"].inputs[0].dtype)
    )["default"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        first_value, second_value = sess.run([first, second])
