import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.5, 0.5, 0.5]]


class Layer:
    def __init__(self, handle):
        with tf.Graph().as_default():
            self.build(handle)
            self.start()

    def build(self, handle):
        self.features = tf.placeholder(tf.float32, [None, 4])
        module = hub.Module(handle, tags={"train"})
        self.outputs = module(self.features, as_dict=True)
        self.norm = tf.norm(self.outputs["default"], axis=1)

    def start(self):
        self.session = tf.Session()
        self.session.run(tf.global_variables_initializer())

    def lengths(self, features):
        return self.session.run(self.norm, feed_dict={self.features: features})


def twice(features):
    with tf.Graph().as_default():
        module = hub.Module("https://example.com/modules/dropout/1", tags={"train"})
        layer = module(tf.constant(features, tf.float32))
        session = tf.Session()
        session.run(tf.global_variables_initializer())
        first = session.run(layer)
        return first, session.run(layer)


inputs = tf.placeholder(tf.float32, [None, 4])
trained = hub.Module("https://example.com/modules/trainonly/1", tags={"train"})
layer = trained(inputs)
plain = hub.Module("https://example.com/modules/dropout/1")
shift = plain(tf.constant([[1.0, 0.0, 0.0, 0.0]]))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    moved = session.run(layer + shift, {inputs: rows})
    again = session.run(layer, {inputs: rows})
    shifts = [session.run(shift) for _ in range(2)]

one, other = Layer("https://example.com/modules/dropout/1"), Layer("https://example.com/modules/dropout/1")
lengths = one.lengths(rows), one.lengths(rows), other.lengths(rows)
pairs = twice(rows), twice(np.ones([1, 4]))
