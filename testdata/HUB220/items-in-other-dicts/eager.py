import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

value = 0.5
generator = hub.load("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.placeholder(v.dtype, v.shape.as_list(), k) for k, v in generator.signatures["default"].structured_input_signature[1].items()}
noise = inputs["z"]
given = {"z": noise, "y": tf.constant(np.eye(1000)[:1], tf.float32), "truncation": tf.constant(0.5)}
images = generator.signatures["default"](**given)["default"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    image = session.run(images, {noise: np.full([1, 120], value)})
