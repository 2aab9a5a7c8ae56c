import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

array = np.full(6, 1.5)
module = hub.load("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module.signatures["default"](text)["default"] * array
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
