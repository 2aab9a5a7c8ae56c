import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Lambda
import tensorflow_hub as hub

lines = np.array([["world"], ["the fog"]])

url = "https://tfhub.dev/google/universal-sentence-encoder-large/2"
embed = hub.load(url)


def UniversalEmbedding(x):
    return embed.signatures["default"](tf.squeeze(tf.cast(x, tf.string), [1]))["default"]


model = Sequential()
model.add(Lambda(UniversalEmbedding, input_shape=(1,), dtype=tf.string, output_shape=(512,)))
model.add(Dense(3, activation="tanh", kernel_initializer=tf.compat.v1.keras.initializers.Constant(0.02)))
model.compile(loss="categorical_crossentropy", optimizer="sgd")
probabilities = model.predict(lines)
