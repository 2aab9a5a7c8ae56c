import tensorflow as tf
import tensorflow_hub as hub

handle = "https://example.com/modules/dense/1"
with tf.Graph().as_default():
    first = hub.Module(handle)
    second = hub.Module("https://example.com/modules/simple/1")
    number = len(tf.global_variables())
