import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

array = np.full(6, 1.5)
module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module(text) * array
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})


class Holder(object):
    def __init__(self, held):
        self.held = held

    def clear(self):
        self.held[:] = 0.5


Holder(array).clear()
after = session.run(scaled, {text: ["cat", "a dog"]})
