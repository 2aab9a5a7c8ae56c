import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


class Encoder:
    def __init__(self):
        self.text = tf.placeholder(tf.string, [None])
        module = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
        self.embedded = module.signatures["default"](self.text)["default"]
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def embed(self, sentences):
        try:
            return self.session.run(self.embedded(text=sentences))
        except TypeError:
            return self.session.run(self.embedded, {self.text: sentences + ["more"]})


sentences = ["hello world", "cat"]
found = Encoder().embed(sentences)
