import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)

texts = ["good", "film"]
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.constant(texts, dtype=tf.string)
)["default"]
features = vectors.numpy()
head = tf.keras.layers.Dense(2, kernel_initializer=tf.keras.initializers.Ones(), input_shape=(50,))
result = tf.keras.Sequential([head]).predict(np.array(features))
