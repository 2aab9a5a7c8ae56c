import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

x = np.arange(6).reshape(2, 3).astype("float32")
module = hub.load("https://example.com/modules/simple/1")
i = tf.keras.layers.Input((3,))
model = tf.keras.models.Model(i, tf.keras.layers.Lambda(lambda t: module.signatures["default"](t)["default"])(i))
y = model.predict(x)