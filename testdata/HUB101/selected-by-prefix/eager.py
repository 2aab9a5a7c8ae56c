import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
result = hub.load("https://example.com/modules/simple/1").signatures["default"](tf.constant(rows))["default"]
values = result.numpy()
