import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.flags.DEFINE_string("handle", "https://example.com/modules/dense/1", "where the model is")
tf.compat.v1.flags.FLAGS(["program"])
rows = [[1.0, 2.0, 3.0, 4.0]]
with tf.Graph().as_default():
    dense = hub.Module(tf.flags.FLAGS.handle)
    batch = tf.constant(rows)
    fetches = [dense(batch), dense(batch, signature="features")]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches)
