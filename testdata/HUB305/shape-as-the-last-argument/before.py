import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import layers, models

scale = 0.5

with tf.Graph().as_default(), tf.Session() as session:
    words = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(["cat", "dog"])
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(words) * scale

model = models.Sequential()
model.add(layers.LSTM(3, return_sequences=True, kernel_initializer="ones", recurrent_initializer="ones", input_shape=(10, 5)))
model.add(layers.GRU((2), kernel_initializer="ones", recurrent_initializer=("ones")))
found = model.predict(vectors.reshape([2, 10, 5]))
