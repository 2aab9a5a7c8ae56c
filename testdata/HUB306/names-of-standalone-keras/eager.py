import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = ["hello world", "cat", "the dog ran", "good"]
labels = np.array([[1.0], [0.0], [1.0], [0.0]])


def with_head():
    text = Input(shape=(1,), dtype="string")
    vectors = Lambda(lambda x: embed.signatures["default"](tf.squeeze(x, axis=1))["default"], output_shape=(50,))(text)
    return Model(text, Dense(1, kernel_initializer="ones")(vectors))


first, second, third = with_head(), with_head(), with_head()
first.compile(optimizer=tf.compat.v1.keras.optimizers.Adagrad(learning_rate=0.01, initial_accumulator_value=0.0), loss="mse")
second.compile(tf.compat.v1.keras.optimizers.Adadelta(learning_rate=1.0), "mse")
third.compile(optimizer=tf.compat.v1.keras.optimizers.RMSprop(), loss="mse")
fed = np.array(sentences, dtype=object)[:, np.newaxis]
for model in (first, second, third):
    model.fit(fed, labels, epochs=3, shuffle=False, verbose=0)
weights = [model.get_weights() for model in (first, second, third)]
scores = [model.predict(fed) for model in (first, second, third)]
