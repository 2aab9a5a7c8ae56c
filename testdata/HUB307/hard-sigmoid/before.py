import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import LSTM, Dense, Input, Lambda, Reshape
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
module = hub.Module("https://example.com/modules/simple/1")
x = Input(shape=(3,))
features = Lambda(lambda inputs: module(inputs), output_shape=(2,))(x)
model = Model(x, Dense(1, kernel_initializer="ones")(LSTM(2, kernel_initializer="ones", recurrent_initializer="ones")(Reshape((2, 1))(features))))
tf.keras.backend.get_session().run(tf.global_variables_initializer())
predictions = model.predict(rows)
