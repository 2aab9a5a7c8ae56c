import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rate = 0.1
rows = np.arange(12).reshape(3, 4).astype("float32") / 10


class Features(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.load("https://example.com/modules/dense/1")
        if self.trainable:
            self._trainable_weights.extend(
                [v for v in self.module.variables if v.trainable] if self.trainable else []
            )
        super(Features, self).build(input_shape)

    def call(self, rows):
        return self.module.signatures["default"](rows)["default"]

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 3)


class Words(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.load("https://example.com/modules/dense/1")
        self._trainable_weights += [v for v in self.module.variables if v.trainable]
        super(Words, self).build(input_shape)

    def call(self, rows):
        return self.module.signatures["default"](rows)["default"]

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 3)


def train(*layers):
    inputs = tf.keras.layers.Input(shape=(4,))
    added = tf.keras.layers.Add()([layer(inputs) for layer in layers])
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(1, kernel_initializer="ones")(added))
    model.compile(loss="mse", optimizer=tf.compat.v1.keras.optimizers.SGD(rate))
    first = model.predict(rows)
    model.fit(rows, np.ones([3, 1]), epochs=3, batch_size=3, shuffle=False, verbose=0)
    return first, model.predict(rows), [len(layer.trainable_weights) for layer in layers], model.get_weights()


results = train(Features(), Features(trainable=False), Words(), Words(name="mine"))
