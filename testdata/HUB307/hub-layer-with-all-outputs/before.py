import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.array([[1.0, 2.0, 3.0, 4.0]])


class Encoder:
    """Two outputs of a module."""

    def __init__(self, handle):
        self.dense = hub.Module(handle, name="encoder")

    def __call__(self, inputs):
        outputs = self.dense({"x": inputs}, as_dict=True)
        return tf.concat([outputs["default"], outputs["prob"]], axis=1)


encoder = Encoder("https://example.com/modules/dense/1")
x = tf.keras.layers.Input(shape=(4,))
model = tf.keras.Sequential([tf.keras.layers.Lambda(lambda inputs: encoder(inputs), input_shape=(4,))])
tf.keras.backend.get_session().run(tf.global_variables_initializer())
predictions = model.predict(rows)
