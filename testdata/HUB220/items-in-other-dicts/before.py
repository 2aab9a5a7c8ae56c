import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

value = 0.5
generator = hub.Module("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.placeholder(v.dtype, v.get_shape().as_list(), k) for k, v in generator.get_input_info_dict().items()}
noise = inputs["z"]
given = {"z": noise, "y": tf.constant(np.eye(1000)[:1], tf.float32), "truncation": tf.constant(0.5)}
images = generator(given)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    image = session.run(images, {noise: np.full([1, 120], value)})
