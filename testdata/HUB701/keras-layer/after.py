import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Layer
from tensorflow.keras.models import Model

tf.disable_v2_behavior()


class Simple(Layer):
    def build(self, shape):
        self.module = hub.load("https://example.com/modules/simple/1")
        super(Simple, self).build(shape)

    def call(self, x):
        return self.module.signatures["default"](x)["default"]


inputs = Input(shape=(3,))
model = Model(inputs, Dense(1, kernel_initializer="ones")(Simple()(inputs)))
model.compile("sgd", "mse")
tf.keras.backend.get_session().run(tf.global_variables_initializer())
model.fit(np.ones((2, 3)), np.ones((2, 1)), verbose=0)
count = len(model.trainable_weights)
values = model.predict(np.ones((1, 3)))
