import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.compat.v1 import placeholder

graph = tf.Graph()
with graph.as_default():
    text = placeholder(tf.string, [None])
    embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](text)["default"]
    start = [tf.global_variables_initializer(), tf.tables_initializer()]
