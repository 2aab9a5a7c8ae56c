import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/dense/1", trainable=True, name="encoder")
result = module(tf.ones([1, 4]))
kernels = tf.trainable_variables(scope="encoder/hidden")
count = len(kernels)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(kernels)
