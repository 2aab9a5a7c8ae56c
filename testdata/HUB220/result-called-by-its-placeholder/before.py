import tensorflow as tf
import tensorflow_hub as hub


class Encoder:
    def __init__(self):
        self.text = tf.placeholder(tf.string, [None])
        module = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
        self.embedded = module(self.text)
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def embed(self, sentences):
        try:
            return self.session.run(self.embedded(text=sentences))
        except TypeError:
            return self.session.run(self.embedded, {self.text: sentences + ["more"]})


sentences = ["hello world", "cat"]
found = Encoder().embed(sentences)
