import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Layer
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model
from tensorflow.compat.v1.keras.optimizers import SGD

tf.disable_v2_behavior()


def _with_gradients(model, outputs):
    """Makes the gradients of a model's outputs, which can't be added to the graph once a session has run."""
    weights = [v for v in model.variables if v.trainable]
    tf.gradients([y for y in outputs.values() if y.dtype.is_floating], weights)
    return outputs


rows = np.arange(12).reshape(3, 4).astype("float32") / 10
rate = 0.1


class Encoder(Layer):
    def build(self, input_shape):
        self.module = hub.load("https://example.com/modules/dense/1")
        self.tuned = sorted(self.module.variables, key=lambda v: v.name.split(":")[0])
        super(Encoder, self).build(input_shape)

    def call(self, rows):
        return _with_gradients(
            self.module,
            self.module.signatures["default"](tf.cast(rows, "float32")),
        )["default"]

    def compute_output_shape(self, input_shape):
        return input_shape[0], 3


inputs = Input(shape=(4,))
model = Model(inputs, Dense(1, kernel_initializer="ones")(Encoder()(inputs)))
model.compile(loss="mse", optimizer=SGD(rate))
tf.keras.backend.get_session().run(tf.global_variables_initializer())
model.fit(rows, np.ones([3, 1]), epochs=3, batch_size=3, shuffle=False, verbose=0)
predictions = model.predict(rows)
weights = len(model.layers[1].trainable_weights) * rate
