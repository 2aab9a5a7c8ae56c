import random

import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]


def some_inputs(url):
    """For a look by hand."""
    module = hub.Module(url)
    return module.get_input_info_dict(random.choice(["default", "features"]))


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/simple/1")
    key = sorted(module.get_input_info_dict())[0]
    out = module({key: tf.constant([row])})
    session.run(tf.global_variables_initializer())
    values = session.run(out)
