import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.5, 0.5, 0.5]]


class Layer:
    def __init__(self, handle):
        with tf.Graph().as_default():
            self.build(handle)
            self.start()

    def build(self, handle):
        self.features = tf.placeholder(tf.float32, [None, 4])
        module = hub.load(handle, tags={"train"})
        self.outputs = module.signatures["default"](self.features)
        self.norm = tf.norm(self.outputs["default"], axis=1)

    def start(self):
        self.session = tf.Session()
        self.session.run(tf.global_variables_initializer())

    def lengths(self, features):
        return self.session.run(self.norm, feed_dict={self.features: features})


def twice(features):
    with tf.Graph().as_default():
        module = hub.load("https://example.com/modules/dropout/1", tags={"train"})
        layer = module.signatures["default"](tf.constant(features, tf.float32))["default"]
        session = tf.Session()
        session.run(tf.global_variables_initializer())
        first = session.run(layer)
        return first, session.run(layer)


inputs = tf.placeholder(tf.float32, [None, 4])
trained = hub.load("https://example.com/modules/trainonly/1", tags={"train"})
layer = trained.signatures["default"](inputs)["default"]
plain = hub.load("https://example.com/modules/dropout/1")
shift = plain.signatures["default"](tf.constant([[1.0, 0.0, 0.0, 0.0]]))["default"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    moved = session.run(layer + shift, {inputs: rows})
    again = session.run(layer, {inputs: rows})
    shifts = [session.run(shift) for _ in range(2)]

one, other = Layer("https://example.com/modules/dropout/1"), Layer("https://example.com/modules/dropout/1")
lengths = one.lengths(rows), one.lengths(rows), other.lengths(rows)
pairs = twice(rows), twice(np.ones([1, 4]))
