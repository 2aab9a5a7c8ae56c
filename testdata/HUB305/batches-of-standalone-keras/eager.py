import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow_hub as hub
from tensorflow.keras.layers import BatchNormalization, Dense, Input, Lambda
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
module = hub.load("https://example.com/modules/simple/1")
x = Input(shape=(3,))
features = BatchNormalization()(Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(x))
model = Model(x, Dense(1, kernel_initializer="ones")(features))
predictions = model.predict(rows)
