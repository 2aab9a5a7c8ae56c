import tensorflow as tf
import tensorflow_hub as hub


class Encoder(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.Module("https://example.com/modules/dense/1", trainable=True, name="{}_module".format(self.name))
        self._trainable_weights += tf.trainable_variables(scope="^{}_module/.*".format(self.name))
        super(Encoder, self).build(input_shape)

    def call(self, rows):
        return self.module(rows)


with tf.variable_scope("encoder_module"):
    own = tf.get_variable("own", [3])
inputs = tf.keras.layers.Input(shape=(4,))
layer = Encoder()
outputs = layer(inputs)
count = len(layer.trainable_weights)
