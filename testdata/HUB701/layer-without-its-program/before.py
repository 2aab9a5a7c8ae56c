import tensorflow as tf
import tensorflow_hub as hub

size = 4


class Encoder(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.Module("https://example.com/modules/dense/1", trainable=True)
        self._trainable_weights.extend(self.module.variables)
        super(Encoder, self).build(input_shape)

    def call(self, rows):
        return self.module(rows)


inputs = tf.keras.layers.Input(shape=(size,))
layer = Encoder()
outputs = layer(inputs)
shapes = [weight.shape.as_list() for weight in layer.trainable_weights]
