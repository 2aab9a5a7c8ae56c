import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow_hub as hub

rows = np.arange(6, dtype=np.float32).reshape(2, 3)
module = hub.load("https://example.com/modules/simple/1")


def build():
    from tensorflow.keras.layers import Dense, Input, Lambda
    from tensorflow.keras.models import Model

    inputs = Input([3])
    return Model(inputs, Dense(1, kernel_initializer="ones")(Lambda(lambda x: module.signatures["default"](x)["default"], output_shape=[2])(inputs)))


def predict(rows):
    model = build()
    return model.predict(rows)


scores = predict(rows)
