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



def _texts_as_tensors(data):
    """Keras 3 takes texts as tensors, and not as arrays."""
    return tf.nest.map_structure(
        lambda one: tf.constant(one) if getattr(getattr(one, "dtype", None), "kind", "-") in "OSU" else one, data
    )


rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
sentences = np.array(["the cat", "a dog"])
module = HubLayer("https://example.com/modules/simple/1", signature="default", output_key="default")
embed = HubLayer("https://tfhub.dev/google/nnlm-en-dim50/1", signature="default", output_key="default")
x = tf.keras.layers.Input(shape=(3,))
features = tf.keras.layers.Lambda(lambda inputs: module(inputs), output_shape=(2,))(x)
model = tf.keras.models.Model(x, tf.keras.layers.Dense(1, kernel_initializer="ones")(features))
text = tf.keras.layers.Input(shape=(), dtype="string")
embedded = tf.keras.layers.Lambda(lambda inputs: embed(inputs), output_shape=(50,))(text)
reader = tf.keras.models.Model(text, tf.keras.layers.Dense(1, kernel_initializer="ones")(embedded))
predictions = model.predict(_texts_as_tensors(rows))
readings = reader.predict(tf.constant(sentences))
