import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
module = hub.load("https://example.com/modules/simple/1")
size = module.signatures["default"].structured_outputs["default"].shape.as_list()[-1]
result = module.signatures["default"](tf.constant(rows))["default"] * float(size)
values = result.numpy()
