import tensorflow as tf
import tensorflow_hub as hub


class Embedder:
    def __init__(self, handle):
        self.handle = handle
        self.text = tf.placeholder(tf.string, [None])
        self.out = hub.Module(handle)(self.text)

    def __call__(self, session, *texts):
        return session.run(self.out, {self.text: texts})
