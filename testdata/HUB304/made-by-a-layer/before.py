import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.engine.topology import Layer
from keras.layers import Dense, Input
from keras.models import Model

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])


class Features(Layer):
    def build(self, input_shape):
        self.names = tf.constant(["a", "b"])
        self.features = hub.Module("https://example.com/modules/simple/1")
        super(Features, self).build(input_shape)

    def call(self, x):
        return self.features(tf.cast(x, tf.float32))

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 2)


x = Input(shape=(3,))
model = Model(x, Dense(1, kernel_initializer="ones")(Features()(x)))
predictions = model.predict(rows)
finite = K.get_session().run(tf.reduce_all(tf.is_finite(predictions)))
