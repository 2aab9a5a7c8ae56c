import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
import tensorflow.keras as keras

tf.disable_v2_behavior()

texts = ["good", "film"]


def embedding(session=None):
    session = session or tf.keras.backend.get_session()
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(texts, dtype=tf.string)
    )["default"]
    session.run((tf.global_variables_initializer(), tf.tables_initializer()))
    return session.run(vectors)


keras.backend.clear_session()
tf.keras.backend.set_session(tf.Session())
features = embedding()
model = keras.Sequential([keras.layers.Dense(2, kernel_initializer="ones", input_shape=(50,))])
result = model.predict(np.array(features))
