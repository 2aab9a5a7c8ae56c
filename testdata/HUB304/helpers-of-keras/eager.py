import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.utils import to_categorical

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
labels = to_categorical([0, 1])


def build_model():
    global module
    module = hub.load("https://example.com/modules/simple/1")
    x = tf.keras.layers.Input(shape=(3,))
    features = tf.keras.layers.Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(x)
    return tf.keras.models.Model(x, tf.keras.layers.Dense(1, kernel_initializer="ones")(features))


model = build_model()
predictions = model.predict(rows)
