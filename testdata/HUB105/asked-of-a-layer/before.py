import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K

rows = [[1.0, 2.0, 3.0, 4.0]]


class Embed(tf.keras.layers.Layer):
    def __init__(self, units, **kwargs):
        self.units = units
        super(Embed, self).__init__(**kwargs)

    def build(self, input_shape):
        self.encoder = hub.Module("https://example.com/modules/dense/1")
        super(Embed, self).build(input_shape)

    def call(self, inputs):
        return self.encoder(inputs)[:, : self.units]


def build():
    model = tf.keras.Sequential([Embed(2, input_shape=(4,)), tf.keras.layers.Dense(1, kernel_initializer="ones")])
    K.get_session().run(tf.global_variables_initializer())
    return model


model = build()
encoder = model.layers[0].encoder
sums = [np.sum(weights) for weights in K.batch_get_value(encoder.variables)]
again = [tuple(v.shape.as_list()) for v in model.layers[0].encoder.variables]
size = model.layers[0].units + model.layers[1].units
predictions = model.predict(np.array(rows, np.float32))
