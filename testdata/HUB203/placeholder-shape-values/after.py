import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = [[0.5, 0.5, 0.5], [1.0, 0.0, -1.0]]

with tf.Graph().as_default() as graph:
    module = hub.load("https://example.com/modules/simple/1")
    inputs = tf.placeholder(tf.float32, [None, 3])
    outputs = module.signatures["default"](inputs)["default"]
    width = outputs.get_shape()[1].value
    depth = inputs.shape[-1].value
    scaled = outputs * tf.ones([width]) / depth
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(scaled, {inputs: rows})
