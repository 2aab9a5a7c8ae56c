import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
fed = np.array(sentences)[:, np.newaxis]
labels = np.array([[1.0], [0.0]])


def vectors(x):
    return embed.signatures["default"](tf.squeeze(tf.cast(x, tf.string), axis=1))["default"]


inputs = tf.keras.layers.Input(shape=(1,), dtype=tf.string)
dense = tf.keras.layers.Dense(1, kernel_initializer="ones")(tf.keras.layers.Lambda(vectors, output_shape=(128,))(inputs))
model = tf.keras.Model(inputs, dense)
model.compile("sgd", "mse")

model.fit(fed, labels, epochs=3, verbose=0)
model.save_weights("weights.h5")

model.load_weights("weights.h5")
found = model.predict(fed)
