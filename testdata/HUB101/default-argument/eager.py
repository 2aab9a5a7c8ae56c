import tensorflow as tf
import tensorflow_hub as hub

rows = [[0.0, 1.0, 2.0]]


def project(rows, module=hub.load("https://example.com/modules/simple/1"), *, scale=1.0):
    def scaled(factor):
        nonlocal rows
        rows = rows * factor
        return module.signatures["default"](rows)["default"]

    return scaled(scale)


outputs = [project(tf.constant(rows)), project(tf.constant(rows), scale=0.5)]
values = [each.numpy() for each in outputs]
