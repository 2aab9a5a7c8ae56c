import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

x = np.arange(6).reshape(2, 3).astype("float32")

module = hub.Module("https://example.com/modules/simple/1")
inputs = tf.keras.Input([3])
model = tf.keras.Model(inputs, tf.keras.layers.Lambda(lambda t: tf.nn.relu(module(t)), name="features")(inputs))
with tf.Session() as sess:
    tf.keras.backend.set_session(sess)
    sess.run(tf.global_variables_initializer())
    features = model.predict(x)
