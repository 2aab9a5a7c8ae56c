import tensorflow as tf
import tensorflow_hub as hub
from tensorflow_hub.module import Module

rows = [[1.0, 2.0, 3.0]]
one = Module("https://example.com/modules/simple/1")(tf.constant(rows))
two = hub.module.Module("https://example.com/modules/simple/1")(tf.constant(rows) * 2)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run([one, two])
