import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

from tensorflow import keras
import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Layer
from tensorflow.compat.v1.keras.optimizers import SGD

tf.disable_v2_behavior()


def _with_gradients(model, outputs):
    """Makes the gradients of a model's outputs, which can't be added to the graph once a session has run."""
    weights = [v for v in model.variables if v.trainable]
    tf.gradients([y for y in outputs.values() if y.dtype.is_floating], weights)
    return outputs


rate = 0.15


class ElmoEmbeddingLayer(Layer):
    def __init__(self, **kwargs):
        self.dimensions = 1024
        self.trainable = True
        super(ElmoEmbeddingLayer, self).__init__(**kwargs)

    def build(self, input_shape):
        self.elmo = hub.load('https://tfhub.dev/google/elmo/2')
        self._trainable_weights += [v for v in self.elmo.variables if v.trainable] if self.trainable else []
        super(ElmoEmbeddingLayer, self).build(input_shape)

    def call(self, x, mask=None):
        result = _with_gradients(
            self.elmo,
            self.elmo.signatures['default'](K.squeeze(K.cast(x, tf.string), axis=1)),  # [batch]
            # whole sentences
        )['default']
        return result

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.dimensions)


sess = tf.Session()
tf.keras.backend.set_session(sess)
texts = np.array([["the cat sat"], ["a good movie"], ["bad"]], dtype=object)
inputs = keras.layers.Input(shape=(1,), dtype="string")
outputs = keras.layers.Dense(1, kernel_initializer=keras.initializers.Constant(0.01))(ElmoEmbeddingLayer()(inputs))
model = keras.models.Model(inputs, outputs)
model.compile(loss="mse", optimizer=SGD(rate))
sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
first = model.predict(texts)
model.fit(texts, np.ones([3, 1]), epochs=3, batch_size=3, shuffle=False, verbose=0)
second = model.predict(texts)
shapes = [weight.shape for weight in model.layers[1].get_weights()]
weights = model.layers[1].get_weights()
