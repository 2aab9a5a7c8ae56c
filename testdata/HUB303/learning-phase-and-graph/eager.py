import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow.keras.backend as K
import tensorflow_hub as hub
from tensorflow.keras.layers import BatchNormalization, Dense, Dropout, Input, Lambda
from tensorflow.keras.models import Model

x = np.arange(6).reshape(2, 3).astype("float32")


def build_model():
    module = hub.load("https://example.com/modules/simple/1")
    inputs = Input(shape=(3,))
    hidden = Lambda(lambda t: module.signatures["default"](t)["default"])(inputs)
    hidden = BatchNormalization()(hidden)
    hidden = Dropout(0.5)(hidden)
    model = Model(inputs=inputs, outputs=Dense(2, kernel_initializer="ones")(hidden))
    model.compile(loss="mse", optimizer=tf.compat.v1.keras.optimizers.SGD(0.01))
    return model


model = build_model()
K.set_learning_phase(0)
predict = K.function([model.input], [model.layers[1].output, model.output])
features, scores = predict([x])
loss = np.float32(model.test_on_batch(x, np.ones((len(x), 2))))
