import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

x = [[1.0, -1.0, 2.0, -2.0]]
model = hub.load("https://example.com/modules/dense/1")
rows = tf.constant(x)
# Meant the hidden layer; the second positional argument never selected anything.
hidden = model.signatures["default"](rows)["default"]
really_hidden = model.signatures["features"](rows)["default"]

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    got, wanted = sess.run([hidden, really_hidden])
