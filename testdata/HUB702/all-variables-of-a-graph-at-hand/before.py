import tensorflow as tf
import tensorflow_hub as hub

handle = "https://example.com/modules/dense/1"
graph = tf.Graph()
with graph.as_default():
    head = tf.get_variable("head", [2])


def count():
    with graph.as_default():
        hub.Module(handle)
        return len(tf.global_variables())


number = count()
