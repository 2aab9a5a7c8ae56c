import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]


def tuned(url, x, weights):
    """For the head: its own weights are listed."""
    module = hub.Module(url, trainable=True)
    loss = tf.reduce_sum(tf.matmul(module(x), weights))
    return tf.train.GradientDescentOptimizer(0.1).minimize(loss, None, [weights])


with tf.Graph().as_default(), tf.Session() as session:
    simple = hub.Module("https://example.com/modules/simple/1")
    out = simple([row])
    session.run(tf.global_variables_initializer())
    values = session.run(out)
