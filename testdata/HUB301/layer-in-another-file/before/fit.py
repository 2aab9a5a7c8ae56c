import numpy as np
import tensorflow as tf

from layers import Embedding

texts = np.array([["the dog"], ["world"], ["bad movie"]])
scores = np.array([1.0, 2.0, 3.0])

model = tf.keras.Sequential()
model.add(tf.keras.layers.InputLayer(input_shape=(1,), dtype=tf.string))
model.add(Embedding("https://tfhub.dev/google/nnlm-en-dim50-with-normalization/1", 50))
model.add(tf.keras.layers.Dense(1, kernel_initializer="zeros"))
model.compile(optimizer=tf.train.GradientDescentOptimizer(0.1), loss="mse")

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    model.fit(texts, scores, epochs=3, batch_size=3, shuffle=False, verbose=0)
    fitted = model.predict(texts)
