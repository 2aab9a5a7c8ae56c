import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

value = 0.5


class Generator:
    def __init__(self):
        module = hub.Module("https://tfhub.dev/deepmind/biggan-128/2")
        infos = module.get_input_info_dict()
        self.inputs = {k: tf.placeholder(v.dtype, v.get_shape().as_list(), k) for k, v in infos.items()}
        self.images = module(self.inputs)


def image(session, one, other):
    fed = {one.inputs["z"]: np.full([1, 120], value), one.inputs["y"]: np.eye(1000)[:1], one.inputs["truncation"]: 0.5}
    fed[other.inputs["z"]] = np.ones([1, 120])
    return session.run(one.images, fed)


one, other = Generator(), Generator()
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    result = image(session, one, other)
