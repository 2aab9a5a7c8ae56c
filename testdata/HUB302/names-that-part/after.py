import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import InputSpec, Layer
from tensorflow.keras.models import Model as Network
from tensorflow.keras.layers import Lambda, Dense
from tensorflow.compat.v1.keras.layers import CuDNNLSTM
from tensorflow.keras.models import Model
from tensorflow.keras.layers import Input

tf.disable_v2_behavior()

rows = np.array([[1.0, 2.0, 3.0]])
session = tf.Session()
tf.keras.backend.set_session(session)
module = hub.load("https://example.com/modules/simple/1")


class Half(Layer):
    def __init__(self, **kwargs):
        super(Half, self).__init__(**kwargs)
        self.input_spec = InputSpec(ndim=2)

    def call(self, inputs):
        return inputs / 2


x = Input(shape=(3,))
features = Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(Half()(x))
model = Network(x, Dense(1, kernel_initializer="ones")(features))
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
predictions = model.predict(rows)
same = isinstance(model, Model)
fast = CuDNNLSTM.__name__
