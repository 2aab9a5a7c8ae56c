import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.5, 0.5, 0.5]]


class Layer:
    def __init__(self, handle):
        self.build(handle)
        self.start()

    def build(self, handle):
        module = hub.load(handle, tags={"train"})

        def outputs(features):
            return module.signatures["default"](features)

        self.outputs = outputs

        def norm(features):
            return tf.norm(self.outputs(features)["default"], axis=1)

        self.norm = norm

    def start(self):
        pass

    def lengths(self, features):
        return self.norm(tf.constant(features, dtype=tf.float32)).numpy()


def twice(features):
    module = hub.load("https://example.com/modules/dropout/1", tags={"train"})

    def layer():
        return module.signatures["default"](tf.constant(features, tf.float32))["default"]

    first = layer().numpy()
    return first, layer().numpy()


trained = hub.load("https://example.com/modules/trainonly/1", tags={"train"})


def layer(inputs):
    return trained.signatures["default"](inputs)["default"]


plain = hub.load("https://example.com/modules/dropout/1")
shift = plain.signatures["default"](tf.constant([[1.0, 0.0, 0.0, 0.0]]))["default"]
moved = (layer(tf.constant(rows, dtype=tf.float32)) + shift).numpy()
again = layer(tf.constant(rows, dtype=tf.float32)).numpy()
shifts = [shift.numpy() for _ in range(2)]

one, other = Layer("https://example.com/modules/dropout/1"), Layer("https://example.com/modules/dropout/1")
lengths = one.lengths(rows), one.lengths(rows), other.lengths(rows)
pairs = twice(rows), twice(np.ones([1, 4]))
