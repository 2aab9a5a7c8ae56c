import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

label = 7
truncation = 0.9

module = hub.load("https://tfhub.dev/deepmind/biggan-256/2")
z = tf.placeholder(tf.float32, [None, 120])
y = tf.one_hot([label] * 2, 1000)
samples = module.signatures["default"](
    z=z,
    y=y,
    truncation=tf.constant(truncation, dtype=tf.float32),
)["default"]
images = tf.cast((samples + 1.0) * 128.0, tf.uint8)

noise = truncation * np.linspace(-1.0, 1.0, 240).reshape(2, 120)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    pictures = sess.run(samples, {z: noise})
