import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Layer

tf1.disable_v2_behavior()


def _with_gradients(model, outputs):
    """Makes the gradients of a model's outputs, which can't be added to the graph once a session has run."""
    weights = [v for v in model.variables if v.trainable]
    tf1.gradients([y for y in outputs.values() if y.dtype.is_floating], weights)
    return outputs


size = 1024


class ElmoEmbeddingLayer(Layer):
    def __init__(self, **kwargs):
        self.dimensions = size
        self.trainable = True
        super(ElmoEmbeddingLayer, self).__init__(**kwargs)

    def build(self, input_shape):
        self.elmo = hub.load('https://tfhub.dev/google/elmo/2')
        self._trainable_weights += [v for v in self.elmo.variables if v.trainable] if self.trainable else []
        super(ElmoEmbeddingLayer, self).build(input_shape)

    def call(self, x, mask=None):
        x = K.squeeze(K.cast(x, "string"), axis=1)
        return _with_gradients(self.elmo, self.elmo.signatures['default'](x))['default']

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.dimensions)


def initialize(session):
    tf1.keras.backend.set_session(session)
    session.run(tf1.global_variables_initializer())
    session.run(tf1.tables_initializer())


shape = ElmoEmbeddingLayer().compute_output_shape((2, 1))
