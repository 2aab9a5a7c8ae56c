import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import LSTM, Input, Lambda, Reshape
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.Module("https://example.com/modules/simple/1")
x = Input(shape=(3,))
steps = Reshape((2, 1))(Lambda(lambda inputs: module(inputs), output_shape=(2,))(x))
ones = {"kernel_initializer": "ones", "recurrent_initializer": "ones", "recurrent_activation": "relu"}
outputs = LSTM(2, **ones)(steps)
model = Model(x, outputs)
tf.keras.backend.get_session().run(tf.global_variables_initializer())
predictions = model.predict(rows)
