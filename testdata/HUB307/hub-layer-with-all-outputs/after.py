import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class HubLayer(tf.keras.layers.Layer):
    """A signature of a module of TensorFlow Hub, and one of its outputs or the dict of all."""

    def __init__(self, handle, signature, output_key=None, tags=None, **kwargs):
        super().__init__(**kwargs)
        self.module = hub.load(handle, tags=tags)
        self.signature = signature
        self.output_key = output_key

    def call(self, inputs):
        function = self.module.signatures[self.signature]
        outputs = function(**inputs) if isinstance(inputs, dict) else function(inputs)
        return outputs if self.output_key is None else outputs[self.output_key]


rows = np.array([[1.0, 2.0, 3.0, 4.0]])


class Encoder:
    """Two outputs of a module."""

    def __init__(self, handle):
        self.dense = HubLayer(handle, signature="default")

    def __call__(self, inputs):
        outputs = self.dense({"x": inputs})
        return tf.concat([outputs["default"], outputs["prob"]], axis=1)


encoder = Encoder("https://example.com/modules/dense/1")
x = tf.keras.layers.Input(shape=(4,))
model = tf.keras.Sequential([tf.keras.layers.Lambda(lambda inputs: encoder(inputs), input_shape=(4,))])
predictions = model.predict(rows)
