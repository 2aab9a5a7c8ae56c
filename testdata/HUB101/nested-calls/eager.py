import tensorflow as tf
import tensorflow_hub as hub

row = [0.1, 0.2, 0.3]
triple = hub.load("https://example.com/modules/nodef/1")
project = hub.load("https://example.com/modules/simple/1")

# Six times the projection.
result = 2 * triple.signatures["default"](triple.signatures["default"](project.signatures["default"](tf.expand_dims(row, 0))["default"])["only"])["only"] / 3

value = result.numpy()
