import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = np.array([[1.0, 2.0, 3.0]])
session = tf.Session()
tf.keras.backend.set_session(session)
module = hub.load("https://example.com/modules/simple/1")


def network():
    from tensorflow.keras.layers import (
        Activation, BatchNormalization, Bidirectional, Dense, Dropout, Embedding, Flatten,
        Concatenate as Joined, GlobalMaxPooling1D, Input, Lambda,
    )
    from tensorflow.compat.v1.keras.layers import CuDNNGRU, CuDNNLSTM
    from tensorflow.keras.models import Model

    x = Input(shape=(3,))
    features = Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(x)
    both = Joined()([Activation("tanh")(features), Dropout(0.5)(features)])
    return Model(x, Dense(1, kernel_initializer="ones")(both)), CuDNNGRU.__name__


model, fast = network()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
predictions = model.predict(rows)
