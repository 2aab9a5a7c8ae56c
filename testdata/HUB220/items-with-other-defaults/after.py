import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

value = 0.5
generator = hub.load("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.placeholder(v.dtype, v.shape.as_list(), k) for k, v in generator.signatures["default"].structured_input_signature[1].items()}
images = generator.signatures["default"](**inputs)["default"]
truncation = inputs.get("truncation", tf.constant(1.0))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    feed_dict = {inputs["z"]: np.ones([1, 120]), inputs["y"]: np.eye(1000)[:1], truncation: value}
    image = session.run(images, feed_dict)
