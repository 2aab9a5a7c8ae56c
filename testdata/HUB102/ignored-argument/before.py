import tensorflow as tf
import tensorflow_hub as hub

x = [[1.0, -1.0, 2.0, -2.0]]
model = hub.Module("https://example.com/modules/dense/1")
rows = tf.constant(x)
# Meant the hidden layer; the second positional argument never selected anything.
hidden = model(rows, "features")
really_hidden = model(rows, signature="features")

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    got, wanted = sess.run([hidden, really_hidden])
