import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

x = np.arange(6).reshape(2, 3).astype("float32")

module = hub.load("https://example.com/modules/simple/1")


def scores(rows):
    return tf.nn.softmax(module.signatures["default"](rows)["default"])


y = scores(tf.constant(x, dtype=tf.float32)).numpy()
