import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]


def tuned(loss, url, x):
    """Written down, not finished: the step stands above the module."""
    step = tf.train.GradientDescentOptimizer(0.1).minimize(loss)
    module = hub.Module(url, trainable=True)
    return step, module(x)


with tf.Graph().as_default(), tf.Session() as session:
    simple = hub.Module("https://example.com/modules/simple/1")
    out = simple([row])
    session.run(tf.global_variables_initializer())
    values = session.run(out)
