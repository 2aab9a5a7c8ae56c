import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

value = 0.5
generator = hub.Module("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.placeholder(v.dtype, v.get_shape().as_list(), k) for k, v in generator.get_input_info_dict().items()}
images = generator(inputs)
truncation = inputs.get("truncation", tf.constant(1.0))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    feed_dict = {inputs["z"]: np.ones([1, 120]), inputs["y"]: np.eye(1000)[:1], truncation: value}
    image = session.run(images, feed_dict)
