import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

rows = [[1.0, 2.0, 3.0], [0.5, 0.5, 0.5]]
simple = hub.load("https://example.com/modules/simple/1")
inputs = Input(shape=(3,))
features = Lambda(lambda x: simple.signatures["default"](x)["default"], output_shape=(2,))(inputs)
model = Model(inputs, Dense(1, kernel_initializer="ones")(features))
model.compile("sgd", "mse")
before = model.predict(np.array(rows))
model.fit(np.array(rows), np.ones((2, 1)), epochs=2, shuffle=False, verbose=0)
after = model.predict(np.array(rows))
