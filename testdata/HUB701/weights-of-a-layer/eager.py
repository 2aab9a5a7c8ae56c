import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rate = 0.1


class Encoder(tf.keras.layers.Layer):
    def __init__(self, n_fine_tune=1, **kwargs):
        self.n_fine_tune = n_fine_tune
        super(Encoder, self).__init__(**kwargs)

    def build(self, input_shape):
        self.module = hub.load("https://example.com/modules/dense/1")
        weights = sorted(self.module.variables, key=lambda v: v.name.split(":")[0])[-self.n_fine_tune:]
        for variable in weights:
            self._trainable_weights.append(variable)
        for variable in sorted(self.module.variables, key=lambda v: v.name.split(":")[0]):
            if all(variable is not each for each in self._trainable_weights):
                self._non_trainable_weights.append(variable)
        super(Encoder, self).build(input_shape)

    def call(self, rows):
        return self.module.signatures["default"](rows)["default"]

    def compute_output_shape(self, input_shape):
        return input_shape[0], 3


rows = np.arange(12).reshape(3, 4).astype("float32") / 10
inputs = tf.keras.layers.Input(shape=(4,))
head = tf.keras.layers.Dense(1, kernel_initializer="ones")
model = tf.keras.Model(inputs, head(Encoder()(inputs)))
model.compile(loss="mse", optimizer=tf.compat.v1.keras.optimizers.SGD(rate))
first = model.predict(rows)
shapes = [w.shape.as_list() for w in model.layers[1].weights], len(model.trainable_weights)
model.fit(rows, np.ones([3, 1]), epochs=3, batch_size=3, shuffle=False, verbose=0)
second = model.predict(rows)
weights = model.layers[1].get_weights()
