import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K

rows = np.array([[1.0, 2.0, 3.0]])
session = tf.Session()
K.set_session(session)
module = hub.Module("https://example.com/modules/simple/1")


def network():
    from keras.layers import Activation, BatchNormalization, Bidirectional, CuDNNGRU, CuDNNLSTM, Dense, \
        Dropout, Embedding, Flatten, Concatenate as Joined, GlobalMaxPooling1D, Input, Lambda
    from keras.models import Model

    x = Input(shape=(3,))
    features = Lambda(lambda inputs: module(inputs), output_shape=(2,))(x)
    both = Joined()([Activation("tanh")(features), Dropout(0.5)(features)])
    return Model(x, Dense(1, kernel_initializer="ones")(both)), CuDNNGRU.__name__


model, fast = network()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
predictions = model.predict(rows)
