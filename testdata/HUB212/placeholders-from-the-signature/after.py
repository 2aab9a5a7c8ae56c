import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.placeholder(v.dtype, v.shape.as_list(), k) for k, v in module.signatures["default"].structured_input_signature[1].items()}
images = module.signatures["default"](**inputs)["default"]
noise = tf.random.normal([2, inputs["z"].shape[1]], seed=3)
input_y = inputs["y"]
session = tf.Session()
session.run(tf.global_variables_initializer())


def sample(label, truncation=0.5):
    z = session.run(noise)
    y = np.zeros((2, input_y.shape.as_list()[1]), np.float32)
    y[:, label] = 1
    return z, session.run(images, {inputs["z"]: z, input_y: y, inputs["truncation"]: truncation})


z, picture = sample(1)
ok = picture.shape
