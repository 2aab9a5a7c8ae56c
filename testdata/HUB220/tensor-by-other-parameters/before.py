import tensorflow as tf
import tensorflow_hub as hub


class Encoder:
    def __init__(self, text):
        self.module = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
        self.text = tf.placeholder(tf.string, [None])
        self.scale = tf.placeholder(tf.float32)
        if text:
            self.embedded = self.module(self.text) * self.scale + len(text)
        else:
            self.embedded = self.module(self.text) / self.scale
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def embed(self, sentences):
        return self.session.run(self.embedded, {self.text: sentences, self.scale: 2.0})


sentences = ["hello world", "cat"]
found = Encoder("long").embed(sentences)
