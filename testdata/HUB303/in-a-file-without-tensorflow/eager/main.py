import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
from tensorflow.keras.layers import Input, Lambda
from tensorflow.keras.models import Model

from encoder import encode, initialise

x = np.arange(6).reshape(2, 3).astype("float32")
inputs = Input((3,))
model = Model(inputs, Lambda(encode, output_shape=(2,))(inputs))
initialise()
y = model.predict(x)
