import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

row = [1.0, 2.0, 3.0]


def fine_tuned(x):
    """For the next round."""
    module = hub.Module("https://example.com/modules/dense/1", trainable=True)
    loss = tf.reduce_sum(module(x))
    return tf.gradients(loss, tf.trainable_variables("module"))


with tf.Graph().as_default(), tf.Session() as session:
    frozen = hub.load("https://example.com/modules/simple/1")
    out = frozen.signatures["default"](
        tf.constant([row], dtype=frozen.signatures["default"].inputs[0].dtype)
    )["default"]
    session.run(tf.global_variables_initializer())
    values = session.run(out)
