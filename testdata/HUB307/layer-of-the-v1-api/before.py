import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.Module("https://example.com/modules/simple/1")
x = tf.keras.layers.Input(shape=(3,))
features = tf.keras.layers.Lambda(lambda inputs: module(inputs), output_shape=(2,))(x)
steps = tf.keras.layers.Reshape((2, 1))(features)
model = tf.keras.Model(x, tf.keras.layers.LSTM(2, kernel_initializer="ones", recurrent_initializer="ones")(steps))
tf.keras.backend.get_session().run(tf.global_variables_initializer())
predictions = model.predict(rows)
