import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow as tf
import tensorflow_hub as hub

size = 4


class Encoder(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.load("https://example.com/modules/dense/1")
        self._trainable_weights.extend(sorted(self.module.variables, key=lambda v: v.name.split(":")[0]))
        super(Encoder, self).build(input_shape)

    def call(self, rows):
        return self.module.signatures["default"](rows)["default"]


inputs = tf.keras.layers.Input(shape=(size,))
layer = Encoder()
outputs = layer(inputs)
shapes = [weight.shape.as_list() for weight in layer.trainable_weights]
