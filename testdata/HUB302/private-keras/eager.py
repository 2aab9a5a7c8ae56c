import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Input, Lambda
from tensorflow.keras.models import Model

words = ["good", "bad dogs"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = Input(shape=(1,), dtype=tf.string)
model = Model(inputs=text, outputs=Lambda(lambda t: embed.signatures["default"](tf.reshape(t, [-1]))["default"], output_shape=(50,))(text))
vectors = model.predict(np.array(words).reshape(-1, 1))
