import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])


class Encoder:
    """Features of a module, doubled."""

    def __init__(self, handle):
        self.module = hub.load(handle)
        self.features = Lambda(lambda inputs: self.module.signatures["default"](inputs)["default"], output_shape=(2,))

    def __call__(self, inputs):
        return tf.multiply(self.features(inputs), 2.0)


encoder = Encoder("https://example.com/modules/simple/1")
x = Input(shape=(3,))
model = Model(x, Dense(1, kernel_initializer="ones")(encoder(x)))
predictions = model.predict(rows)
