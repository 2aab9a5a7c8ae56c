import numpy as np
import tensorflow_hub as hub
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])
results = []


def build_model(handle, units):
    K.clear_session()
    module = hub.Module(handle)
    x = Input(shape=(3,))
    features = Lambda(lambda inputs: module(inputs), output_shape=(2,))(x)
    return Model(x, Dense(units, kernel_initializer="ones")(features))


for units in (1, 2):
    model = build_model("https://example.com/modules/simple/1", units)
    results.append(model.predict(rows))
last = results[-1] + 0
