import logging

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.TensorSpec(v.shape.as_list(), v.dtype, k) for k, v in module.signatures["default"].structured_input_signature[1].items()}


def output(**inputs):
    return module.signatures["default"](**inputs)["default"]


def brighter(**inputs):
    return output(**inputs) + 1.0


def darker(**inputs):
    return brighter(**inputs) - 2.0


print("Inputs:\n", "\n".join("  {}: {}".format(*kv) for kv in inputs.items()))
print("Output:", output, f"{brighter} of {len(inputs)}")
logging.info("%s", darker)
input_z = inputs["z"]


def sample(number):
    z = np.full((2, input_z.shape.as_list()[1]), number, np.float32)
    y = np.zeros((2, inputs["y"].shape.as_list()[1]), np.float32)
    return darker(
        z=tf.constant(z, dtype=input_z.dtype),
        y=tf.constant(y, dtype=inputs["y"].dtype),
        truncation=tf.constant(0.5, dtype=inputs["truncation"].dtype),
    ).numpy()


some = sample(0.1)
others = sample(-0.3)
