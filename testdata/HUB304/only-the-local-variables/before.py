import keras
import keras.backend as K
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.array([[1.0, 2.0, 3.0]])


class Project(keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.Module("https://example.com/modules/simple/1", name=self.name + "_module")
        super().build(input_shape)

    def call(self, inputs):
        return self.module(inputs)

    def compute_output_shape(self, input_shape):
        return input_shape[0], 2


K.get_session().run(tf.local_variables_initializer())
model = keras.Sequential([Project(input_shape=(3,))])
predictions = model.predict(rows)
