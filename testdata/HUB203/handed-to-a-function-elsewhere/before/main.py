import tensorflow as tf
import tensorflow_hub as hub

import network
import inputs as data

rows = [[0.5, 1.0, -1.0], [2.0, 0.0, 1.0]]

module = hub.Module("https://example.com/modules/simple/1")
x = data.batch(len(rows[0]))
y = network.two_layers(module, x)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    result = sess.run(y, data.feed(x, rows))
