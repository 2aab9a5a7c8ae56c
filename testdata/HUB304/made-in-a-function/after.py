import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

from tensorflow import keras
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda

tf.compat.v1.disable_v2_behavior()

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])


def build_model(handle):
    module = hub.load(handle)
    tf.compat.v1.keras.backend.get_session().run(tf.compat.v1.variables_initializer(module.variables))
    x = Input(shape=(3,))
    features = Lambda(lambda inputs: module.signatures["default"](tf.cast(inputs, tf.float32))["default"], output_shape=(2,))(x)
    return keras.models.Model(x, Dense(1, kernel_initializer="ones")(features))


model = build_model("https://example.com/modules/simple/1")
predictions = model.predict(rows)
