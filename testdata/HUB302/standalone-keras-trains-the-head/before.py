import keras
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K

epochs = 3
rows = np.array([[1.0, 2.0, 3.0], [0.0, 0.5, 0.0], [-1.0, 0.0, 1.0]])
labels = np.array([1.0, 0.0, 0.5])

session = tf.Session()
K.set_session(session)
module = hub.Module("https://example.com/modules/simple/1")
model = keras.models.Sequential()
model.add(keras.layers.Lambda(lambda x: module(x), input_shape=(3,), output_shape=(2,)))
model.add(keras.layers.Dense(1, kernel_initializer="zeros"))
model.compile(loss="mse", optimizer="sgd")
session.run(tf.global_variables_initializer())
losses = model.fit(rows, labels, epochs=epochs, batch_size=3, shuffle=False, verbose=0).history["loss"]
predictions = model.predict(rows)
