import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

from tensorflow import keras
import numpy as np
import tensorflow_hub as hub

epochs = 3
rows = np.array([[1.0, 2.0, 3.0], [0.0, 0.5, 0.0], [-1.0, 0.0, 1.0]])
labels = np.array([1.0, 0.0, 0.5])

module = hub.load("https://example.com/modules/simple/1")
model = keras.models.Sequential()
model.add(keras.layers.Lambda(lambda x: module.signatures["default"](x)["default"], input_shape=(3,), output_shape=(2,)))
model.add(keras.layers.Dense(1, kernel_initializer="zeros"))
model.compile(loss="mse", optimizer="sgd")
losses = model.fit(rows, labels, epochs=epochs, batch_size=3, shuffle=False, verbose=0).history["loss"]
predictions = model.predict(rows)
