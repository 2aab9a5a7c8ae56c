import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.TensorSpec(v.shape.as_list(), v.dtype, k) for k, v in module.signatures["default"].structured_input_signature[1].items()}


def images(**inputs):
    return module.signatures["default"](**inputs)["default"]


def noise():
    return tf.random.normal([2, inputs["z"].shape[1]], seed=3)


input_y = inputs["y"]


def sample(label, truncation=0.5):
    z = noise().numpy()
    y = np.zeros((2, input_y.shape.as_list()[1]), np.float32)
    y[:, label] = 1
    return z, images(
        z=tf.constant(z, dtype=inputs["z"].dtype),
        y=tf.constant(y, dtype=input_y.dtype),
        truncation=tf.constant(truncation, dtype=inputs["truncation"].dtype),
    ).numpy()


z, picture = sample(1)
ok = picture.shape
