import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input, Layer
from tensorflow.keras.models import Model


class Simple(Layer):
    def build(self, shape):
        self.module = hub.Module("https://example.com/modules/simple/1", trainable=True, name=self.name + "_module")
        super(Simple, self).build(shape)

    def call(self, x):
        return self.module(x)


inputs = Input(shape=(3,))
model = Model(inputs, Dense(1, kernel_initializer="ones")(Simple()(inputs)))
model.compile("sgd", "mse")
K.get_session().run(tf.global_variables_initializer())
model.fit(np.ones((2, 3)), np.ones((2, 1)), verbose=0)
count = len(model.trainable_weights)
values = model.predict(np.ones((1, 3)))
