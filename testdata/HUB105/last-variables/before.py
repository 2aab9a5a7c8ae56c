import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/dense/1", trainable=True)
outputs = module(tf.ones([1, 4]))
last = module.variables[-1:]
count = len(module.variables)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    kernel = sess.run(last)
