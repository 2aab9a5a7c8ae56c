import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Layer
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

tf.disable_v2_behavior()

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])


class Features(Layer):
    def build(self, input_shape):
        self.names = tf.constant(["a", "b"])
        self.features = hub.load("https://example.com/modules/simple/1")
        tf.keras.backend.get_session().run(tf.variables_initializer(self.features.variables))
        super(Features, self).build(input_shape)

    def call(self, x):
        return self.features.signatures["default"](tf.cast(x, tf.float32))["default"]

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 2)


x = Input(shape=(3,))
model = Model(x, Dense(1, kernel_initializer="ones")(Features()(x)))
predictions = model.predict(rows)
finite = tf.keras.backend.get_session().run(tf.reduce_all(tf.is_finite(predictions)))
