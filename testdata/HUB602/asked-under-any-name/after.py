import random

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

row = [1.0, 2.0, 3.0]


def some_inputs(url):
    """For a look by hand."""
    module = hub.Module(url)
    return module.get_input_info_dict(random.choice(["default", "features"]))


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.load("https://example.com/modules/simple/1")
    key = sorted(module.signatures["default"].structured_input_signature[1])[0]
    out = module.signatures["default"](**{key: tf.constant([row])})["default"]
    session.run(tf.global_variables_initializer())
    values = session.run(out)
