import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.25, 1.0, 2.0]]
encoder = hub.load("https://example.com/modules/dense/1")
x = tf.compat.v1.placeholder(tf.float32, [None, 4])
loss = tf.reduce_mean(tf.square(encoder.signatures["default"](x)["default"] - 1.0))
variables = [v for v in encoder.variables if v.trainable]
step = tf.compat.v1.train.GradientDescentOptimizer(0.01).minimize(loss, var_list=variables)
with tf.compat.v1.Session() as sess:
    sess.run(tf.compat.v1.global_variables_initializer())
    losses = [sess.run([loss, step], {x: rows})[0] for _ in range(3)]
