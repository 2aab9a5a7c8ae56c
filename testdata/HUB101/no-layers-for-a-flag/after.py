import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.flags.DEFINE_string("handle", "https://example.com/modules/dense/1", "where the model is")
tf.compat.v1.flags.FLAGS(["program"])
rows = [[1.0, 2.0, 3.0, 4.0]]
with tf.Graph().as_default():
    dense = hub.load(tf.compat.v1.flags.FLAGS.handle)
    batch = tf.constant(rows)
    fetches = [dense.signatures["default"](batch)["default"], dense.signatures["features"](batch)["default"]]
    with tf.compat.v1.Session() as session:
        session.run(tf.compat.v1.global_variables_initializer())
        values = session.run(fetches)
