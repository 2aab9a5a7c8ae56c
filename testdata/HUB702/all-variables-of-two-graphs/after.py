import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

handle = "https://example.com/modules/dense/1"


def count(path):
    with tf.Graph().as_default():
        encoder = hub.load(path)
        ranks = [len(v.shape) for v in encoder.variables]
        with tf.Session() as session:
            session.run(tf.global_variables_initializer())
            values = session.run(encoder.variables)
            first = [session.run(v) for v in encoder.variables][0]
            return ranks, values, first, session.run(encoder.signatures["default"](tf.constant(np.ones([1, 4]), dtype=encoder.signatures["default"].inputs[0].dtype))["default"])


class Model:
    def __init__(self, path):
        tf.reset_default_graph()
        self.module = hub.load(path)
        self.count = len(self.module.variables)


ranks, values, first, encoded = count(handle)
model = Model("https://example.com/modules/image-static/1")
number = model.count
