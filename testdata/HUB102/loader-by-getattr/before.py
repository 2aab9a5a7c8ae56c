import tensorflow as tf
import tensorflow_hub as hub

Loader = getattr(hub, "Module", None) or hub.load
module = Loader("https://example.com/modules/simple/1")
result = module(tf.ones([1, 3]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
