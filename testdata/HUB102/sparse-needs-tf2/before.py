import tensorflow as tf
import tensorflow_hub as hub

weights = [2.0, 3.0]


class Batch:
    def __init__(self, items):
        self.items = items


with tf.Graph().as_default():
    bag = hub.Module("https://example.com/modules/sparse/1")
    items = tf.SparseTensor([[0, 1], [0, 4]], weights, [1, 5])
    batch = Batch(items)
    filled = {}
    filled["x"] = items
    fetches = [bag({"x": items}), bag(inputs=dict(x=batch.items)), bag(filled, as_dict=True)["default"]]
    fed = tf.sparse_placeholder(tf.float32, [None, 5])
    later = bag({"x": fed})
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetches)
        values += [session.run(later, {fed: tf.SparseTensorValue([[0, 0], [1, 2]], weights, [2, 5])})]
