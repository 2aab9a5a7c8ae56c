import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://tfhub.dev/deepmind/biggan-deep-128/1")
inputs = {
    name: tf.placeholder(info.dtype, info.get_shape().as_list(), name)
    for name, info in module.get_input_info_dict().items()
}
output = module(inputs)
feed = {
    inputs["z"]: np.zeros([1, 128]),
    inputs["y"]: np.eye(1000)[:1],
    inputs["truncation"]: 0.5,
}
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(output, feed_dict=feed)
