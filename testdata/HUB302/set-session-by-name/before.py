import numpy as np
import tensorflow as tf
from tensorflow.keras.backend import set_session
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Lambda
import tensorflow_hub as hub

lines = np.array([["world"], ["the fog"]])

config = tf.ConfigProto(intra_op_parallelism_threads=1)
sess = tf.Session(config=config)
set_session(sess)

url = "https://tfhub.dev/google/universal-sentence-encoder-large/2"
embed = hub.Module(url)


def UniversalEmbedding(x):
    return embed(tf.squeeze(tf.cast(x, tf.string), [1]), signature="default", as_dict=True)["default"]


model = Sequential()
model.add(Lambda(UniversalEmbedding, input_shape=(1,), dtype=tf.string, output_shape=(512,)))
model.add(Dense(3, activation="tanh", kernel_initializer=tf.keras.initializers.Constant(0.02)))
model.compile(loss="categorical_crossentropy", optimizer="sgd")
sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
probabilities = model.predict(lines)
