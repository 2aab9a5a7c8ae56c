import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
from tensorflow.keras import layers
from tensorflow import keras
import tensorflow_hub as hub

x = np.arange(6).reshape(2, 3).astype("float32")
hub_module = hub.load("https://example.com/modules/simple/1")
i = layers.Input((3,))
h = layers.Lambda(lambda t: hub_module.signatures["default"](t)["default"], output_shape=(2,))(i)
model = keras.models.Model(i, layers.Dense(2, use_bias=False, kernel_initializer="identity")(h))
y = model.predict(x)
