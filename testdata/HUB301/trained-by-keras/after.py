import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def _make_trainable(model, trainable=True):
    """Puts the variables of a loaded model where optimizers find what to train, as hub.Module did."""
    for variable in model.variables:
        if trainable and variable.trainable:
            tf.add_to_collection(tf.GraphKeys.TRAINABLE_VARIABLES, variable)


def _with_gradients(model, outputs):
    """Makes the gradients of a model's outputs, which can't be added to the graph once a session has run."""
    weights = [v for v in model.variables if v.trainable]
    tf.gradients([y for y in outputs.values() if y.dtype.is_floating], weights)
    return outputs


rows = np.ones([2, 3], np.float32)


class Features(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.load("https://example.com/modules/simple/1")
        _make_trainable(self.module)
        self._trainable_weights += [v for v in self.module.variables if v.trainable]
        super(Features, self).build(input_shape)

    def call(self, inputs):
        return _with_gradients(
            self.module,
            self.module.signatures["default"](tf.convert_to_tensor(inputs, dtype=self.module.signatures["default"].inputs[0].dtype)),
        )["default"]

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 2)


model = tf.keras.Sequential([Features(input_shape=(3,), name="features")])
model.compile(tf.train.GradientDescentOptimizer(0.1), "mse")
with tf.Session() as session:
    tf.keras.backend.set_session(session)
    session.run(tf.global_variables_initializer())
    model.fit(rows, np.zeros([2, 2]), verbose=0, epochs=2)
    fitted = model.predict(rows)
