from tensorflow_hub import *
import tensorflow as tf

module = Module("https://example.com/modules/simple/1")
result = module(tf.ones([1, 3]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
