import tensorflow.compat.v1 as tf
tf.disable_v2_behavior()
from encoder import dense, hidden, other

rows = [[1.0, 2.0, 3.0, 4.0]]
batch = tf.constant(rows)
fetches = [dense.signatures["default"](batch)["default"], hidden(batch), other(batch)["prob"]]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(fetches)
