import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow_hub as hub
from tensorflow.keras.layers import GRU, LSTM, RNN, Bidirectional, GRUCell, Input, Lambda, LSTMCell, Reshape, concatenate
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.load("https://example.com/modules/simple/1")
x = Input(shape=(3,))
steps = Reshape((2, 1))(Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(x))
outputs = concatenate(
    [
        LSTM(2, kernel_initializer="ones", recurrent_initializer="ones", recurrent_activation="hard_sigmoid")(steps),
        GRU(units=2, kernel_initializer="ones", recurrent_initializer="ones", recurrent_activation="hard_sigmoid", reset_after=False,)(steps),
        Bidirectional(LSTM(1, kernel_initializer="ones", recurrent_initializer="zeros", recurrent_activation="hard_sigmoid"))(steps),
        RNN(LSTMCell(1, kernel_initializer="ones", recurrent_initializer="ones", recurrent_activation="hard_sigmoid"))(steps),
        RNN(GRUCell(1, kernel_initializer="ones", recurrent_initializer="ones", recurrent_activation="hard_sigmoid", reset_after=False))(steps),
    ]
)
model = Model(x, outputs)
predictions = model.predict(rows)
