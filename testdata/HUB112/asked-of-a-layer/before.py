import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class Embed(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.encoder = hub.Module("https://example.com/modules/dense/1")
        super(Embed, self).build(input_shape)

    def call(self, inputs):
        return self.encoder(inputs)


model = tf.keras.Sequential([Embed(input_shape=(4,))])
for layer in model.layers:
    encoder = layer.encoder
count = len(encoder.variables)
