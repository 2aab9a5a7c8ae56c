import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = [[1.0, 2.0, 3.0]]
one = hub.load("https://example.com/modules/simple/1").signatures["default"](tf.constant(rows))["default"]
two = hub.load("https://example.com/modules/simple/1").signatures["default"](tf.constant(rows) * 2)["default"]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run([one, two])
