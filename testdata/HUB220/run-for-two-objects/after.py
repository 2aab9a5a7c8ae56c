import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


class Model:
    def __init__(self, scale):
        self.text = tf.placeholder(tf.string, [None])
        self.vectors = embed.signatures["default"](self.text)["default"] * scale


first, second = Model(1.0), Model(2.0)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(first.vectors - second.vectors, {first.text: sentences, second.text: sentences[::-1]})
