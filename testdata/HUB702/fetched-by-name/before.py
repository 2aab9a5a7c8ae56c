import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/simple/1")
module(tf.random_uniform([1, 3], seed=3))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run("module_apply_default/MatMul:0")
