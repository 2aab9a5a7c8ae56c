import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

latents = np.linspace(-1, 1, 2 * 512).reshape(2, 512)


def generator(url="https://tfhub.dev/google/progan-128/1"):
    with tf.Graph().as_default():
        latent = tf.placeholder(tf.float32, shape=[None, 512])
        image = hub.load(url).signatures["default"](latent)["default"]
        mean = tf.reduce_mean(image, axis=[1, 2])
        session = tf.train.SingularMonitoredSession()
    return session.raw_session().make_callable(mean, feed_list=[latent])


generate = generator()
colours = generate(latents)
