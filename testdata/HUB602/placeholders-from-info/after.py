import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://tfhub.dev/deepmind/biggan-deep-128/1")
inputs = {
    name: tf.placeholder(info.dtype, info.shape.as_list(), name)
    for name, info in module.signatures["default"].structured_input_signature[1].items()
}
output = module.signatures["default"](**inputs)["default"]
feed = {
    inputs["z"]: np.zeros([1, 128]),
    inputs["y"]: np.eye(1000)[:1],
    inputs["truncation"]: 0.5,
}
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(output, feed_dict=feed)
