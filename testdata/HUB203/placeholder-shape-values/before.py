import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = [[0.5, 0.5, 0.5], [1.0, 0.0, -1.0]]

with tf.Graph().as_default() as graph:
    module = hub.Module("https://example.com/modules/simple/1")
    inputs = tf.placeholder(tf.float32, [None, 3])
    outputs = module(inputs)
    width = outputs.get_shape()[1].value
    depth = inputs.shape[-1].value
    scaled = outputs * tf.ones([width]) / depth
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(scaled, {inputs: rows})
