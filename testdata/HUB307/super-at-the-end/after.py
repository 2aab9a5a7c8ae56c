import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Layer
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])


class Features(Layer):
    def __init__(self, handle, **kwargs):
        self.handle = handle
        super(Features, self).__init__(**kwargs)

    def build(self, input_shape):
        self.module = hub.load(self.handle)
        super(Features, self).build(input_shape)

    def call(self, x):
        return self.module.signatures["default"](x)["default"]

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 2)


x = Input(shape=(3,))
model = Model(x, Dense(1, kernel_initializer="ones")(Features("https://example.com/modules/simple/1")(x)))
predictions = model.predict(rows)
