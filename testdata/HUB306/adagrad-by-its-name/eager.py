import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Sequential

embed = hub.load("https://example.com/modules/simple/1")
rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, -1.0]])
labels = np.array([[1.0], [0.0]])
model = Sequential([Lambda(lambda x: embed.signatures["default"](x)["default"], output_shape=(2,), input_shape=(3,)), Dense(1, kernel_initializer="ones")])
model.compile(tf.compat.v1.keras.optimizers.Adagrad(initial_accumulator_value=0.0), "mse")
model.fit(rows, labels, epochs=3, shuffle=False, verbose=0)
scores = model.predict(rows)
weights = model.get_weights()
