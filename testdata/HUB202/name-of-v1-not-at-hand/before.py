import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
x = tf.placeholder(tf.float32, [None, 3])

from tensorflow.compat import v1 as tf1

try:
    import tensorflow.compat.v1 as old
except ImportError:
    import tensorflow as old


def total(values, tf1):
    """A parameter has the name, too."""
    return tf.to_float(tf.reduce_sum(values, keep_dims=tf1))


features = hub.Module("https://example.com/modules/simple/1")(x)
size = total(features, True)
with old.Session() as session:
    session.run(tf.global_variables_initializer())
    found = session.run(size, {x: rows})
    shown = tf1.Session.__name__
