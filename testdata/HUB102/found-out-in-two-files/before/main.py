import tensorflow as tf
from model import WHOLE, dense, probabilities

rows = [[1.0, 2.0, 3.0, 4.0]]
hidden = dense(*[rows], as_dict=WHOLE)["hidden"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([probabilities(rows), hidden])
