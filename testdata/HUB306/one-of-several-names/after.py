import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras import layers, models

tf.disable_v2_behavior()

rows = np.array([[0.5, -1.0, 2.0], [1.0, 0.5, 0.25]])


def trained(optimizer):
    model = models.Sequential([layers.Dense(2, kernel_initializer="ones", input_shape=(3,))])
    model.compile(optimizer=optimizer, loss="mse")
    model.fit(rows, rows[:, :2], epochs=2, shuffle=False, verbose=0)
    return model.predict(rows)


with tf.Session() as session:
    words = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(["cat", "dog"], dtype=tf.string)
    )["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(words)
found = trained("sgd")
other = trained("adagrad")
