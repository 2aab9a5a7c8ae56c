import tensorflow
import tensorflow_hub

tensorflow.compat.v1.disable_v2_behavior()

rows = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]

layer = tensorflow_hub.load("https://example.com/modules/simple/1")
projected = layer.signatures["default"](tensorflow.constant(rows))["default"]
scaled = tensorflow.multiply(projected, 2.0)

session = tensorflow.compat.v1.Session()
session.run(tensorflow.compat.v1.global_variables_initializer())
values = session.run(scaled)
session.close()
