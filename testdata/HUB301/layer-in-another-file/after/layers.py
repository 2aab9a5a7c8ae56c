import tensorflow as tf
import tensorflow_hub as hub


class Embedding(tf.keras.layers.Layer):
    def __init__(self, url, size, **kwargs):
        self.url, self.size = url, size
        super(Embedding, self).__init__(**kwargs)

    def build(self, input_shape):
        self.module = hub.load(self.url)
        super(Embedding, self).build(input_shape)

    def call(self, inputs):
        return self.module.signatures["default"](tf.reshape(inputs, [-1]))["default"]

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.size)
