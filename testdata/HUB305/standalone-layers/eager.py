import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow_hub as hub
from tensorflow.keras.layers import GRU, LSTM, Input, Lambda, Reshape, concatenate
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.load("https://example.com/modules/simple/1")
x = Input(shape=(3,))
steps = Reshape((2, 1))(Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(x))
first = LSTM(2, kernel_initializer="ones", recurrent_initializer="ones")(steps)
second = GRU(2, kernel_initializer="ones", recurrent_initializer="ones", reset_after=False)(steps)
third = GRU(2, recurrent_activation="relu", kernel_initializer="ones", recurrent_initializer="ones", reset_after=False)(steps)
model = Model(x, concatenate([first, second, third]))
predictions = model.predict(rows)
