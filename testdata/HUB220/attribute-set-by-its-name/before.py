import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


class Scale:
    def __init__(self, number):
        self.number = number


scale = Scale(1.0)
text = tf.placeholder(tf.string, [None])
vectors = embed(text) * scale.number
setattr(scale, "number", 2.0)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(vectors, {text: sentences})
