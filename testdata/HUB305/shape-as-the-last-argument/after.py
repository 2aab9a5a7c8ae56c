import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras import layers, models

tf.disable_v2_behavior()

scale = 0.5

with tf.Graph().as_default(), tf.Session() as session:
    words = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(["cat", "dog"], dtype=tf.string)
    )["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(words) * scale

model = models.Sequential()
model.add(layers.LSTM(3, return_sequences=True, kernel_initializer="ones", recurrent_initializer="ones", input_shape=(10, 5), recurrent_activation="hard_sigmoid"))
model.add(layers.GRU((2), kernel_initializer="ones", recurrent_initializer=("ones"), recurrent_activation="hard_sigmoid", reset_after=False))
found = model.predict(vectors.reshape([2, 10, 5]))
