import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import layers, models

rows = np.array([[0.5, -1.0, 2.0], [1.0, 0.5, 0.25]])


def trained(optimizer):
    model = models.Sequential([layers.Dense(2, kernel_initializer="ones", input_shape=(3,))])
    model.compile(optimizer=optimizer, loss="mse")
    model.fit(rows, rows[:, :2], epochs=2, shuffle=False, verbose=0)
    return model.predict(rows)


with tf.Session() as session:
    words = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(["cat", "dog"])
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(words)
found = trained("sgd")
other = trained("adagrad")
