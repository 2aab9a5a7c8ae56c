import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

x = np.arange(6).reshape(2, 3).astype("float32")
module = hub.load("https://example.com/modules/simple/1")
i = tf.keras.layers.Input((3,))
model = tf.keras.models.Model(i, tf.keras.layers.Lambda(lambda t: module.signatures["default"](t)["default"])(i))
with tf.keras.backend.get_session() as sess:
	sess.run(tf.global_variables_initializer())
	y = model.predict(x)