import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

x = np.arange(6).reshape(2, 3).astype("float32")
module = hub.Module("https://example.com/modules/simple/1")
i = tf.keras.layers.Input((3,))
model = tf.keras.models.Model(i, tf.keras.layers.Lambda(lambda t: module(t))(i))
with tf.keras.backend.get_session() as sess:
	sess.run(tf.global_variables_initializer())
	y = model.predict(x)