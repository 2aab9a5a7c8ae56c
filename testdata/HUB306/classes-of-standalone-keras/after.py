import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model
from tensorflow.compat.v1.keras.optimizers import Adagrad, RMSprop

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = ["hello world", "cat", "the dog ran", "good"]
labels = np.array([[1.0], [0.0], [1.0], [0.0]])


def trained(optimizer):
    text = Input(shape=(1,), dtype="string")
    vectors = Lambda(lambda x: embed.signatures["default"](tf.squeeze(x, axis=1))["default"], output_shape=(50,))(text)
    model = Model(text, Dense(1, kernel_initializer="ones")(vectors))
    model.compile(optimizer=optimizer, loss="mse")
    return model


models = [
    trained(Adagrad(learning_rate=0.01, initial_accumulator_value=0.0)),
    trained(Adagrad(lr=0.05, initial_accumulator_value=0.0)),
    trained(tf.keras.optimizers.Adadelta(rho=0.9, learning_rate=1.0)),
    trained(tf.keras.optimizers.Adadelta(0.5)),
    trained(RMSprop(lr=0.01)),
]
fed = np.array(sentences, dtype=object)[:, np.newaxis]
with tf.Session() as session:
    tf.keras.backend.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    for model in models:
        model.fit(fed, labels, epochs=3, shuffle=False, verbose=0)
    weights = [model.get_weights() for model in models]
