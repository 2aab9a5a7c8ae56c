import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.load("https://example.com/modules/simple/1")
dense = tf.keras.layers.Dense(1, kernel_initializer="ones")
predictions = dense(module.signatures["default"](tf.constant(rows, dtype=module.signatures["default"].inputs[0].dtype))["default"])
with tf.train.MonitoredTrainingSession() as session:
    results = session.run(predictions)
