import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.engine import InputSpec, Layer, Model as Network
from keras.layers import Lambda, Dense, \
                         CuDNNLSTM
from keras.models import Model, Input

rows = np.array([[1.0, 2.0, 3.0]])
session = tf.Session()
K.set_session(session)
module = hub.Module("https://example.com/modules/simple/1")


class Half(Layer):
    def __init__(self, **kwargs):
        super(Half, self).__init__(**kwargs)
        self.input_spec = InputSpec(ndim=2)

    def call(self, inputs):
        return inputs / 2


x = Input(shape=(3,))
features = Lambda(lambda inputs: module(inputs), output_shape=(2,))(Half()(x))
model = Network(x, Dense(1, kernel_initializer="ones")(features))
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
predictions = model.predict(rows)
same = isinstance(model, Model)
fast = CuDNNLSTM.__name__
