import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras.engine.topology import Layer
from keras.layers import Dense, Input
from keras.models import Model
from keras.optimizers import SGD

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
rate = 0.1


class Features(Layer):
    """The outputs of a module, scaled by what is learned."""

    def __init__(self, handle, **kwargs):
        super(Features, self).__init__(**kwargs)
        self.handle = handle

    def build(self, input_shape):
        self.module = hub.Module(self.handle, name=self.name + "_module")
        self.scale = self.add_weight(name="scale", shape=(2,), initializer="ones", trainable=True)
        super(Features, self).build(input_shape)

    def call(self, x, mask=None):
        return self.module(tf.cast(x, tf.float32)) * self.scale

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 2)


x = Input(shape=(3,))
model = Model(x, Dense(1, kernel_initializer="ones")(Features("https://example.com/modules/simple/1")(x)))
model.compile(loss="mse", optimizer=SGD(rate, momentum=0.5))
model.fit(rows, np.ones([len(rows), 1]), epochs=3, batch_size=2, shuffle=False, verbose=0)
predictions = model.predict(rows)
weights = model.get_weights()
