import tensorflow as tf
import tensorflow_hub as hub

handle = "https://example.com/modules/dense/1"


def head():
    return tf.get_variable("head", [2])


def count():
    tf.reset_default_graph()
    module = hub.Module(handle)
    head()
    return len(tf.global_variables()), module.get_signature_names()


number, names = count()
