import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Layer
from tensorflow.keras.layers import Dense

x = np.arange(6).reshape(2, 3).astype("float32")


class Features(Layer):
    def build(self, input_shape):
        self.module = hub.load("https://example.com/modules/simple/1")
        super().build(input_shape)

    def call(self, inputs):
        return self.module.signatures["default"](
            tf.convert_to_tensor(inputs, dtype=self.module.signatures["default"].inputs[0].dtype)
        )["default"]

    def compute_output_shape(self, input_shape):
        return input_shape[0], 2


model = tf.keras.Sequential([Features(input_shape=(3,)), Dense(1, kernel_initializer="ones")])
y = model.predict(x)
