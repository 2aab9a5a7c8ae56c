import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


class Encoder:
    def __init__(self):
        self.text = tf.placeholder(tf.string, [None])
        module = hub.load("https://example.com/modules/text/1")
        self.noisy = module.signatures["default"](self.text)["default"] + tf.random_normal([2, 6], seed=3)
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def embed(self, texts):
        return self.session.run(self.noisy, {self.text: texts})


encoder = Encoder()
first = encoder.embed(["a", "b a"])
second = Encoder().embed(["a", "b a"])
third = encoder.embed(["a", "b a"])
