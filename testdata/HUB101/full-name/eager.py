import tensorflow
import tensorflow_hub

rows = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]

layer = tensorflow_hub.load("https://example.com/modules/simple/1")
projected = layer.signatures["default"](tensorflow.constant(rows))["default"]
scaled = tensorflow.multiply(projected, 2.0)

values = scaled.numpy()
