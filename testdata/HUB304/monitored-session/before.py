import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.Module("https://example.com/modules/simple/1")
dense = tf.keras.layers.Dense(1, kernel_initializer="ones")
predictions = dense(module(rows))
with tf.train.MonitoredTrainingSession() as session:
    results = session.run(predictions)
