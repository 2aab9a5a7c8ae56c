import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/simple/1")
project = module.__call__
result = project(tf.ones([1, 3]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
