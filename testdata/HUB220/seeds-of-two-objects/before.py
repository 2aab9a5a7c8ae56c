import tensorflow as tf
import tensorflow_hub as hub


class Encoder:
    def __init__(self):
        self.text = tf.placeholder(tf.string, [None])
        module = hub.Module("https://example.com/modules/text/1")
        self.noisy = module(self.text) + tf.random_normal([2, 6], seed=3)
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def embed(self, texts):
        return self.session.run(self.noisy, {self.text: texts})


encoder = Encoder()
first = encoder.embed(["a", "b a"])
second = Encoder().embed(["a", "b a"])
third = encoder.embed(["a", "b a"])
