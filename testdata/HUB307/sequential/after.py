import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import Sequential
from tensorflow.keras.callbacks import EarlyStopping, ReduceLROnPlateau
from tensorflow.keras.layers import Dense, Lambda

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
module = hub.load("https://example.com/modules/simple/1")
model = Sequential()
model.add(Lambda(lambda inputs: module.signatures["default"](tf.cast(inputs, tf.float32))["default"], output_shape=(2,), input_shape=(3,)))
model.add(Dense(1, kernel_initializer="ones"))
model.compile(loss="mae", optimizer="sgd")
watching = [EarlyStopping(monitor="loss", patience=2), ReduceLROnPlateau(monitor="loss", factor=0.1, patience=1)]
losses = model.fit(rows, rows[:, :1], epochs=4, batch_size=2, shuffle=False, callbacks=watching, verbose=0).history["loss"]
predictions = model.predict(rows)
