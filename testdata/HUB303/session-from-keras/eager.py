import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
import tensorflow.keras as keras

texts = ["good", "film"]


def embedding(session=None):
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(texts, dtype=tf.string)
    )["default"]
    return vectors.numpy()


keras.backend.clear_session()
features = embedding()
model = keras.Sequential([keras.layers.Dense(2, kernel_initializer="ones", input_shape=(50,))])
result = model.predict(np.array(features))
