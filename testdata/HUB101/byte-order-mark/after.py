import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
import numpy as np

tf.disable_v2_behavior()

latent = 1.0
generator = hub.load("https://tfhub.dev/google/progan-128/1")
code = tf.fill([1, 512], latent)

init = tf.initialize_all_variables()
with tf.Session() as sess:
    sess.run(init)
    picture = sess.run(generator.signatures["default"](code)["default"])[0]
mean = np.mean(picture)
