import pickle

import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 0.0, -1.0], [0.5, 0.5, 0.5, 0.5]]


def halves(data):
    import numpy as np

    return pickle.loads(pickle.dumps(np.array(data))) / 2.0


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/dense/1")
    hidden = module(halves(rows), signature="features")
    first = module(halves(rows)[:1].tolist(), signature="features")
    count = hidden.get_shape()[1].value or 1
    weights = tf.SparseTensor([[0, 0]], [2.0], [1, 5]) * first
    session.run(tf.global_variables_initializer())
    values, one, weighted = session.run([hidden * count, first, weights.values])
