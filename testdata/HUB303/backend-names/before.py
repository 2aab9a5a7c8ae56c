import numpy as np
import tensorflow as tf
import tensorflow.keras.backend as K
import tensorflow_hub as hub
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import *

queries = ["hello", "hello world"]

K.clear_session()
graph = tf.get_default_graph()
session = K.get_session()
module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
query = tf.placeholder(tf.string)
encoded = module(query)
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
