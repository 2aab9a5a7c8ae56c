import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

handle = "https://example.com/modules/dense/1"


def count(path):
    encoder = hub.load(path)
    ranks = [len(v.shape) for v in encoder.variables]
    values = [each.numpy() for each in encoder.variables]
    first = [v.numpy() for v in encoder.variables][0]
    return ranks, values, first, encoder.signatures["default"](tf.constant(np.ones([1, 4]), dtype=encoder.signatures["default"].inputs[0].dtype))["default"].numpy()


class Model:
    def __init__(self, path):
        self.module = hub.load(path)
        self.count = len(self.module.variables)


ranks, values, first, encoded = count(handle)
model = Model("https://example.com/modules/image-static/1")
number = model.count
