import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.backend import get_session, set_session
from tensorflow.python.keras.engine.base_layer import Layer
from tensorflow.python.keras.layers import Dense

x = np.arange(6).reshape(2, 3).astype("float32")


class Features(Layer):
    def build(self, input_shape):
        self.module = hub.Module("https://example.com/modules/simple/1")
        super().build(input_shape)

    def call(self, inputs):
        return self.module(inputs)

    def compute_output_shape(self, input_shape):
        return input_shape[0], 2


set_session(tf.Session())
model = tf.keras.Sequential([Features(input_shape=(3,)), Dense(1, kernel_initializer="ones")])
get_session().run(tf.global_variables_initializer())
y = model.predict(x)
