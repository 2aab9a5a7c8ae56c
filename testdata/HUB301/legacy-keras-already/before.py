import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

texts = np.array(["the film", "good"])

model = tf.keras.Sequential(
    [
        hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1", input_shape=[], dtype=tf.string),
        tf.keras.layers.Dense(2, kernel_initializer="ones"),
    ]
)
scores = model.predict(tf.constant(texts), verbose=0)
