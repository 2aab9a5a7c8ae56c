import logging

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://tfhub.dev/deepmind/biggan-128/2")
inputs = {k: tf.placeholder(v.dtype, v.get_shape().as_list(), k) for k, v in module.get_input_info_dict().items()}
output = module(inputs)
brighter = output + 1.0
darker = brighter - 2.0
print("Inputs:\n", "\n".join("  {}: {}".format(*kv) for kv in inputs.items()))
print("Output:", output, f"{brighter} of {len(inputs)}")
logging.info("%s", darker)
input_z = inputs["z"]

with tf.Session() as session:
    session.run(tf.global_variables_initializer())


    def sample(number):
        z = np.full((2, input_z.shape.as_list()[1]), number, np.float32)
        y = np.zeros((2, inputs["y"].shape.as_list()[1]), np.float32)
        return session.run(darker, {input_z: z, inputs["y"]: y, inputs["truncation"]: 0.5})


    some = sample(0.1)
    others = sample(-0.3)
