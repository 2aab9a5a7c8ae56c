import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.25, 1.0, 2.0]]
encoder = hub.Module("https://example.com/modules/dense/1", trainable=True, name="encoder")
x = tf.placeholder(tf.float32, [None, 4])
loss = tf.reduce_mean(tf.square(encoder(x) - 1.0))
variables = tf.trainable_variables("encoder")
step = tf.train.GradientDescentOptimizer(0.01).minimize(loss, var_list=variables)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step], {x: rows})[0] for _ in range(3)]
