import numpy as np
import tensorflow_hub as hub
from keras.layers import GRU, LSTM, Input, Lambda, Reshape, concatenate
from keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.Module("https://example.com/modules/simple/1")
x = Input(shape=(3,))
steps = Reshape((2, 1))(Lambda(lambda inputs: module(inputs), output_shape=(2,))(x))
first = LSTM(2, kernel_initializer="ones", recurrent_initializer="ones")(steps)
second = GRU(2, kernel_initializer="ones", recurrent_initializer="ones")(steps)
third = GRU(2, recurrent_activation="relu", kernel_initializer="ones", recurrent_initializer="ones")(steps)
model = Model(x, concatenate([first, second, third]))
predictions = model.predict(rows)
