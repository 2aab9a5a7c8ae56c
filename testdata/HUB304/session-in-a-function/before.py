import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model

rows = np.array([[1.0, 2.0, 3.0]])


def build_model(handle):
    module = hub.Module(handle)
    K.set_session(tf.Session())
    x = Input(shape=(3,))
    features = Lambda(lambda inputs: module(inputs), output_shape=(2,))(x)
    return Model(x, Dense(1, kernel_initializer="ones")(features))


model = build_model("https://example.com/modules/simple/1")
predictions = model.predict(rows)
