import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K

tf.disable_v2_behavior()


def _with_gradients(model, outputs):
    """Makes the gradients of a model's outputs, which can't be added to the graph once a session has run."""
    weights = [v for v in model.variables if v.trainable]
    tf.gradients([y for y in outputs.values() if y.dtype.is_floating], weights)
    return outputs


rows = [[1.0, 2.0, 3.0, 4.0]]


class Embed(tf.keras.layers.Layer):
    def __init__(self, units, **kwargs):
        self.units = units
        super(Embed, self).__init__(**kwargs)

    def build(self, input_shape):
        self.encoder = hub.load("https://example.com/modules/dense/1")
        super(Embed, self).build(input_shape)

    def call(self, inputs):
        return _with_gradients(
            self.encoder,
            self.encoder.signatures["default"](tf.convert_to_tensor(inputs, dtype=self.encoder.signatures["default"].inputs[0].dtype)),
        )["default"][:, : self.units]


def build():
    model = tf.keras.Sequential([Embed(2, input_shape=(4,)), tf.keras.layers.Dense(1, kernel_initializer="ones")])
    tf.keras.backend.get_session().run(tf.global_variables_initializer())
    return model


model = build()
encoder = model.layers[0].encoder
sums = [np.sum(weights) for weights in K.batch_get_value(sorted(encoder.variables, key=lambda v: v.name.split(":")[0]))]
again = [tuple(v.shape.as_list()) for v in sorted(model.layers[0].encoder.variables, key=lambda v: v.name.split(":")[0])]
size = model.layers[0].units + model.layers[1].units
predictions = model.predict(np.array(rows, np.float32))
