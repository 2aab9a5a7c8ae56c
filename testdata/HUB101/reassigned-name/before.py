import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

step = 0.5
batch = np.arange(24.0).reshape(2, 12) * step

g = tf.Graph()
with g.as_default():
    net = hub.Module("https://example.com/modules/dense/1")
    first = net(batch[:, :4])
    net = hub.Module("https://example.com/modules/simple/1")
    second = net(batch[:, 4:7])
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        first_value, second_value = sess.run([first, second])
