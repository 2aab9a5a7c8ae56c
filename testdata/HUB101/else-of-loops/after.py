import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

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
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    totals = sess.run(total)
