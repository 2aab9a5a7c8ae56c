import tensorflow as tf
import tensorflow_hub as hub
import numpy as np

latent = 1.0
generator = hub.Module("https://tfhub.dev/google/progan-128/1")
code = tf.fill([1, 512], latent)

init = tf.initialize_all_variables()
with tf.Session() as sess:
    sess.run(init)
    picture = sess.run(generator(code))[0]
mean = np.mean(picture)
