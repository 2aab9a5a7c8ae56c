import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model
from tensorflow.compat.v1.keras.optimizers import Adam, Nadam

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = ["hello world", "cat"]
text = Input(shape=(1,), dtype="string")
vectors = Lambda(lambda x: embed.signatures["default"](tf.squeeze(x, axis=1))["default"], output_shape=(50,))(text)
model = Model(text, Dense(1, kernel_initializer="ones")(vectors))
other = Model(text, Dense(1, kernel_initializer="zeros")(vectors))
last = Model(text, Dense(2, kernel_initializer="ones")(vectors))
model.compile(optimizer=Adam(lr=1e-4), loss="mse")
other.compile(optimizer=tf.compat.v1.keras.optimizers.Adamax(learning_rate=0.002), loss="mse")
last.compile(optimizer=Nadam(learning_rate=0.002), loss="mse")
fed = np.array(sentences, dtype=object)[:, np.newaxis]
scores = [each.predict(fed) for each in (model, other, last)]
