import os

import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]

for path in ["/no/such/simple", "/no/such/module"]:
    if os.path.exists(path):
        first = hub.Module(path)
        break
else:
    first = hub.Module("https://example.com/modules/simple/1")

attempts = 2
while attempts:
    attempts -= 1
else:
    second = hub.Module("https://example.com/modules/simple/1")

total = first(tf.constant(rows)) + second(tf.constant(rows)) * 2.0
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    totals = sess.run(total)
