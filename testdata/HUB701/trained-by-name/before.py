import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.25, 1.0, 2.0]]
module = hub.Module("https://example.com/modules/dense/1", trainable=True)
x = tf.placeholder(tf.float32, [None, 4])
features = module(x)
head = tf.get_variable("head", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
loss = tf.reduce_mean(tf.square(tf.matmul(features, head) - 1.0))
step = tf.train.GradientDescentOptimizer(0.01).minimize(loss)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = [sess.run([loss, step], {x: rows})[0] for _ in range(5)]
    final = sess.run([features, head], {x: rows})
