import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
from tensorflow.compat.v1.keras.backend import set_session
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Lambda
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = np.array([["world"], ["the fog"]])

config = tf.ConfigProto(intra_op_parallelism_threads=1)
sess = tf.Session(config=config)
set_session(sess)

url = "https://tfhub.dev/google/universal-sentence-encoder-large/2"
embed = hub.load(url)


def UniversalEmbedding(x):
    return embed.signatures["default"](tf.squeeze(tf.cast(x, tf.string), [1]))["default"]


model = Sequential()
model.add(Lambda(UniversalEmbedding, input_shape=(1,), dtype=tf.string, output_shape=(512,)))
model.add(Dense(3, activation="tanh", kernel_initializer=tf.keras.initializers.Constant(0.02)))
model.compile(loss="categorical_crossentropy", optimizer="sgd")
sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
probabilities = model.predict(lines)
