import functools
import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow_hub as hub
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model


@functools.lru_cache(maxsize=None)
def load_module(handle):
    return hub.load(handle)


rows = np.array([[1.0, 2.0, 3.0]])
results = []


def build_model(handle, units):
    K.clear_session()
    module = load_module(handle)
    x = Input(shape=(3,))
    features = Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(x)
    return Model(x, Dense(units, kernel_initializer="ones")(features))


for units in (1, 2):
    model = build_model("https://example.com/modules/simple/1", units)
    results.append(model.predict(rows))
last = results[-1] + 0
