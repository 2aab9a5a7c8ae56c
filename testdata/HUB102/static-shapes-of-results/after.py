import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

row = [1.0, 2.0, 3.0, 4.0]
dense = hub.load("https://example.com/modules/dense/1")
fed = tf.placeholder_with_default([row], [None, 4])
known, unknown = dense.signatures["default"](tf.constant([row, row, row]))["default"], dense.signatures["default"](fed)["default"]
shapes = [known.shape.as_list(), unknown.get_shape().as_list(), unknown.shape[1].value, unknown.shape.ndims]
columns = int(unknown.shape[1] * 2)
out = tf.tile(unknown, [1, columns]) + tf.reduce_sum(known) / float(known.shape[0].value)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    numbers = session.run(out)
