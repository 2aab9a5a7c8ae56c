import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.load("https://example.com/modules/simple/1")
features = module.signatures["default"](tf.constant(rows, tf.float32))["default"]


def known(custom_objects):
    return sorted(custom_objects)


with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    results = session.run(features)
names = known(custom_objects={"tf": tf})
