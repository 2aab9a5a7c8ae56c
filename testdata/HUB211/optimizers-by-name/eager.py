import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = ["hello world", "cat", "the dog ran", "good"]
labels = np.array([[1.0], [0.0], [1.0], [0.0]])


def trained(optimizer):
    text = tf.keras.layers.Input(shape=(1,), dtype=tf.string)
    vectors = tf.keras.layers.Lambda(lambda x: embed.signatures["default"](tf.squeeze(x, axis=1))["default"], output_shape=(50,))(text)
    model = tf.keras.Model(text, tf.keras.layers.Dense(1, kernel_initializer="ones")(vectors))
    if optimizer == "rmsprop":
        model.compile(optimizer=tf.compat.v1.keras.optimizers.RMSprop(), loss="mse")
    elif optimizer == "adagrad":
        model.compile(tf.compat.v1.keras.optimizers.Adagrad(initial_accumulator_value=0.0), "mse")
    elif optimizer == "nadam":
        model.compile(loss="mse", optimizer=tf.compat.v1.keras.optimizers.Nadam())
    else:
        model.compile(optimizer="adam", loss="mse")
    return model


models = [trained(name) for name in ("rmsprop", "adagrad", "nadam", "adam")]
fed = np.array(sentences, dtype=object)[:, np.newaxis]
for model in models:
    model.fit(fed, labels, epochs=3, shuffle=False, verbose=0)
weights = [model.get_weights() for model in models]
scores = [model.predict(fed) for model in models]
