import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

from tensorflow import keras
import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = np.array([[1.0, 2.0, 3.0]])


class Project(keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.load("https://example.com/modules/simple/1")
        tf.keras.backend.get_session().run(tf.variables_initializer(self.module.variables))
        super().build(input_shape)

    def call(self, inputs):
        return self.module.signatures["default"](
            tf.convert_to_tensor(inputs, dtype=self.module.signatures["default"].inputs[0].dtype)
        )["default"]

    def compute_output_shape(self, input_shape):
        return input_shape[0], 2


tf.keras.backend.get_session().run(tf.local_variables_initializer())
model = keras.Sequential([Project(input_shape=(3,))])
predictions = model.predict(rows)
