import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

x = np.arange(6).reshape(2, 3).astype("float32")


class Frozen(tf.keras.layers.Layer):
    get_config = None  # it is never saved

    def __init__(self, url, **options):
        super(Frozen, self).__init__(**options)
        self.url = url
        self.module = hub.load(self.url)


class Scores(Frozen):
    def call(self, inputs):
        return tf.nn.softmax(self.module.signatures["default"](inputs)["default"])


SHIFT = {"function": lambda t: t + 1.0}

rows = tf.placeholder(tf.float32, [None, 3])
scores = tf.keras.layers.Lambda(**SHIFT)(Scores("https://example.com/modules/simple/1")(rows))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    y = session.run(scores, {rows: x})
