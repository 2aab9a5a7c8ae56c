import os

import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]

for path in ["/no/such/simple", "/no/such/module"]:
    if os.path.exists(path):
        first = hub.load(path)
        break
else:
    first = hub.load("https://example.com/modules/simple/1")

attempts = 2
while attempts:
    attempts -= 1
else:
    second = hub.load("https://example.com/modules/simple/1")

total = first.signatures["default"](tf.constant(rows))["default"] + second.signatures["default"](tf.constant(rows))["default"] * 2.0
totals = total.numpy()
