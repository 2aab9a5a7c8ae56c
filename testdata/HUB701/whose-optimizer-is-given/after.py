import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

row = [1.0, 2.0, 3.0]


def tuned(url, x, weights):
    """For the head: its own weights are listed."""
    module = hub.load(url)
    loss = tf.reduce_sum(tf.matmul(module.signatures["default"](tf.convert_to_tensor(x, dtype=module.signatures["default"].inputs[0].dtype))["default"], weights))
    return tf.train.GradientDescentOptimizer(0.1).minimize(loss, None, [weights])


with tf.Graph().as_default(), tf.Session() as session:
    simple = hub.load("https://example.com/modules/simple/1")
    out = simple.signatures["default"](
        tf.constant([row], dtype=simple.signatures["default"].inputs[0].dtype)
    )["default"]
    session.run(tf.global_variables_initializer())
    values = session.run(out)
