import keras
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model
from keras.optimizers import Adagrad, RMSprop

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = ["hello world", "cat", "the dog ran", "good"]
labels = np.array([[1.0], [0.0], [1.0], [0.0]])


def trained(optimizer):
    text = Input(shape=(1,), dtype="string")
    vectors = Lambda(lambda x: embed(tf.squeeze(x, axis=1)), output_shape=(50,))(text)
    model = Model(text, Dense(1, kernel_initializer="ones")(vectors))
    model.compile(optimizer=optimizer, loss="mse")
    return model


models = [
    trained(Adagrad()),
    trained(Adagrad(lr=0.05)),
    trained(keras.optimizers.Adadelta(rho=0.9)),
    trained(keras.optimizers.Adadelta(0.5)),
    trained(RMSprop(lr=0.01)),
]
fed = np.array(sentences, dtype=object)[:, np.newaxis]
with tf.Session() as session:
    K.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    for model in models:
        model.fit(fed, labels, epochs=3, shuffle=False, verbose=0)
    weights = [model.get_weights() for model in models]
