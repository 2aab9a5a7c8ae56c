import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
one = hub.load("https://example.com/modules/simple/1").signatures["default"](tf.constant(rows))["default"]
two = hub.load("https://example.com/modules/simple/1").signatures["default"](tf.constant(rows) * 2)["default"]
values = [one.numpy(), two.numpy()]
