import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


class Encoder:
    def __init__(self, long):
        module = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
        if long:
            self.text = tf.placeholder(tf.string, [None])
            self.embedded = module.signatures["default"](self.text)["default"] * 2.0
        else:
            self.text_placeholder = tf.placeholder(tf.string, [None])
            self.embedded = module.signatures["default"](self.text_placeholder)["default"]
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def embed(self, sentences):
        return self.session.run(self.embedded, {self.text: sentences})


sentences = ["hello world", "cat"]
found = Encoder(long=True).embed(sentences)
