import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


class Scale:
    def __init__(self, number):
        self.number = number


scale = Scale(1.0)
text = tf.placeholder(tf.string, [None])
vectors = embed.signatures["default"](text)["default"] * scale.number
setattr(scale, "number", 2.0)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(vectors, {text: sentences})
