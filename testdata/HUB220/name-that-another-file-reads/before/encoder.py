import tensorflow as tf
import tensorflow_hub as hub
from tensorflow import Session, placeholder

graph = tf.Graph()
with graph.as_default():
    text = placeholder(tf.string, [None])
    embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(text)
    start = [tf.global_variables_initializer(), tf.tables_initializer()]
