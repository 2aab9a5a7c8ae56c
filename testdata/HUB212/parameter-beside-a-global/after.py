import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = 2.0


class Model:
    def __init__(self):
        self.text = tf.placeholder(tf.string, [None])
        self.scores = embed.signatures["default"](self.text)["default"] * text


model = Model()
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(model.scores, {model.text: sentences})
