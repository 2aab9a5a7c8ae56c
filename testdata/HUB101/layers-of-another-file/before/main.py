import tensorflow as tf
from encoder import dense, hidden, other

rows = [[1.0, 2.0, 3.0, 4.0]]
batch = tf.constant(rows)
fetches = [dense(batch), hidden(batch), other(batch, as_dict=True)["prob"]]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(fetches)
