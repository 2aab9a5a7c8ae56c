import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

tf.disable_v2_behavior()

targets = [[1.0], [0.0]]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")

text = Input(shape=(1,), dtype="string")
vectors = Lambda(lambda x: embed.signatures["default"](tf.squeeze(x, axis=1))["default"], output_shape=(50,))(text)
model = Model(text, Dense(1, kernel_initializer="ones")(vectors))
model.compile(loss="mse", optimizer=tf.keras.optimizers.SGD(lr=0.01, momentum=0.9))
texts = np.array([["a good film"], ["a bad film"]], dtype=object)
with tf.Session() as session:
    tf.keras.backend.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    model.fit(texts, np.array(targets), epochs=3, shuffle=False, verbose=0)
    scores = model.predict(texts)
