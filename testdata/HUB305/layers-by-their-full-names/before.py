import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.Module("https://example.com/modules/simple/1")
x = tf.keras.layers.Input(shape=(3,))
steps = tf.keras.layers.Reshape((2, 1))(tf.keras.layers.Lambda(lambda inputs: module(inputs), output_shape=(2,))(x))
outputs = tf.keras.layers.LSTM(2, kernel_initializer="ones", recurrent_initializer="ones")(steps)
model = tf.keras.models.Model(x, outputs)
tf.keras.backend.get_session().run(tf.global_variables_initializer())
predictions = model.predict(rows)
