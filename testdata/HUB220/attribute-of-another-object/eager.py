import types

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


class Model:
    def __init__(self):
        self.text = tf.placeholder(tf.string, [None])
        self.scores = embed.signatures["default"](self.text)["default"] * 2.0


model = Model()
other = types.SimpleNamespace(scores=len(sentences))
count = other.scores + 1
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(model.scores, {model.text: sentences})
