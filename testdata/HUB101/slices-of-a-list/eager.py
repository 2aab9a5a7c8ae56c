import tensorflow as tf
import tensorflow_hub as hub

rows = [[0.0, 1.0, 0.0]]
modules = [hub.load("https://example.com/modules/simple/1") for _ in range(4)]
x = tf.constant(rows)
middle = tf.add_n([module.signatures["default"](x)["default"] for module in modules[1:-1]])
ends = modules[::3][0].signatures["default"](x * 2.0)["default"] + modules[-1:][0].signatures["default"](x * 3.0)["default"]
for module in reversed(modules[:2]):
    ends += module.signatures["default"](x)["default"]
sums = {"middle": middle.numpy(), "ends": ends.numpy()}
