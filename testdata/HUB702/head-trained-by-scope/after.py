import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.25, 1.0, 2.0]]


def build():
    encoder = hub.load("https://example.com/modules/dense/1")
    x = tf.placeholder(tf.float32, [None, 4])
    features = encoder.signatures["default"](x)["default"]
    weights = tf.get_variable("head/weights", [3, 1], initializer=tf.ones_initializer(), use_resource=True)
    loss = tf.reduce_mean(tf.square(tf.matmul(features, weights) - 1.0))
    return x, loss, weights


with tf.Graph().as_default():
    x, loss, weights = build()
    head = tf.trainable_variables(scope="head")
    gradients = tf.gradients(loss, head)
    step = tf.train.GradientDescentOptimizer(0.01).apply_gradients(zip(gradients, head))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        losses = [sess.run([loss, step], {x: rows})[0] for _ in range(5)]
        final = sess.run(weights)
