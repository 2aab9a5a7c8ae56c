import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

rows = [[1.0, 2.0, 3.0]]
x = tf.compat.v1.placeholder(tf.float32, [None, 3])

from tensorflow.compat import v1 as tf1

try:
    import tensorflow.compat.v1 as old
except ImportError:
    import tensorflow as old


def total(values, tf1):
    """A parameter has the name, too."""
    return tf.compat.v1.to_float(tf.compat.v1.reduce_sum(values, keep_dims=tf1))


features = hub.load("https://example.com/modules/simple/1").signatures["default"](x)["default"]
size = total(features, True)
with tf1.Session() as session:
    session.run(tf1.global_variables_initializer())
    found = session.run(size, {x: rows})
    shown = tf1.Session.__name__
