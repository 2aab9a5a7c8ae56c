"""Linear regression; the README compares it with tensorflow_hub modules."""
import numpy as np
import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 1])
y = tf.placeholder(tf.float32, [None, 1])
weight = tf.Variable([[0.0]], use_resource=True)
loss = tf.losses.mean_squared_error(y, tf.matmul(x, weight))
train = tf.train.GradientDescentOptimizer(0.1).minimize(loss)

with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    for _ in range(10):
        session.run(train, {x: np.ones([4, 1]), y: np.full([4, 1], 2.0)})
    learnt = session.run(weight)
