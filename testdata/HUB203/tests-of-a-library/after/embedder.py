import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


class Embedder:
    def __init__(self, handle):
        self.handle = handle
        self.text = tf.placeholder(tf.string, [None])
        self.out = hub.load(handle).signatures["default"](self.text)["default"]

    def __call__(self, session, *texts):
        return session.run(self.out, {self.text: texts})
