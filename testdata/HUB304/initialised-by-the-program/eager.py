import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

sentences = ["the cat", "a dog"]


def build():
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    text = Input(shape=(1,), dtype="string")
    vectors = Lambda(lambda x: embed.signatures["default"](K.squeeze(K.cast(x, tf.string), axis=1))["default"], output_shape=(50,))(text)
    return Model(text, Dense(2, kernel_initializer="ones")(vectors))


model = build()
predictions = model.predict(np.array(sentences, dtype=object)[:, np.newaxis])
