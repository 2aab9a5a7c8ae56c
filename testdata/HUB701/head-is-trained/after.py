import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

rate = 0.1
rows = [[1.0, 2.0, 3.0], [0.5, 0.5, 0.5]]

with tf.Graph().as_default():
    # Only the head learns; the module is frozen.
    features = hub.load("https://example.com/modules/simple/1").signatures["default"](tf.constant(rows))["default"]
    weights = tf.get_variable("weights", [2, 1], initializer=tf.ones_initializer(), use_resource=True)
    loss = tf.reduce_mean(tf.square(tf.matmul(features, weights) - 1.0))
    train = tf.train.GradientDescentOptimizer(rate).minimize(loss)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        losses = [sess.run([loss, train])[0] for _ in range(3)]
        learned = sess.run(weights)
