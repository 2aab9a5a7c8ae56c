import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K

rows = [[1.0, 2.0, 3.0, 4.0]]


class Encoder(tf.keras.layers.Layer):
    def __init__(self, module):
        super(Encoder, self).__init__()
        self.module = module
        self._trainable_weights.extend(module.variables)

    def call(self, rows):
        return self.module(rows)


module = hub.Module("https://example.com/modules/dense/1", trainable=True)
model = tf.keras.Sequential([Encoder(module), tf.keras.layers.Dense(1, kernel_initializer="ones")])
direct = module(tf.constant(rows))
model.compile("sgd", "mse")
K.get_session().run(tf.global_variables_initializer())
model.fit(K.eval(tf.constant(rows)), K.eval(tf.ones([1, 1])), verbose=0)
values = K.eval(direct)
