import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

handle = "https://example.com/modules/dense/1"


def count(path):
    with tf.Graph().as_default():
        encoder = hub.Module(path, trainable=True)
        ranks = [len(v.shape) for v in tf.global_variables()]
        with tf.Session() as session:
            session.run(tf.global_variables_initializer())
            values = session.run(tf.global_variables())
            first = [session.run(v) for v in tf.all_variables()][0]
            return ranks, values, first, session.run(encoder(np.ones([1, 4])))


class Model:
    def __init__(self, path):
        tf.reset_default_graph()
        self.module = hub.Module(path)
        self.count = len(tf.global_variables())


ranks, values, first, encoded = count(handle)
model = Model("https://example.com/modules/image-static/1")
number = model.count
