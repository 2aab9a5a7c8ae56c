import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])


class Encoder:
    """Features of a module, doubled."""

    def __init__(self, handle):
        self.module = hub.Module(handle)
        self.features = Lambda(lambda inputs: self.module(inputs), output_shape=(2,))

    def __call__(self, inputs):
        return tf.multiply(self.features(inputs), 2.0)


encoder = Encoder("https://example.com/modules/simple/1")
x = Input(shape=(3,))
model = Model(x, Dense(1, kernel_initializer="ones")(encoder(x)))
tf.keras.backend.get_session().run(tf.global_variables_initializer())
predictions = model.predict(rows)
