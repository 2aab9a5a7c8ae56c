import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.array([[1.0, 2.0, 3.0]])
module = hub.Module("https://example.com/modules/simple/1")
features = module(tf.constant(rows, tf.float32))


def known(custom_objects):
    return sorted(custom_objects)


with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    results = session.run(features)
names = known(custom_objects={"tf": tf})
