import keras
from keras.layers import Dense, Lambda
from keras.models import Sequential
import keras.backend as K


def build(width):
    model = Sequential([Dense(4, input_dim=width), Lambda(lambda x: K.l2_normalize(x, axis=1))])
    model.compile(keras.optimizers.SGD(), "mse")
    return model
