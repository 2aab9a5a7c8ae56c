import tensorflow as tf
import tensorflow_hub as hub

handle = "https://example.com/modules/dense/1"


def count():
    hub.Module(handle)
    return len(tf.global_variables())


with tf.Graph().as_default():
    head = tf.get_variable("head", [2])
    number = count()
