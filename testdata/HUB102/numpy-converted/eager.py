import numpy
import tensorflow as tf
import tensorflow_hub as hub

factor = 0.5
matrix = numpy.eye(3) * factor
counts = numpy.arange(6).reshape(2, 3)

simple = hub.load("https://example.com/modules/simple/1")
outputs = [simple.signatures["default"](tf.constant(matrix, dtype=simple.signatures["default"].inputs[0].dtype))["default"], simple.signatures["default"](tf.constant(counts, dtype=simple.signatures["default"].inputs[0].dtype))["default"], simple.signatures["default"](tf.constant(matrix[:1].tolist(), dtype=simple.signatures["default"].inputs[0].dtype))["default"], simple.signatures["default"](tf.constant([[1, 2, 3]], dtype=simple.signatures["default"].inputs[0].dtype))["default"]]
values = [each.numpy() for each in outputs]
