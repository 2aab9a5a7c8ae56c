import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


class Model:
    def __init__(self):
        self.text = tf.placeholder(tf.string, [None])
        self.scores = embed.signatures["default"](self.text)["default"]
        self.lengths = tf.strings.length(self.text)
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def encode(self, text):
        scores, lengths = self.session.run([self.scores, self.lengths], {self.text: text})
        return scores, lengths, len(text)


found, lengths, count = Model().encode(sentences)
