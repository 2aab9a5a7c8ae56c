import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

x = np.arange(6).reshape(2, 3).astype("float32")

module = hub.load("https://example.com/modules/simple/1")
inputs = tf.keras.Input([3])
model = tf.keras.Model(inputs, tf.keras.layers.Lambda(lambda t: tf.nn.relu(module.signatures["default"](t)["default"]), name="features")(inputs))
features = model.predict(x)
