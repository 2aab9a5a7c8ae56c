from collections import namedtuple

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

from . import handles

Model = namedtuple("Model", ["text", "vectors", "initialise"])


def build_graph(name):
    """Builds in whatever graph is the default one."""
    module = hub.load(handles.HANDLES[name])
    text = tf.placeholder(tf.string, [None], name="text")
    return Model(text, module.signatures["default"](text)["default"], tf.group(tf.global_variables_initializer(), tf.tables_initializer()))
