import tensorflow as tf
from tensorflow_hub import __version__ as version


class hub:
    """Not TensorFlow Hub."""

    class Module:
        def __init__(self, size):
            self.weights = tf.get_variable("w", [size], initializer=tf.ones_initializer())

        def __call__(self, x):
            return self.weights * x


module = hub.Module(3)
scaled = module(2.0)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    result = sess.run(scaled)
