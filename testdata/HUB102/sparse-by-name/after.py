import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

weights = [2.0, 3.0]


class Batch:
    def __init__(self, items):
        self.items = items


with tf.Graph().as_default():
    bag = hub.load("https://example.com/modules/sparse/1")
    items = tf.SparseTensor([[0, 1], [0, 4]], weights, [1, 5])
    batch = Batch(items)
    filled = {}
    filled["x"] = items
    fetches = [bag.signatures["default"](
        x_indices=items.indices,
        x_values=items.values,
        x_dense_shape=items.dense_shape,
    )["default"], bag.signatures["default"](
        x_indices=batch.items.indices,
        x_values=batch.items.values,
        x_dense_shape=batch.items.dense_shape,
    )["default"], bag.signatures["default"](
        x_indices=filled["x"].indices,
        x_values=filled["x"].values,
        x_dense_shape=filled["x"].dense_shape,
    )["default"]]
    fed = tf.sparse_placeholder(tf.float32, [None, 5])
    later = bag.signatures["default"](
        x_indices=fed.indices,
        x_values=fed.values,
        x_dense_shape=fed.dense_shape,
    )["default"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches)
        values += [session.run(later, {fed: tf.SparseTensorValue([[0, 0], [1, 2]], weights, [2, 5])})]
