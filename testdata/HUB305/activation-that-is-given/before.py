import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import layers
from tensorflow.keras.layers import Input, Lambda, Reshape
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.Module("https://example.com/modules/simple/1")
x = Input(shape=(3,))
steps = Reshape((2, 1))(Lambda(lambda inputs: module(inputs), output_shape=(2,))(x))
first = layers.LSTM(2, "tanh", "sigmoid", kernel_initializer="ones", recurrent_initializer="ones")(steps)
second = layers.GRU(
    2,
    recurrent_activation="sigmoid",
    kernel_initializer="ones",
    recurrent_initializer="ones",  # as in the paper
    reset_after=True,
)(steps)
outputs = layers.concatenate([first, second])
model = Model(x, outputs)
tf.keras.backend.get_session().run(tf.global_variables_initializer())
predictions = model.predict(rows)
