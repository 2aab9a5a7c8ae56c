import tensorflow as tf
import tensorflow_hub as hub
import numpy as np

latent = 1.0
generator = hub.load("https://tfhub.dev/google/progan-128/1")
code = tf.fill([1, 512], latent)

picture = generator.signatures["default"](code)["default"].numpy()[0]
mean = np.mean(picture)
