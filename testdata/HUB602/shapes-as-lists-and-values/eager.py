import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]

module = hub.load("https://example.com/modules/simple/1")
info = module.signatures["default"].structured_input_signature[1]["x"]
shape = info.shape.as_list()
columns = info.shape[1]
rank = info.shape.ndims
known = info.shape.is_fully_defined()
kind = info.dtype.name
size = module.signatures["default"].structured_outputs["default"].shape[-1]
padded = tf.pad(tf.constant(rows), [[0, 1], [0, columns - len(rows[0])]])
weights = tf.ones([size, 1])
result = tf.matmul(module.signatures["default"](padded)["default"], weights)
values = result.numpy()
