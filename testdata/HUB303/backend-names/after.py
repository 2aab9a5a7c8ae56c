import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow.keras.backend as K
import tensorflow_hub as hub
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import *

tf.disable_v2_behavior()

queries = ["hello", "hello world"]

K.clear_session()
graph = tf.get_default_graph()
session = tf.keras.backend.get_session()
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
query = tf.placeholder(tf.string)
encoded = module.signatures["default"](query)["default"]
session.run(tf.global_variables_initializer())
session.run(tf.tables_initializer())

head = Sequential()
head.add(Dense(4, input_dim=512, kernel_initializer="ones", activation="tanh"))
head.compile("adam", "mse")


def answer(texts):
    with graph.as_default():
        return head.predict(session.run(encoded, {query: texts}))


answers = answer(queries)
norms = K.eval(K.sum(K.constant(answers), axis=-1))
