import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import LSTM, Input, Lambda, Reshape
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])
tf.compat.v1.disable_eager_execution()
module = hub.Module("https://example.com/modules/simple/1")
x = Input(shape=(3,))
steps = Reshape((2, 1))(Lambda(lambda inputs: module(inputs), output_shape=(2,))(x))
model = Model(x, LSTM(2, kernel_initializer="zeros", recurrent_initializer="zeros", bias_initializer="zeros")(steps))
tf.compat.v1.keras.backend.get_session().run(tf.compat.v1.global_variables_initializer())
predictions = model.predict(rows)
