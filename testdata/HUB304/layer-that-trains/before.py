import numpy as np
import tensorflow_hub as hub
from keras import backend as K
from keras.engine import Layer
from keras.layers import Dense, Input
from keras.models import Model
from keras.optimizers import SGD

rate = 0.1


class Encoder(Layer):
    """Tunes the last weights of its module."""

    def __init__(self, tuned=1, **kwargs):
        self.tuned = tuned
        super(Encoder, self).__init__(**kwargs)

    def build(self, input_shape):
        self.module = hub.Module(
            "https://example.com/modules/dense/1", trainable=True, name="{}_module".format(self.name)
        )
        variables = list(self.module.variable_map.values())
        for variable in variables[-self.tuned:]:
            self._trainable_weights.append(variable)
        for variable in self.module.variables:
            if variable not in self._trainable_weights:
                self._non_trainable_weights.append(variable)
        super(Encoder, self).build(input_shape)

    def call(self, rows, mask=None):
        return self.module(K.cast(rows, "float32"), as_dict=True)["default"]

    def compute_output_shape(self, input_shape):
        return input_shape[0], 3


rows = np.arange(12).reshape(3, 4).astype("float32") / 10
inputs = Input(shape=(4,))
model = Model(inputs, Dense(1, kernel_initializer="ones")(Encoder()(inputs)))
model.compile(loss="mse", optimizer=SGD(rate))
first = model.predict(rows)
model.fit(rows, np.ones([3, 1]), epochs=3, batch_size=3, shuffle=False, verbose=0)
second = model.predict(rows)
weights = model.layers[1].get_weights()
counts = len(model.layers[1].trainable_weights), len(model.layers[1].non_trainable_weights)
