import tensorflow as tf
import tensorflow_hub as hub

x = [[1.0, -1.0, 2.0, -2.0]]
model = hub.load("https://example.com/modules/dense/1")
rows = tf.constant(x)
# Meant the hidden layer; the second positional argument never selected anything.
hidden = model.signatures["default"](rows)["default"]
really_hidden = model.signatures["features"](rows)["default"]

got, wanted = hidden.numpy(), really_hidden.numpy()
