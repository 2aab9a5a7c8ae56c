from collections import namedtuple

import tensorflow as tf
import tensorflow_hub as hub

from . import handles

Model = namedtuple("Model", ["text", "vectors", "initialise"])


def build_graph(name):
    """Builds in whatever graph is the default one."""
    module = hub.Module(handles.HANDLES[name])
    text = tf.placeholder(tf.string, [None], name="text")
    return Model(text, module(text), tf.group(tf.global_variables_initializer(), tf.tables_initializer()))
