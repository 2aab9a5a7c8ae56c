import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    simple = hub.load("https://example.com/modules/simple/1")
    result = simple.signatures["default"](
        tf.constant(np.ones([1, 3]), dtype=simple.signatures["default"].inputs[0].dtype)
    )["default"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(result)
