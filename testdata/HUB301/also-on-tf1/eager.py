import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

tf.disable_v2_behavior()

texts = np.array([["hello world"], ["fog ."]], dtype=object)
labels = np.array([[1.0, 0.0], [0.0, 1.0]])

sess = tf.Session()
tf.keras.backend.set_session(sess)

elmo = hub.load("https://tfhub.dev/google/elmo/3")
sess.run(tf.global_variables_initializer())
sess.run(tf.tables_initializer())


def ElmoEmbedding(x):
    return elmo.signatures["default"](tf.squeeze(tf.cast(x, tf.string), axis=1))["default"]


input_text = Input(shape=(1,), dtype=tf.string)
embedding = Lambda(ElmoEmbedding, output_shape=(1024,))(input_text)
pred = Dense(2, activation="softmax", kernel_initializer="zeros")(embedding)
model = Model(inputs=[input_text], outputs=pred)
model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])

with tf.Session() as session:
    tf.keras.backend.set_session(session)
    session.run(tf.global_variables_initializer())
    session.run(tf.tables_initializer())
    history = model.fit(texts, labels, epochs=2, batch_size=2, shuffle=False, verbose=0)
    losses = np.array(history.history["loss"])
    predicted = model.predict(texts, batch_size=2)
