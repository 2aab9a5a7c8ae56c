import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

x = np.arange(6).reshape(2, 3).astype("float32")


class Tuned(tf.keras.layers.Layer):
    def __init__(self, url, **options):
        super(Tuned, self).__init__(**options)
        self.parts = [hub.Module(url, trainable=True)]
        self._trainable_weights.extend(self.parts[0].variables)

    def call(self, inputs):
        return self.parts[0](inputs)


def trained(x, y):
    """The long run, started by hand."""
    model = tf.keras.Sequential([Tuned("https://example.com/modules/simple/1", input_shape=(3,))])
    model.compile("sgd", "mse")
    model.fit(x, y)
    return model


rows = tf.placeholder(tf.float32, [None, 3])
scores = tf.nn.softmax(hub.load("https://example.com/modules/simple/1").signatures["default"](rows)["default"])
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    y = session.run(scores, {rows: x})
