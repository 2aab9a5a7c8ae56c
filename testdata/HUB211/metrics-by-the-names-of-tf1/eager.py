import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = ["hello world", "cat", "the dog ran", "good"]
labels = np.array([[1.0], [0.0], [1.0], [0.0]])

text = tf.keras.layers.Input(shape=(1,), dtype=tf.string)
vectors = tf.keras.layers.Lambda(lambda x: embed.signatures["default"](tf.squeeze(x, axis=1))["default"], output_shape=(50,))(text)
head = tf.keras.layers.Dense(1, kernel_initializer="ones", activation="sigmoid")
model = tf.keras.Model(text, head(vectors))
model.compile(optimizer="sgd", loss="binary_crossentropy", metrics=["acc", "mean_squared_error", "mae"])
fed = np.array(sentences, dtype=object)[:, np.newaxis]
stop = tf.keras.callbacks.EarlyStopping(monitor="acc", patience=3)
history = model.fit(
    fed, labels, epochs=2, shuffle=False, verbose=0, validation_data=(fed, labels), callbacks=[stop]
)
found = [np.array(history.history[name], np.float64) for name in ("acc", "val_acc", "mean_squared_error")]
