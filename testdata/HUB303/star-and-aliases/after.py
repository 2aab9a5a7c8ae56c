import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
from tensorflow.keras.backend import *
from tensorflow.keras import layers as L
import tensorflow_hub as hub

tf.disable_v2_behavior()

x = np.arange(6).reshape(2, 3).astype("float32")
start_session = tf.keras.backend.set_session

start_session(tf.Session())
module = hub.load("https://example.com/modules/simple/1")
model = tf.keras.Sequential([L.Lambda(lambda t: tanh(module.signatures["default"](t)["default"]), input_shape=(3,), output_shape=(2,))])
tf.keras.backend.get_session().run(tf.global_variables_initializer())
y = model.predict(x)
