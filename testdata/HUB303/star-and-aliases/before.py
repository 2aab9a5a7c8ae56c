import numpy as np
import tensorflow as tf
from tensorflow.keras.backend import *
from tensorflow.keras import backend as keras_backend, layers as L
import tensorflow_hub as hub

x = np.arange(6).reshape(2, 3).astype("float32")
start_session = keras_backend.set_session

start_session(tf.Session())
module = hub.Module("https://example.com/modules/simple/1")
model = tf.keras.Sequential([L.Lambda(lambda t: tanh(module(t)), input_shape=(3,), output_shape=(2,))])
keras_backend.get_session().run(tf.global_variables_initializer())
y = model.predict(x)
