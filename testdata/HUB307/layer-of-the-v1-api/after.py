import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.load("https://example.com/modules/simple/1")
x = tf.keras.layers.Input(shape=(3,))
features = tf.keras.layers.Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(x)
steps = tf.keras.layers.Reshape((2, 1))(features)
model = tf.keras.Model(x, tf.compat.v1.keras.layers.LSTM(2, kernel_initializer="ones", recurrent_initializer="ones")(steps))
predictions = model.predict(rows)
