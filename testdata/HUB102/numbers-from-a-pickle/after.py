import pickle

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = [[1.0, 2.0, 0.0, -1.0], [0.5, 0.5, 0.5, 0.5]]


def halves(data):
    import numpy as np

    return pickle.loads(pickle.dumps(np.array(data))) / 2.0


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.load("https://example.com/modules/dense/1")
    hidden = module.signatures["features"](
        tf.convert_to_tensor(halves(rows), dtype=module.signatures["features"].inputs[0].dtype)
    )["default"]
    first = module.signatures["features"](
        tf.constant(halves(rows)[:1].tolist(), dtype=module.signatures["features"].inputs[0].dtype)
    )["default"]
    count = hidden.get_shape()[1].value or 1
    weights = tf.SparseTensor([[0, 0]], [2.0], [1, 5]) * first
    session.run(tf.global_variables_initializer())
    values, one, weighted = session.run([hidden * count, first, weights.values])
