import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

label = 7
truncation = 0.9

module = hub.load("https://tfhub.dev/deepmind/biggan-256/2")
y = tf.one_hot([label] * 2, 1000)


def samples(z):
    return module.signatures["default"](
        z=z,
        y=y,
        truncation=tf.constant(truncation, dtype=tf.float32),
    )["default"]


def images(z):
    return tf.cast((samples(z) + 1.0) * 128.0, tf.uint8)


noise = truncation * np.linspace(-1.0, 1.0, 240).reshape(2, 120)
pictures = samples(tf.constant(noise, dtype=tf.float32)).numpy()
